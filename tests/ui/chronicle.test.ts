import { beforeEach, describe, expect, it } from "vitest";
import type { Regime } from "../../src/model/regime";
import { DEFAULTS } from "../../src/settings/table";
import { Chronicle, KEPT_SECONDS } from "../../src/ui/chronicle";

let chronicle: Chronicle;
beforeEach(() => {
  chronicle = new Chronicle();
});

function at(tick: number, change: object = {}, regime: Regime = "milling", run = 1) {
  const order = { polarization: tick / 1e5, rotation: 0.5, cohesion: 1 };
  const { threat, energy, leaderInfluence, informedShare, goal } = DEFAULTS;
  const conditions = { threat, energy, leaderInfluence, informedShare, goal, ...change };
  const agents = "agents" in change ? (change.agents as number) : 300;
  return { run, seconds: tick / 10, ...order, regime, conditions, agents };
}

describe("the chronicle", () => {
  it("keeps two moments a simulated second, however many snapshots come", () => {
    for (let tick = 0; tick <= 100; tick++) chronicle.take(at(tick));
    expect(chronicle.seconds).toEqual(Array.from({ length: 21 }, (_, i) => i / 2));
    expect(chronicle.polarization[4]).toBe(20 / 1e5);
  });

  it("keeps the last minutes and no more, in every column", () => {
    for (let tick = 0; tick <= 10 * (KEPT_SECONDS + 100); tick += 5) chronicle.take(at(tick));
    expect(chronicle.seconds[0]).toBe(100);
    const { seconds, polarization, rotation, cohesion, regimes } = chronicle;
    const lengths = [seconds, polarization, rotation, cohesion, regimes].map(({ length }) => length);
    expect(new Set(lengths)).toEqual(new Set([2 * KEPT_SECONDS + 1]));
  });

  it("notes a move of each dial with where it came from, and a drag as one move", () => {
    chronicle.take(at(0));
    chronicle.take(at(10, { energy: 0.75 }));
    chronicle.take(at(20, { energy: 0.75, threat: 0.3 }));
    chronicle.take(at(30, { energy: 0.75, threat: 0.8 }));
    chronicle.take(at(90, { energy: 0.75, threat: 0.1 }));
    chronicle.take(at(95, { energy: 0.75, threat: 0.1, agents: 1000 }));
    expect(chronicle.moves).toEqual([
      { what: "energy", seconds: 1, until: 1, from: 0.1, to: 0.75 },
      { what: "threat", seconds: 2, until: 3, from: 0.1, to: 0.8 },
      { what: "threat", seconds: 9, until: 9, from: 0.8, to: 0.1 },
      { what: "agents", seconds: 9.5, until: 9.5, from: 300, to: 1000 },
    ]);
  });

  it("a dial moved there and back at once has not moved", () => {
    chronicle.take(at(0));
    chronicle.take(at(10, { energy: 0.75 }));
    chronicle.take(at(20));
    expect(chronicle.moves).toEqual([]);
  });

  it("tells stretches of one regime, each up to where the next begins", () => {
    for (const [tick, regime] of [
      [0, "mixed"],
      [5, "mixed"],
      [10, "milling"],
      [15, "milling"],
      [20, "circulation"],
    ] as const)
      chronicle.take(at(tick, {}, regime));
    expect(chronicle.stretches()).toEqual([
      { regime: "mixed", from: 0, to: 1 },
      { regime: "milling", from: 1, to: 2 },
      { regime: "circulation", from: 2, to: 2 },
    ]);
  });

  it("begins anew with a new run, and with one started again", () => {
    chronicle.take(at(0));
    chronicle.take(at(50, { energy: 1 }));
    chronicle.take(at(0, {}, "milling", 2));
    expect([chronicle.seconds, chronicle.moves]).toEqual([[0], []]);
    chronicle.take(at(30, {}, "milling", 2));
    chronicle.take(at(10, {}, "milling", 2));
    expect(chronicle.seconds).toEqual([1]);
  });

  it("finds the moment nearest to a time, and none where there is none", () => {
    expect(chronicle.indexAt(3)).toBe(-1);
    for (let tick = 0; tick <= 50; tick += 5) chronicle.take(at(tick));
    expect([-5, 0.2, 0.3, 99].map((seconds) => chronicle.indexAt(seconds))).toEqual([0, 0, 1, 10]);
  });
});
