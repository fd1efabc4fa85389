import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohesion } from "../../src/model/cohesion";
import { emptySwarm, type Swarm } from "../../src/model/swarm";
import { swarmOf } from "./swarms";

const at = (...places: [number, number][]) => swarmOf(places.map(([x, y]) => ({ x, y, heading: 0 })));

describe("cohesion", () => {
  const cases: [string, Swarm, number, number][] = [
    ["nobody: nobody is missing", emptySwarm(0), 1, 1],
    ["one alone", at([4, 4]), 1, 1],
    ["two near", at([0, 0], [0.9, 0]), 1, 1],
    ["two far", at([0, 0], [1.1, 0]), 1, 1 / 2],
    ["two exactly a link apart are not linked", at([0, 0], [1, 0]), 1, 1 / 2],
    ["two in one place", at([2, 2], [2, 2]), 1, 1],
    ["a chain is one group, though its ends are far", at([0, 0], [3, 0], [1, 0], [4, 0], [2, 0]), 1.5, 1],
    [
      "two clusters: the share of the larger",
      at([0, 0], [50, 50], [0, 1], [51, 50], [1, 0], [1, 1], [0.5, 0.5]),
      2,
      5 / 7,
    ],
    ["all apart", at([0, 0], [10, 0], [0, 10], [10, 10]), 5, 1 / 4],
  ];
  it.each(cases)("%s", (_name, swarm, link, share) => {
    expect(cohesion(swarm, link)).toBe(share);
  });

  it("agrees with walking from agent to agent", () => {
    // A coarse lattice: many equal distances and agents in one place.
    const place = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(1, 1.2, 2, 3.5),
        (places, link) => {
          expect(cohesion(at(...places), link)).toBe(byWalking(places, link));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("agrees with it in fractions, on every side of the origin and far from it", () => {
    // Quarters are exact, also a million units away.
    const quarter = fc.integer({ min: -30, max: 30 }).map((n) => n / 4);
    const shift = fc.constantFrom(0, -7.5, 1024, -1e6);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(quarter, quarter), { minLength: 1, maxLength: 60 }),
        shift,
        shift,
        fc.constantFrom(0.6, 1, 1.7, 2.5),
        (places, dx, dy, link) => {
          const moved = places.map(([x, y]) => [x + dx, y + dy] as [number, number]);
          expect(cohesion(at(...moved), link)).toBe(byWalking(moved, link));
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** The oracle: breadth first from each agent not yet visited. */
function byWalking(places: readonly (readonly [number, number])[], link: number): number {
  const left = new Set(places.keys());
  let largest = 0;
  for (const start of places.keys()) {
    if (!left.delete(start)) continue;
    const queue = [start];
    for (const here of queue) {
      for (const there of [...left]) {
        const dx = places[here]![0] - places[there]![0];
        const dy = places[here]![1] - places[there]![1];
        if (dx * dx + dy * dy < link * link) {
          left.delete(there);
          queue.push(there);
        }
      }
    }
    largest = Math.max(largest, queue.length);
  }
  return largest / places.length;
}
