/** What a ramp is asked for and what it gives: plain data, for who asks and does not want the swarm with it. */
import { CONDITION_RANGES, type Conditions } from "../model/conditions";
import type { Regime } from "../model/regime";

export const RAMP_DIALS = ["threat", "energy", "leaderInfluence"] as const;
export type RampDial = (typeof RAMP_DIALS)[number];
export type Direction = "up" | "down";

/** All that decides a ramp: the same order gives the same bits. */
export interface RampOrder {
  readonly dial: RampDial;
  /** What the other dials stand at. The ramp's own dial is in it too, and not read. */
  readonly conditions: Conditions;
  /** Number of agents, N. */
  readonly agents: number;
  /** One run a seed; all of them go side by side, level by level. */
  readonly seeds: readonly string[];
  /** Steps from the dial's low end to its high end: 10 = eleven levels. */
  readonly steps: number;
  /** How long a level is held, simulated seconds. */
  readonly holdSeconds: number;
  /** At the first level before anything is read, simulated seconds: a random start is no part of the way. */
  readonly settleSeconds: number;
}

/** One level of one seed. */
export interface RampReading {
  /** Index into the order's seeds. */
  readonly seed: number;
  readonly direction: Direction;
  /** Index of the level, 0 (low end) .. steps. */
  readonly level: number;
  /** What the dial stood at. */
  readonly value: number;
  /** Mean over the second half of the hold, 0 .. 1. */
  readonly P: number;
  readonly M: number;
  /** At the end of the hold. */
  readonly regime: Regime;
}

/** How many readings a ramp gives: the top is held twice, so that every level is read on both ways. */
export function readingsIn({ steps, seeds }: Pick<RampOrder, "steps" | "seeds">): number {
  return 2 * (steps + 1) * seeds.length;
}

/** What the dial stands at on a level, rounded so that .1 + .2 is .3. */
export function valueAt(dial: RampDial, level: number, steps: number): number {
  const [low, high] = CONDITION_RANGES[dial];
  return Math.round((low + ((high - low) * level) / steps) * 1e6) / 1e6;
}
