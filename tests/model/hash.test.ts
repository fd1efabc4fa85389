import fc from "fast-check";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { hashOf } from "../../src/model/hash";
import { randomSwarm } from "../../src/model/swarm";

const start = (agents = 20) => randomSwarm(agents, seedrandom("hash"));

describe("hashOf", () => {
  it("is 16 hexadecimal digits, equal for equal states", () => {
    expect(hashOf(start(), 3)).toMatch(/^[0-9a-f]{16}$/);
    expect(hashOf(start(), 3)).toBe(hashOf(start(), 3));
  });

  it("tells any flipped bit of any position or heading", () => {
    const array = fc.constantFrom("x", "y", "hx", "hy");
    const flips = fc.tuple(array, fc.integer({ min: 0, max: 39 }), fc.integer({ min: 0, max: 31 }));
    const plain = hashOf(start(), 0);
    fc.assert(
      fc.property(flips, ([key, word, bit]) => {
        const swarm = start();
        new Uint32Array(swarm[key].buffer)[word]! ^= 1 << bit;
        expect(hashOf(swarm, 0)).not.toBe(plain);
      }),
      { numRuns: 2000 },
    );
  });

  it("tells one tick from another, two agents exchanged, and x from y", () => {
    const hashes = new Set(Array.from({ length: 1000 }, (_, tick) => hashOf(start(), tick)));
    expect(hashes.size).toBe(1000);
    const exchanged = start();
    [exchanged.x[0], exchanged.x[1]] = [exchanged.x[1]!, exchanged.x[0]!];
    expect(hashOf(exchanged, 0)).not.toBe(hashOf(start(), 0));
    const flipped = { ...start(), x: start().y, y: start().x };
    expect(hashOf(flipped, 0)).not.toBe(hashOf(start(), 0));
  });

  it("reads the state, not what led to it", () => {
    const swarm = start();
    swarm.pulls.repulsionX[0] = 7;
    expect(hashOf(swarm, 0)).toBe(hashOf(start(), 0));
  });
});
