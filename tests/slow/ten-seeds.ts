/** Shared by the slow tests: ten random starts, and how many end in the regime that their conditions lead to. */
import { expect, it } from "vitest";
import { longestHeld, STANDARD, type StandardName } from "../model/regime-runs";

export const SEEDS = Array.from({ length: 10 }, (_, k) => `slow ${k}`);

/** Declares the test: the regime held longest over the second half of 200 s is right in 9 of 10 runs or more. */
export function itHoldsInNineOfTen(name: StandardName, agents: number, timeoutSeconds: number): void {
  const { conditions, regime } = STANDARD[name];
  it(`${name}, N = ${agents}: ${regime} in at least 9 of 10`, { timeout: timeoutSeconds * 1000 }, () => {
    const held = SEEDS.map((seed) => longestHeld(conditions, agents, seed));
    const right = held.filter((one) => one === regime).length;
    console.info(`${name}, N = ${agents}: ${regime} in ${right} of ${SEEDS.length} (${held.join(" ")})`);
    expect(right, held.join(" ")).toBeGreaterThanOrEqual(9);
  });
}

/** Of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}
