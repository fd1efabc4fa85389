import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Buffers } from "../../src/worker/buffers";
import { roundOf, stateLength } from "../../src/worker/protocol";

const SMALL = roundOf(stateLength(300)).made;

function fitted(agents: number, groups: 1 | 2 = 1): Buffers {
  const buffers = new Buffers();
  buffers.fit(agents, groups);
  return buffers;
}

/** Takes until there are none left. */
function all(buffers: Buffers, groups: 1 | 2 = 1): Float32Array[] {
  const taken: Float32Array[] = [];
  for (let some = buffers.take(groups); some; some = buffers.take(groups)) taken.push(...some);
  return taken;
}

describe("the buffers", () => {
  it("are as many as the round has, and no more until one comes back", () => {
    const buffers = fitted(300);
    const taken = all(buffers);
    expect(taken).toHaveLength(SMALL);
    expect(new Set(taken).size).toBe(SMALL);
    buffers.giveBack(taken[0]!);
    expect(buffers.take()).toEqual([taken[0]]);
    expect(buffers.take()).toBeNull();
  });

  it.each([300, 30_000])("are twice as many for two groups of %d, and come in twos", (agents) => {
    const buffers = fitted(agents, 2);
    const taken = all(buffers, 2);
    expect(taken).toHaveLength(2 * roundOf(stateLength(agents)).made);
    buffers.giveBack(taken[0]!);
    expect(buffers.take(2)).toBeNull();
    buffers.giveBack(taken[1]!);
    expect(buffers.take(2)).toHaveLength(2);
  });

  it("one of two is kept for later, not lost", () => {
    const buffers = fitted(30_000, 2);
    const [first] = buffers.take(1)!;
    expect(buffers.take(2)).toBeNull();
    buffers.giveBack(first!);
    expect(buffers.take(2)).toHaveLength(2);
  });

  it("go on with what is out when a second group comes", () => {
    const buffers = fitted(300);
    const taken = all(buffers);
    buffers.fit(300, 2);
    expect(all(buffers, 2)).toHaveLength(SMALL);
    for (const state of taken) buffers.giveBack(state);
    expect(all(buffers, 2)).toHaveLength(SMALL);
  });

  it("are given up when the second group goes: those here at once, those out as they come back", () => {
    const buffers = fitted(300, 2);
    const taken = all(buffers, 2);
    for (const state of taken.slice(0, 3)) buffers.giveBack(state);
    buffers.fit(300, 1);
    for (const state of taken.slice(3)) buffers.giveBack(state);
    expect(all(buffers)).toHaveLength(SMALL);
  });

  it("of another length are left alone", () => {
    const buffers = fitted(300);
    const old = all(buffers);
    buffers.fit(600);
    for (const state of old) buffers.giveBack(state);
    const taken = all(buffers);
    expect(taken).toHaveLength(SMALL);
    for (const state of taken) expect(state).toHaveLength(stateLength(600));
  });

  it("never exceed their number, whoever comes and goes", () => {
    const step = fc.constantFrom("take", "give back", "one group", "two groups");
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const buffers = fitted(300);
        const out: Float32Array[] = [];
        const seen = new Set<Float32Array>();
        let groups: 1 | 2 = 1;
        for (const what of steps) {
          if (what === "take") out.push(...(buffers.take(groups) ?? []));
          else if (what === "give back") for (const state of out.splice(0, 3)) buffers.giveBack(state);
          else {
            groups = what === "one group" ? 1 : 2;
            buffers.fit(300, groups);
          }
          for (const state of out) seen.add(state);
          expect(out.length).toBeLessThanOrEqual(2 * SMALL);
        }
        for (const state of out) buffers.giveBack(state);
        buffers.fit(300, 1);
        expect(all(buffers)).toHaveLength(SMALL);
      }),
    );
  });
});
