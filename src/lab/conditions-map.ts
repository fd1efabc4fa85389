/**
 * `lab conditions-map`: which regime a run reaches from a random start, for threat by energy at one leader influence, three
 * seeds each. What the page's map of conditions shows (src/data). The same Run as in the worker.
 */
import type { Regime } from "../model/regime";
import { DEFAULTS } from "../settings/table";
import { measureRun } from "./run";

/** Levels of each dial: 0 to 1 by .05. */
const LEVELS = 21;
const AGENTS = 200;
const SECONDS = 200;
const SEEDS = ["1", "2", "3"];
const LETTERS: Readonly<Record<Regime, string>> = {
  milling: "m",
  circulation: "c",
  alignment: "a",
  mixed: "x",
};

/** As it is shipped: small, and legible to whoever opens the file. */
export interface ConditionsMap {
  readonly agents: number;
  /** Simulated seconds of a run; the regime is the one held longest in the second half. */
  readonly seconds: number;
  readonly seeds: readonly string[];
  readonly informedShare: number;
  readonly leaderInfluence: number;
  readonly levels: number;
  /** One line a level of energy, from 0 up; in it a word a level of threat, from 0 up; in it a letter a seed. */
  readonly regimes: readonly string[];
}

/** @param report told after each line, 0 .. 1: it takes a quarter of an hour */
export function mapConditions(leaderInfluence: number, report: (done: number) => void): ConditionsMap {
  const regimes: string[] = [];
  for (let energy = 0; energy < LEVELS; energy++) {
    const places = Array.from({ length: LEVELS }, (_, threat) => reachedAt(threat, energy, leaderInfluence));
    regimes.push(places.join(" "));
    report((energy + 1) / LEVELS);
  }
  const { informedShare } = DEFAULTS;
  return {
    agents: AGENTS,
    seconds: SECONDS,
    seeds: SEEDS,
    informedShare,
    leaderInfluence,
    levels: LEVELS,
    regimes,
  };
}

/** What each seed reached, a letter each. @param threat level, 0 .. LEVELS - 1 @param energy the same */
export function reachedAt(threat: number, energy: number, leaderInfluence: number): string {
  const dials = { threat: threat / (LEVELS - 1), energy: energy / (LEVELS - 1), leaderInfluence };
  return SEEDS.map((seed) => {
    const settings = { ...DEFAULTS, ...dials, agents: AGENTS, seed };
    return LETTERS[measureRun({ settings, seconds: SECONDS, from: [] }).regime];
  }).join("");
}
