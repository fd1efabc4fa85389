import { describe, expect, it } from "vitest";
import { REGIMES, type Regime } from "../../../src/model/regime";
import {
  MOST_MARKS,
  MOST_PARTS,
  MOST_STRETCHES,
  MOST_THUMBNAILS,
  type RecordPart,
  SessionRecord,
  ThumbnailWatch,
} from "../../../src/workshop/take-home/record";
import { MOST_MOVES } from "../../../src/workshop/take-home/record-moves";
import { MOST_POINTS } from "../../../src/workshop/take-home/record-trace";

const CONDITIONS = { threat: 0.1, energy: 0.1, leaderInfluence: 0, informedShare: 0.2, goal: 30 };

function part(seconds: number, regime: Regime = "milling", more: Partial<RecordPart> = {}): RecordPart {
  const order = { polarization: 0.1, rotation: 0.2 };
  return { run: 1, seconds, regime, ...order, conditions: CONDITIONS, agents: 200, ...more };
}

const canvas = () => ({}) as HTMLCanvasElement;

describe("the record of a session", () => {
  it("gives each regime the time up to the next snapshot", () => {
    const record = new SessionRecord();
    for (const [at, regime] of [
      [0, "mixed"],
      [2, "milling"],
      [7, "milling"],
      [9, "circulation"],
      [12, "circulation"],
    ] as const)
      record.take(part(at, regime));
    expect(record.totals).toEqual({ mixed: 2, milling: 7, circulation: 3, alignment: 0 });
    expect(record.stretches).toEqual([
      { regime: "mixed", part: 0, from: 0, to: 2 },
      { regime: "milling", part: 0, from: 2, to: 9 },
      { regime: "circulation", part: 0, from: 9, to: 12 },
    ]);
  });

  it("begins a new part with a new run, and with one that went back", () => {
    const record = new SessionRecord();
    record.take(part(0));
    record.take(part(10));
    record.take(part(0.5, "milling", { run: 2 }));
    record.take(part(5.5, "milling", { run: 2 }));
    record.take(part(2, "milling", { run: 2 }));
    record.take(part(3, "milling", { run: 2 }));
    expect(record.seconds).toBe(16);
    expect(record.breaks).toEqual([
      { part: 1, seconds: 10 },
      { part: 2, seconds: 15 },
    ]);
    expect(record.stretches.map(({ from, to }) => [from, to])).toEqual([
      [0, 10],
      [10, 15],
      [15, 16],
    ]);
    expect(record.totals.milling).toBe(16);
    // Lines do not cross from one part to the next.
    expect(new Set(record.points.map((point) => point.part))).toEqual(new Set([0, 1, 2]));
  });

  it("takes a run in which no time passed for none", () => {
    const record = new SessionRecord();
    record.take(part(4));
    record.take(part(0, "mixed", { run: 2 }));
    record.take(part(0, "mixed", { run: 3 }));
    record.take(part(1, "mixed", { run: 3 }));
    expect(record.breaks).toEqual([]);
    expect(record.stretches).toEqual([{ regime: "mixed", part: 0, from: 0, to: 1 }]);
  });

  it("stays small over ten hours at ten snapshots a second, and its totals exact", () => {
    const record = new SessionRecord();
    const ticks: Record<Regime, number> = { milling: 0, circulation: 0, alignment: 0, mixed: 0 };
    const last = 10 * 3600 * 10;
    for (let tick = 0; tick <= last; tick++) {
      // Flickers: some four thousand changes in all, and a dial that moves all the time.
      const regime = REGIMES[Math.floor(tick / 90) % 4]!;
      const energy = (Math.floor(tick / 40) % 11) / 10;
      const rotation = regime === "circulation" ? 1 : 0;
      const conditions = { ...CONDITIONS, energy };
      record.take(part(tick / 10, regime, { conditions, rotation, polarization: 0.5 }));
      if (tick < last) ticks[regime]++;
    }
    for (const regime of REGIMES) expect(record.totals[regime]).toBeCloseTo(ticks[regime] / 10, 5);
    expect(record.points.length).toBeLessThanOrEqual(MOST_POINTS);
    expect(record.points.length).toBeGreaterThan(MOST_POINTS / 3);
    expect(record.stretches.length).toBeLessThanOrEqual(MOST_STRETCHES);
    expect(record.moves.length).toBe(MOST_MOVES);
    // Also of what moved long ago.
    expect(record.moves.filter(({ seconds }) => seconds < 12_000).length).toBeGreaterThan(MOST_MOVES / 6);
    // Thinned by the mean: what holds all the time is kept, and what holds a quarter of it is a quarter.
    for (const { polarization } of record.points) expect(polarization).toBeCloseTo(0.5, 9);
    const weight = record.points.reduce((sum, { count }) => sum + count, 0);
    const mean = record.points.reduce((sum, { rotation, count }) => sum + rotation * count, 0) / weight;
    expect(mean).toBeCloseTo(0.25, 3);
    // The band has no gap and no end missing.
    record.stretches.forEach((stretch, i) => {
      expect(stretch.from).toBe(record.stretches[i - 1]?.to ?? 0);
    });
    expect(record.stretches.at(-1)?.to).toBeCloseTo(36_000, 6);
  });

  it("stays small over a thousand runs", () => {
    const record = new SessionRecord();
    for (let run = 1; run <= 1000; run++) {
      for (let at = 0; at <= 3; at++)
        record.take(part(at, at < 2 ? "mixed" : "milling", { run, rotation: 0.3 }));
      record.mark(`Scene ${run}`);
    }
    expect(record.breaks.length).toBeLessThan(MOST_PARTS);
    expect(record.points.length).toBeLessThanOrEqual(MOST_POINTS);
    expect(record.stretches.length).toBeLessThanOrEqual(MOST_STRETCHES);
    expect(record.marks.length).toBe(MOST_MARKS);
    expect(record.marks[0]).toEqual({ title: "Scene 1", seconds: 3 });
    expect(record.totals).toEqual({ mixed: 2000, milling: 1000, circulation: 0, alignment: 0 });
    const parts = new Set([0, ...record.breaks.map((begun) => begun.part)]);
    for (const of of [...record.points, ...record.stretches]) expect(parts).toContain(of.part);
  });

  it("notes a dial that is dragged as one move, and one that comes back as none", () => {
    const record = new SessionRecord();
    const at = (seconds: number, energy: number) =>
      record.take(part(seconds, "milling", { conditions: { ...CONDITIONS, energy } }));
    at(0, 0.1);
    at(1, 0.3);
    at(2, 0.75);
    expect(record.moves).toEqual([{ seconds: 1, until: 2, what: "energy", from: 0.1, to: 0.75 }]);
    at(3, 0.1);
    expect(record.moves).toEqual([]);
  });

  it("forgets a scene that was left before any time had passed", () => {
    const record = new SessionRecord();
    record.mark("One");
    record.mark("Two");
    record.take(part(0));
    record.take(part(8));
    record.mark("Three");
    expect(record.marks).toEqual([
      { title: "Two", seconds: 0 },
      { title: "Three", seconds: 8 },
    ]);
  });

  it("keeps sixteen pictures, the first and the newest among them, spread over the session", () => {
    const record = new SessionRecord();
    for (let i = 0; i < 200; i++) {
      record.take(part(i * 10));
      record.keepThumbnail(canvas(), `${i}`);
    }
    const at = record.thumbnails.map(({ seconds }) => seconds);
    expect(at.length).toBe(MOST_THUMBNAILS);
    expect([at[0], at.at(-1)]).toEqual([0, 1990]);
    const gaps = at.slice(1).map((seconds, i) => seconds - at[i]!);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1990 / 4);
  });
});

describe("when a picture is worth keeping", () => {
  function captions(watch: ThumbnailWatch, regime: Regime, from: number, to: number, run = 1): string[] {
    const told: string[] = [];
    for (let tick = from * 10; tick <= to * 10; tick++) {
      const caption = watch.take({ run, seconds: tick / 10, regime });
      if (caption !== null) told.push(caption);
    }
    return told;
  }

  it("is once, when a named regime has held for five seconds", () => {
    const watch = new ThumbnailWatch();
    expect(captions(watch, "mixed", 0, 30)).toEqual([]);
    expect(captions(watch, "circulation", 37, 41)).toEqual([]);
    expect(captions(watch, "circulation", 41.1, 90)).toEqual(["Circulation, 0:42"]);
    expect(captions(watch, "mixed", 91, 100)).toEqual([]);
    expect(captions(watch, "circulation", 101, 120)).toEqual([]);
    expect(captions(watch, "alignment", 121, 124)).toEqual([]);
    expect(captions(watch, "milling", 125, 140)).toEqual(["Milling, 2:10"]);
  });

  it("tells the session's time, and begins again with a new run", () => {
    const watch = new ThumbnailWatch();
    expect(captions(watch, "milling", 0, 60)).toEqual(["Milling, 0:05"]);
    expect(captions(watch, "milling", 0, 20, 2)).toEqual(["Milling, 1:05"]);
  });
});
