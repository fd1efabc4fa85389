import { describe, expect, it } from "vitest";
import type { Prediction } from "../../../src/scenes/presentation";
import { takeHome } from "../../../src/words/take-home";
import { lanesFor, ticksOf } from "../../../src/workshop/take-home/scale";
import { outcomeOf } from "../../../src/workshop/take-home/tables";

const PREDICTION: Prediction = {
  ...{ scene: 1, title: "T", question: "?", guess: "a", outcome: "b" },
  ...{ told: true, judged: true, took: 12.4 },
};

describe("what the swarm did, beside the room's guess", () => {
  const { opinion, unseen, other } = takeHome.predictions;
  it.each([
    [{}, "b"],
    [{ guess: "b" }, "b (as guessed)"],
    [{ outcome: null }, other],
    [{ outcome: null, told: false }, unseen],
    [{ outcome: null, judged: false }, opinion],
    [{ outcome: null, judged: false, told: false }, opinion],
  ] satisfies [Partial<Prediction>, string][])("%o", (change, told) => {
    expect(outcomeOf({ ...PREDICTION, ...change })).toBe(told);
  });

  it("counts seconds in the words' own number", () => {
    expect([takeHome.predictions.took(1.2), takeHome.predictions.took(12.4)]).toEqual([
      "1 second",
      "12 seconds",
    ]);
  });
});

describe("the scale of the timeline", () => {
  it("has round ticks from 0, few enough to be read, whatever the length", () => {
    expect(ticksOf(96)).toEqual([0, 15, 30, 45, 60, 75, 90]);
    for (const seconds of [1, 7, 59, 61, 600, 4000, 36_000, 400_000, 4_000_000]) {
      const ticks = ticksOf(seconds);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(10);
      expect(ticks.at(-1)).toBeLessThanOrEqual(seconds);
      if (seconds > 60) expect(ticks.length).toBeGreaterThan(3);
    }
  });

  it("puts labels that would touch into other lanes, and leaves out what has no room", () => {
    const at = (x: number) => ({ x, width: 10 });
    expect(lanesFor([at(0), at(5), at(8), at(12)], 2)).toEqual([0, 1, null, 0]);
    expect(lanesFor([], 3)).toEqual([]);
  });
});

describe("the words of the sheet", () => {
  it("say that it was a model, and name the talk", () => {
    const text = takeHome.evidence.lines.join(" ");
    expect(text).toMatch(/a model, not a team/);
    expect(text).toMatch(/assumption/);
    expect(text).toMatch(/analogy/);
    expect(takeHome.evidence.talk).toContain("Three keys to leading emergent organizing");
  });

  it("tell honestly of an address that no other device can open", () => {
    expect(takeHome.address.reach.machine).toMatch(/this machine only/);
    expect(takeHome.address.reach.everywhere).toBe("");
  });
});
