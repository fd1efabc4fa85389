import { describe, expect, it } from "vitest";
import { noiseAt } from "../../src/model/noise";

// Statistics of n independent numbers of s.d. 1: their mean has s.d. 1 / sqrt(n); their variance sqrt(1.7 / n)
// (kurtosis 2.7); the correlation of two rows 1 / sqrt(n). All bounds below are 4.5 of these: one in 150,000 by chance,
// and the numbers are fixed, so a test that passes always passes.
const LIMIT = 4.5;
const TICKS = 500;
const AGENTS = 400;
const n = TICKS * AGENTS;
const KEYS = [0, 1, -1, 123456789, -2147483648];

/** Mean of first * second over ticks and agents, for two readings of the noise. */
function correlation(first: Reading, second: Reading): number {
  let sum = 0;
  for (let tick = 0; tick < TICKS; tick++) {
    for (let agent = 0; agent < AGENTS; agent++) sum += first(tick, agent) * second(tick, agent);
  }
  return sum / n;
}
type Reading = (tick: number, agent: number) => number;

describe.each(KEYS)("noise with key %i", (key) => {
  const here: Reading = (tick, agent) => noiseAt(key, tick)(agent);

  it("has mean 0", () => {
    expect(Math.abs(correlation(here, () => 1))).toBeLessThan(LIMIT / Math.sqrt(n));
  });

  it("has s.d. 1", () => {
    expect(Math.abs(correlation(here, here) - 1)).toBeLessThan(LIMIT * Math.sqrt(1.7 / n));
  });

  it("is symmetric, with the kurtosis 2.7 of a sum of four uniforms", () => {
    const square: Reading = (tick, agent) => here(tick, agent) ** 2;
    // Third and fourth powers of such a sum have s.d. below 4 and 6.
    expect(Math.abs(correlation(square, here))).toBeLessThan((LIMIT * 4) / Math.sqrt(n));
    expect(Math.abs(correlation(square, square) - 2.7)).toBeLessThan((LIMIT * 6) / Math.sqrt(n));
  });

  it("stays within 2 sqrt(3), and comes near it", () => {
    let [lowest, highest] = [0, 0];
    for (let tick = 0; tick < TICKS; tick++) {
      for (let agent = 0; agent < AGENTS; agent++) {
        lowest = Math.min(lowest, here(tick, agent));
        highest = Math.max(highest, here(tick, agent));
      }
    }
    expect(highest).toBeLessThan(2 * Math.sqrt(3));
    expect(lowest).toBeGreaterThan(-2 * Math.sqrt(3));
    // Past 3 lies (.268)^4 / 24 of each side: 43 of 200,000.
    expect(highest).toBeGreaterThan(3);
    expect(lowest).toBeLessThan(-3);
  });

  const neighbours: [string, Reading][] = [
    ["the next agent", (tick, agent) => noiseAt(key, tick)(agent + 1)],
    ["the agent after it", (tick, agent) => noiseAt(key, tick)(agent + 2)],
    ["the next tick", (tick, agent) => noiseAt(key, tick + 1)(agent)],
    ["the next tick's next agent", (tick, agent) => noiseAt(key, tick + 1)(agent + 1)],
    ["tick and agent swapped", (tick, agent) => noiseAt(key, agent + 1000)(tick)],
    ["another key", (tick, agent) => noiseAt(key ^ 0x5555, tick)(agent)],
  ];
  it.each(neighbours)("knows nothing of %s, nor of its size", (_name, there) => {
    expect(Math.abs(correlation(here, there))).toBeLessThan(LIMIT / Math.sqrt(n));
    const size: (of: Reading) => Reading = (of) => (tick, agent) => of(tick, agent) ** 2 - 1;
    expect(Math.abs(correlation(size(here), size(there)))).toBeLessThan((LIMIT * 1.7) / Math.sqrt(n));
  });

  it("averages out over the agents of every tick", () => {
    for (let tick = 0; tick < TICKS; tick++) {
      let sum = 0;
      for (let agent = 0; agent < AGENTS; agent++) sum += here(tick, agent);
      expect(Math.abs(sum / Math.sqrt(AGENTS)), `tick ${tick}`).toBeLessThan(LIMIT + 0.5);
    }
  });
});

describe("noise as a function", () => {
  it("gives the same number for the same key, tick and agent, in any order", () => {
    const forwards = Array.from({ length: 50 }, (_, agent) => noiseAt(7, 3)(agent));
    const backwards = Array.from({ length: 50 }, (_, k) => noiseAt(7, 3)(49 - k)).reverse();
    expect(backwards).toEqual(forwards);
    expect(new Set(forwards).size).toBeGreaterThan(45);
  });
});

describe("noise over a long run", () => {
  // 4.5 s.d. of the mean of ten million: .0014. A bias of that size would turn an agent by 1 degree in 125 ticks.
  it("has mean 0 over 10,000 ticks of 1,000 agents", () => {
    let sum = 0;
    for (let tick = 0; tick < 10_000; tick++) {
      for (let agent = 0; agent < 1000; agent++) sum += noiseAt(2024, tick)(agent);
    }
    expect(Math.abs(sum / 1e7)).toBeLessThan(LIMIT / Math.sqrt(1e7));
  });
});
