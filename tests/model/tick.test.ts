import fc from "fast-check";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { noiseAt } from "../../src/model/noise";
import { rulesOf } from "../../src/model/rules";
import { randomSwarm, type Swarm } from "../../src/model/swarm";
import { tick } from "../../src/model/tick";
import { movedOn } from "./oracle";
import { mapped, swarmOf } from "./swarms";

const same = (agent: { x: number; y: number; hx: number; hy: number }) => agent;
const unit = fc.double({ min: 0, max: 1, noNaN: true });

describe("a tick", () => {
  const coordinate = fc.oneof(
    fc.double({ min: -60, max: 60, noNaN: true }).map((free) => Math.round(free * 1e9) / 1e9),
    fc.integer({ min: -2, max: 2 }).map((k) => 3 * k),
  );
  const agent = fc.record({
    x: coordinate,
    y: coordinate,
    heading: fc.double({ min: 0, max: 360, noNaN: true }),
  });
  const conditions = fc.record({
    threat: unit,
    energy: unit,
    leaderInfluence: unit,
    informedShare: unit,
    goal: fc.double({ min: 0, max: 360, noNaN: true }),
  });

  it("is the equations of docs/model.md for each agent alone, from the old state of everyone", () => {
    fc.assert(
      fc.property(
        fc.array(agent, { minLength: 2, maxLength: 20 }),
        conditions,
        fc.integer(),
        (agents, dials, key) => {
          const swarm = swarmOf(agents);
          const old = mapped(swarm, same);
          const rules = rulesOf(dials, agents.length);
          const expected = agents.map((_, i) => movedOn(i, old, rules, noiseAt(key, 0)(i)));
          fc.pre(expected.every(({ nearEdge }) => !nearEdge));
          tick(swarm, rules, (i) => noiseAt(key, 0)(i));
          for (const [i, to] of expected.entries()) {
            // Pulls are good to 1e-14, and a direction of a pull of 1e-6 or more to 1e-8 at worst: see the oracle.
            expect(Math.abs(swarm.hx[i]! - to.hx), `hx of ${i}`).toBeLessThan(1e-8);
            expect(Math.abs(swarm.hy[i]! - to.hy), `hy of ${i}`).toBeLessThan(1e-8);
            expect(Math.abs(swarm.x[i]! - to.x), `x of ${i}`).toBeLessThan(1e-8);
            expect(Math.abs(swarm.y[i]! - to.y), `y of ${i}`).toBeLessThan(1e-8);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("update of all at once", () => {
  const dials = { threat: 0.6, energy: 0.9, leaderInfluence: 0, informedShare: 0, goal: 0 };

  // An agent updated after another would see that one's future. So let each agent in turn be the first and the last.
  it("moves an agent the same whether it comes first or last", () => {
    const agents = 12;
    const start = randomSwarm(agents, seedrandom("all at once"));
    const rules = rulesOf(dials, agents);
    const whole = mapped(start, same);
    tick(whole, rules, (i) => noiseAt(5, 0)(i));
    for (let i = 0; i < agents; i++) {
      for (const place of [0, agents - 1]) {
        const swapped = exchanged(start, i, place);
        tick(swapped, rules, (k) => noiseAt(5, 0)(k === place ? i : k === i ? place : k));
        // Sums in another order: 1e-13 is a hundred times their rounding; the future is a tick's step away, .1 or more.
        expect(Math.abs(swapped.x[place]! - whole.x[i]!)).toBeLessThan(1e-13);
        expect(Math.abs(swapped.y[place]! - whole.y[i]!)).toBeLessThan(1e-13);
      }
    }
  });

  it("two that pass each other keep mirror symmetry to the bit, which an update one by one would break", () => {
    const swarm = swarmOf([
      { x: -4, y: 1, heading: 0 },
      { x: 4, y: -1, heading: 0 },
    ]);
    // Point symmetry about the origin, exactly.
    swarm.hx[1] = -swarm.hx[0]!;
    swarm.hy[1] = -swarm.hy[0]!;
    const rules = rulesOf(dials, 2);
    for (let k = 0; k < 200; k++) tick(swarm, rules, () => 0.3);
    expect([swarm.x[1], swarm.y[1]]).toEqual([-swarm.x[0]!, -swarm.y[0]!]);
    expect([swarm.hx[1], swarm.hy[1]]).toEqual([-swarm.hx[0]!, -swarm.hy[0]!]);
  });
});

/** A copy in which agents i and j have changed places. */
function exchanged(swarm: Swarm, i: number, j: number): Swarm {
  const copy = mapped(swarm, same);
  for (const key of ["x", "y", "hx", "hy"] as const) {
    copy[key][i] = swarm[key][j]!;
    copy[key][j] = swarm[key][i]!;
  }
  return copy;
}
