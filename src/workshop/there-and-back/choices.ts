/**
 * What a ramp can be asked for: which dial, what the others stand at, how long a level is held. Owns the measured knowledge
 * of where memory shows; must not know how the choices look.
 */
import { type Conditions, pickConditions } from "../../model/conditions";
import type { Settings } from "../../settings/table";
import { RAMP_DIALS, type RampDial, type RampOrder } from "../../sweep/ramp-order";

export const HOLDS = [20, 40, 80] as const;
export const DEFAULT_HOLD = 40;
/** Exact pair sums, fast enough for five runs side by side; the forms are those of larger groups. */
export const AGENTS = 200;
export const SEEDS = 5;
export const STEPS = 10;
/** A circulation from a random start takes 22 to 36 simulated seconds (docs/model.md). */
export const SETTLE_SECONDS = 60;

export type OthersChoice = "page" | "shows";

/**
 * Where the two ways part. Measured with 200 agents, five seeds, 40 s a level: up, alignment came at threat .5, energy .6,
 * leader influence .7; down, it stayed until .2, .3 and .1. With 20 % informed the seeds part as well as the ways do.
 */
const SHOWS = {
  threat: { energy: 0.75, leaderInfluence: 0, informedShare: 0.2 },
  energy: { threat: 0.8, leaderInfluence: 0, informedShare: 0.2 },
  leaderInfluence: { threat: 0.1, energy: 0.75, informedShare: 0.4 },
} as const satisfies Record<RampDial, Partial<Conditions>>;

/** Conditions of a ramp of `dial`: the page's, or those where memory shows. */
export function conditionsFor(dial: RampDial, settings: Settings, choice: OthersChoice): Conditions {
  const now = pickConditions(settings);
  return choice === "page" ? now : { ...now, ...SHOWS[dial] };
}

/** The dials that a ramp leaves alone. */
export function othersOf(dial: RampDial): RampDial[] {
  return RAMP_DIALS.filter((other) => other !== dial);
}

/**
 * Whether the page's dials are among those where little memory or none was seen in the same measurement: energy below .5;
 * a group that threat aligns without a leader; energy with threat below .4; threat with leaders who align without it.
 */
export function showsLittle(dial: RampDial, { threat, energy, leaderInfluence }: Conditions): boolean {
  if (dial === "energy") return threat < 0.4 || leaderInfluence > 0.5;
  if (dial === "threat") return energy < 0.5 || leaderInfluence > 0.5;
  return energy < 0.5 || threat > 0.4;
}

/** The page's own seed first, the others after it. */
export function seedsFrom(seed: string): string[] {
  return Array.from({ length: SEEDS }, (_, i) => (i === 0 ? seed : `${seed}-${i + 1}`));
}

export function orderOf(
  dial: RampDial,
  settings: Settings,
  choice: OthersChoice,
  holdSeconds: number,
): RampOrder {
  return {
    dial,
    conditions: conditionsFor(dial, settings, choice),
    agents: AGENTS,
    seeds: seedsFrom(settings.seed),
    steps: STEPS,
    holdSeconds,
    settleSeconds: SETTLE_SECONDS,
  };
}
