import { describe, expect, it } from "vitest";
import { type Conditions, checkConditions } from "../../../src/model/conditions";
import {
  cautionOf,
  DIFFERENCES,
  labelOf,
  nameOf,
  startOf,
  wordsOf,
} from "../../../src/workshop/twin/difference";

const HERE: Conditions = { threat: 0.1, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 30 };

describe("what a twin differs by at first", () => {
  it.each([
    [0, 1],
    [0.05, 0],
    [0.5, 0],
    [1, 0],
  ])("leader influence %d here: %d there", (here, there) => {
    expect(startOf("leaderInfluence", { ...HERE, leaderInfluence: here }).value).toBe(there);
  });

  it("of the others, the end farther off", () => {
    expect(startOf("threat", HERE)).toEqual({ name: "threat", value: 1 });
    expect(startOf("energy", HERE)).toEqual({ name: "energy", value: 0 });
    expect(startOf("informedShare", { ...HERE, informedShare: 0.5 }).value).toBe(0);
  });

  it("is in range and never nothing, wherever the dials stand", () => {
    for (const name of DIFFERENCES) {
      for (const here of [0, 0.01, 0.3, 0.49, 0.5, 0.51, 1]) {
        const conditions = { ...HERE, [name]: here };
        const { value } = startOf(name, conditions);
        expect(value).not.toBe(here);
        expect(() => checkConditions({ ...conditions, [name]: value })).not.toThrow();
      }
    }
  });
});

describe("a difference in words", () => {
  it("is on the label by name and number", () => {
    expect(labelOf({ name: "leaderInfluence", value: 1 })).toBe("The same, but leader influence 1.00");
    expect(labelOf({ name: "informedShare", value: 0.35 })).toBe("The same, but informed share 0.35");
  });

  it("has a name and words of its own for each", () => {
    expect(new Set(DIFFERENCES.map(nameOf)).size).toBe(DIFFERENCES.length);
    expect(wordsOf({ name: "leaderInfluence", value: 0 })).toBe("nobody leads");
    expect(wordsOf({ name: "energy", value: 1 })).toBe("full of energy");
    expect(wordsOf({ name: "informedShare", value: 0.35 })).toBe("35 % of the agents know the goal");
  });
});

describe("the caution", () => {
  it("is empty where the two will part", () => {
    for (const name of ["leaderInfluence", "threat", "energy"] as const) {
      expect(cautionOf(startOf(name, HERE), HERE)).toBe("");
    }
    expect(cautionOf({ name: "informedShare", value: 1 }, { ...HERE, leaderInfluence: 0.5 })).toBe("");
  });

  it("says that nothing differs when the dial has been moved to where the twin is", () => {
    expect(cautionOf({ name: "energy", value: 0.75 }, HERE)).toContain("energy is 0.75 too");
  });

  it("says that knowing the goal is nothing without a lead, and a lead nothing where nobody knows", () => {
    expect(cautionOf({ name: "informedShare", value: 1 }, HERE)).toContain("leader influence is 0");
    const nobody = { ...HERE, informedShare: 0 };
    expect(cautionOf({ name: "leaderInfluence", value: 1 }, nobody)).toContain("nobody is informed");
  });
});
