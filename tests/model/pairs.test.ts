import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sumOverPairs } from "../../src/model/pairs";
import { rulesOf } from "../../src/model/rules";
import type { Pulls } from "../../src/model/swarm";
import { pullsOn } from "./oracle";
import { swarmOf } from "./swarms";

describe("the sum over pairs", () => {
  // Free positions, with a coarse lattice among them: agents in one place and at equal distances. In steps of 1e-9,
  // because under 1e-154 a distance's square is lost to a double, and the two count as in one place.
  const coordinate = fc.oneof(
    fc.double({ min: -30, max: 30, noNaN: true }).map((free) => Math.round(free * 1e9) / 1e9),
    fc.integer({ min: -2, max: 2 }).map((k) => 3 * k),
  );
  const agent = fc.record({
    x: coordinate,
    y: coordinate,
    heading: fc.double({ min: 0, max: 360, noNaN: true }),
  });
  const groups = fc.array(agent, { maxLength: 25 });

  it("agrees with one agent at a time, in every sum, also for agents in one place", () => {
    let told = 0;
    fc.assert(
      fc.property(groups, fc.double({ min: 0, max: 1, noNaN: true }), (agents, threat) => {
        const doubled = [...agents, ...agents.slice(0, 2)];
        const swarm = swarmOf(doubled);
        const rules = rulesOf(
          { threat, energy: 0.5, leaderInfluence: 0, informedShare: 0, goal: 0 },
          Math.max(1, doubled.length),
        );
        const expected = doubled.map((_, i) => pullsOn(i, swarm, rules));
        fc.pre(expected.every(({ nearEdge }) => !nearEdge));
        told++;
        sumOverPairs(swarm, rules);
        for (const [i, sums] of expected.entries()) {
          for (const key of Object.keys(swarm.pulls) as (keyof Pulls)[]) {
            // Up to 26 terms of at most 1 each: rounding stays under 26 * 26 * 1.1e-16, and 1e-12 leaves a hundredfold.
            expect(Math.abs(swarm.pulls[key][i]! - sums[key]), `${key} of ${i}`).toBeLessThan(1e-12);
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThanOrEqual(500);
  });

  it("forgets the tick before", () => {
    const swarm = swarmOf([
      { x: 0, y: 0, heading: 0 },
      { x: 3, y: 1, heading: 90 },
      { x: -9, y: 20, heading: 200 },
    ]);
    const rules = rulesOf({ threat: 0, energy: 1, leaderInfluence: 0, informedShare: 0, goal: 0 }, 3);
    sumOverPairs(swarm, rules);
    const first = Object.values(swarm.pulls).map((sum) => [...sum]);
    sumOverPairs(swarm, rules);
    expect(Object.values(swarm.pulls).map((sum) => [...sum])).toEqual(first);
    expect(first.flat().some((value) => value !== 0)).toBe(true);
  });

  it("writes nothing but the pulls", () => {
    const swarm = swarmOf([
      { x: 0, y: 0, heading: 10 },
      { x: 1, y: 1, heading: 100 },
    ]);
    const before = [swarm.x, swarm.y, swarm.hx, swarm.hy].map((array) => [...array]);
    sumOverPairs(swarm, rulesOf({ threat: 1, energy: 1, leaderInfluence: 1, informedShare: 1, goal: 0 }, 2));
    expect([swarm.x, swarm.y, swarm.hx, swarm.hy].map((array) => [...array])).toEqual(before);
  });
});
