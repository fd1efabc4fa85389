/**
 * The agents control's scale: equal steps of the slider are equal factors, because N is the grain of the picture and a
 * hundred more mean much among fifty and nothing among fifty thousand.
 */

import { AGENTS_MAX } from "../model/conditions";

export const COARSEST = 50;
export const FINEST = AGENTS_MAX;

/** @param share of the slider, 0 .. 1 @returns agents, to two digits and a half: nobody steers the rest */
export function agentsAt(share: number): number {
  const agents = COARSEST * (FINEST / COARSEST) ** share;
  const unit = Math.max(1, 10 ** (Math.floor(Math.log10(agents)) - 1) / 2);
  return Math.min(FINEST, Math.max(COARSEST, Math.round(agents / unit) * unit));
}

/** Where a number of agents lies on the slider, 0 .. 1; numbers beyond its ends lie at them. */
export function shareOf(agents: number): number {
  const share = Math.log(agents / COARSEST) / Math.log(FINEST / COARSEST);
  return Math.min(1, Math.max(0, share));
}
