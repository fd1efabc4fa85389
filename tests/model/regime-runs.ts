/**
 * Shared by the tests that let whole runs happen (here and in tests/slow): the four conditions that stand for a
 * regime each, and how a run is watched. Reads a run only through `read()`, as the page does.
 */
import type { Conditions } from "../../src/model/conditions";
import { REGIMES, type Regime } from "../../src/model/regime";
import { TICK_SECONDS } from "../../src/model/rules";
import { Run } from "../../src/model/run";

/** Conditions with the two controls that these tests leave alone. */
export function dials(threat: number, energy: number, leaderInfluence: number): Conditions {
  return { threat, energy, leaderInfluence, informedShare: 0.2, goal: 30 };
}

/** The four conditions of docs/model.md, with the regime that each leads to. */
export const STANDARD = {
  rest: { conditions: dials(0.1, 0.1, 0), regime: "milling" },
  activity: { conditions: dials(0.1, 0.75, 0), regime: "circulation" },
  threat: { conditions: dials(0.8, 0.75, 0), regime: "alignment" },
  led: { conditions: dials(0.1, 0.75, 1), regime: "alignment" },
} as const satisfies Record<string, { conditions: Conditions; regime: Regime }>;

export type StandardName = keyof typeof STANDARD;
export const STANDARD_NAMES = Object.keys(STANDARD) as StandardName[];

export function ticksIn(seconds: number): number {
  return Math.round(seconds / TICK_SECONDS);
}

export function advance(run: Run, seconds: number): void {
  for (let k = ticksIn(seconds); k > 0; k--) run.advance();
}

/** The regime that most ticks of the second half of a run from a random start were named. */
export function longestHeld(conditions: Conditions, agents: number, seed: string, seconds = 200): Regime {
  const run = new Run({ ...conditions, agents, seed });
  advance(run, seconds / 2);
  const ticks = new Map<Regime, number>();
  for (let k = ticksIn(seconds / 2); k > 0; k--) {
    run.advance();
    const { regime } = run.read();
    ticks.set(regime, (ticks.get(regime) ?? 0) + 1);
  }
  return REGIMES.reduce((best, regime) =>
    (ticks.get(regime) ?? 0) > (ticks.get(best) ?? 0) ? regime : best,
  );
}

/** Simulated seconds until the run is named `regime`, Infinity when it is not within `limit` seconds. */
export function secondsUntil(run: Run, regime: Regime, limit: number): number {
  for (let k = 1; k <= ticksIn(limit); k++) {
    run.advance();
    if (run.read().regime === regime) return k * TICK_SECONDS;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * There and back by dials alone, with about twice the longest time that docs/model.md gives for each leg (19 to 30, 13 to 19,
 * 25 to 56 and 4 simulated seconds; the last plus the 2 s that a regime must hold to be named).
 */
export const BACK_AND_FORTH: readonly { readonly to: StandardName; readonly limit: number }[] = [
  { to: "activity", limit: 60 },
  { to: "threat", limit: 40 },
  { to: "activity", limit: 110 },
  { to: "rest", limit: 12 },
];
/** Each regime is left alone this long before the dials move on. */
const REST_SECONDS = 20;

/** Seconds that each leg took. Gives a leg five times its limit, so that a slow one is told from one never reached. */
export function timesOf(run: Run): number[] {
  return BACK_AND_FORTH.map(({ to, limit }) => {
    run.setConditions(STANDARD[to].conditions);
    const seconds = secondsUntil(run, STANDARD[to].regime, 5 * limit);
    advance(run, REST_SECONDS);
    return seconds;
  });
}
