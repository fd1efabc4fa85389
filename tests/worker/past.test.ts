import { describe, expect, it } from "vitest";
import { Run } from "../../src/model/run";
import { runFrom } from "../../src/worker/past";
import { isReplayable, type Past } from "../../src/worker/protocol";

const SETTINGS = {
  ...{ threat: 0.1, energy: 0.5, leaderInfluence: 0, informedShare: 0.2, goal: 30 },
  ...{ agents: 30, seed: "4" },
};

const past = (tick: number, change: Partial<Past["history"]> = {}): Past => ({
  tick,
  history: { settings: SETTINGS, changes: [], ...change },
});

describe("a run with a past", () => {
  it("is the very run that was left", () => {
    const run = new Run(SETTINGS);
    for (let i = 0; i < 20; i++) run.advance();
    run.setConditions({ ...SETTINGS, energy: 1 });
    run.setAgents(50);
    for (let i = 0; i < 20; i++) run.advance();
    const other = runFrom({ ...SETTINGS, seed: "other" }, { tick: run.tick, history: run.history });
    expect(other.hash()).toBe(run.hash());
    expect(other.conditions).toEqual(run.conditions);
  });

  it("begins anew where what another page says of it is out of range, or too long to replay", () => {
    const fresh = new Run(SETTINGS).hash();
    expect(runFrom(SETTINGS).hash()).toBe(fresh);
    const changes = [{ tick: 1, conditions: { ...SETTINGS, threat: 7 } }];
    expect(runFrom(SETTINGS, past(5, { changes })).hash()).toBe(fresh);
    expect(runFrom(SETTINGS, past(1e9)).hash()).toBe(fresh);
  });
});

describe("whether a past can be replayed", () => {
  it("counts agents times ticks, each grain for as long as it lasted", () => {
    expect(isReplayable(past(900))).toBe(true);
    expect(isReplayable(past(1e6))).toBe(true);
    expect(isReplayable(past(1e6 + 1))).toBe(false);
    const grown = { changes: [{ tick: 1000, agents: 100_000 }] };
    expect(isReplayable(past(1000, grown))).toBe(true);
    expect(isReplayable(past(1299, grown))).toBe(true);
    expect(isReplayable(past(1300, grown))).toBe(false);
  });
});
