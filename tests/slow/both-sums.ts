/** Shared by the slow tests of the grain: the same run summed over cells and exactly over pairs, five seeds. */
import { expect, it } from "vitest";
import { sumOverPairs } from "../../src/model/pairs";
import { type PullSums, pullSumsFor } from "../../src/model/pull-sums";
import type { Regime } from "../../src/model/regime";
import { Run } from "../../src/model/run";
import { advance, STANDARD, type StandardName, ticksIn } from "../model/regime-runs";

const SEEDS = Array.from({ length: 5 }, (_, k) => `both ${k}`);
/** Simulated seconds from a random start until its regime has formed: 30 are enough for a group of 2,000. */
const FORMING = 60;

interface Order {
  readonly P: number;
  readonly M: number;
  readonly regime: Regime;
}

type SumsFor = (agents: number) => PullSums;

/** Means over `seconds` after the regime has formed. */
function orderOf(name: StandardName, agents: number, seconds: number, seed: string, sumsFor: SumsFor): Order {
  const run = new Run({ ...STANDARD[name].conditions, agents, seed }, sumsFor);
  advance(run, FORMING);
  let P = 0;
  let M = 0;
  const ticks = ticksIn(seconds);
  for (let k = 0; k < ticks; k++) {
    run.advance();
    const reading = run.read();
    P += reading.polarization / ticks;
    M += reading.rotation / ticks;
  }
  return { P, M, regime: run.read().regime };
}

/**
 * Declares the test: mean P and M over the seeds within .03 of the exact sum, and the same regime in each.
 * @param seconds simulated, measured after the regime has formed. P of a small circulation wanders by .03 from minute
 *   to minute, however it is summed: at N = 500 one minute tells nothing, five do.
 */
export function itKeepsTheOrder(name: StandardName, agents: number, seconds: number): void {
  it(`${name}, N = ${agents}: cells and pairs come to the same order`, { timeout: 3_600_000 }, () => {
    const cells = SEEDS.map((seed) => orderOf(name, agents, seconds, seed, pullSumsFor));
    const pairs = SEEDS.map((seed) => orderOf(name, agents, seconds, seed, () => sumOverPairs));
    const mean = (runs: Order[], key: "P" | "M") =>
      runs.reduce((sum, run) => sum + run[key], 0) / runs.length;
    const told = (["P", "M"] as const).map(
      (key) => `${key} ${mean(cells, key).toFixed(3)} (pairs ${mean(pairs, key).toFixed(3)})`,
    );
    console.info(`${name}, N = ${agents}: ${told.join(", ")}`);
    expect(cells.map((run) => run.regime)).toEqual(pairs.map((run) => run.regime));
    for (const key of ["P", "M"] as const) {
      expect(Math.abs(mean(cells, key) - mean(pairs, key))).toBeLessThan(0.03);
    }
  });
}
