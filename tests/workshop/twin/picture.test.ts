import { describe, expect, it, vi } from "vitest";
import type { Snapshot } from "../../../src/worker/protocol";
import { Partings, SecondPicture } from "../../../src/workshop/twin/picture";

/** One snapshot with its twin; only what the second picture looks at or hands on. */
function snapshot(run: number, partedTick: number, tick: number): Snapshot {
  const conditions = (leaderInfluence: number) => ({ leaderInfluence });
  const main = {
    run,
    tick,
    agents: 2,
    reached: 1,
    lens: { agent: 1 },
    conditions: conditions(0),
    spacing: 3,
  };
  const twin = { tick, partedTick, spacing: 3, conditions: conditions(1), state: new Float32Array([tick]) };
  return { ...main, twin, state: new Float32Array([-tick]) } as unknown as Snapshot;
}

function opened(answer: "picture" | "none" = "picture") {
  const taken: Snapshot[] = [];
  const recycled: Float32Array[] = [];
  const open = vi.fn(async () =>
    answer === "none" ? null : { take: (each: Snapshot) => void taken.push(each) },
  );
  const second = new SecondPicture({} as HTMLElement, open, (state) => void recycled.push(state));
  return { second, open, taken, recycled };
}

describe("the twin's picture", () => {
  it("is handed the twin's half as a snapshot of its own", async () => {
    const { second, taken, recycled } = opened();
    await second.open();
    const seen = snapshot(4, 0, 9);
    second.take(seen, true);
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ tick: 9, agents: 2, conditions: { leaderInfluence: 1 } });
    expect(taken[0]).toMatchObject({ lens: null, twin: null });
    expect(taken[0]!.state).toBe(seen.twin!.state);
    expect(recycled).toEqual([]);
  });

  it("never touches the main run's array, and sends the twin's back when nobody draws it", async () => {
    const { second, open, taken, recycled } = opened();
    const early = snapshot(1, 0, 1);
    second.take(early, true);
    await second.open();
    const late = snapshot(1, 0, 2);
    second.take(late, false);
    second.take({ ...snapshot(1, 0, 3), twin: null }, true);
    expect(taken).toEqual([]);
    expect(recycled).toEqual([early.twin!.state, late.twin!.state]);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it("is opened once, however often it is closed; where there is none, it is asked for again", async () => {
    const { second, open } = opened();
    await Promise.all([second.open(), second.open()]);
    await second.open();
    expect(open).toHaveBeenCalledTimes(1);
    const without = opened("none");
    await without.second.open();
    await without.second.open();
    expect(without.open).toHaveBeenCalledTimes(2);
    const seen = snapshot(1, 0, 1);
    without.second.take(seen, true);
    expect(without.recycled).toEqual([seen.twin!.state]);
  });

  it("is shown a twin that begins again as another run, never an older one", async () => {
    const { second, taken } = opened();
    await second.open();
    for (const [run, parted, tick] of [
      [1, 0, 5],
      [1, 0, 6],
      [1, 7, 8],
      [2, 0, 0],
    ] as const)
      second.take(snapshot(run, parted, tick), true);
    const runs = taken.map(({ run }) => run);
    expect(runs[1]).toBe(runs[0]);
    expect(runs[2]).toBeGreaterThan(runs[1]!);
    expect(runs[3]).toBeGreaterThan(runs[2]!);
  });
});

describe("the number of a twin", () => {
  it("stays while the twin does, and grows with the next, also where the last one parted", () => {
    const partings = new Partings();
    const first = partings.numberOf(1, 50);
    expect(partings.numberOf(1, 50)).toBe(first);
    partings.next();
    expect(partings.numberOf(1, 50)).toBeGreaterThan(first);
  });
});
