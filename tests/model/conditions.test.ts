import { describe, expect, it } from "vitest";
import {
  AGENTS_MAX,
  AGENTS_MIN,
  CONDITION_RANGES,
  type Conditions,
  checkAgents,
  checkConditions,
  pickConditions,
  sameConditions,
} from "../../src/model/conditions";

const MIDDLE: Conditions = { threat: 0.5, energy: 0.5, leaderInfluence: 0.5, informedShare: 0.5, goal: 180 };
const KEYS = Object.keys(MIDDLE) as (keyof Conditions)[];

describe.each(KEYS)("%s", (key) => {
  const [low, high] = CONDITION_RANGES[key];

  it("may be anything from one end of its range to the other", () => {
    for (const value of [low, (low + high) / 3, high]) {
      expect(() => checkConditions({ ...MIDDLE, [key]: value })).not.toThrow();
    }
  });

  it.each([low - 0.01, high + 0.01, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "throws at %d, saying key, what it got and what it expected",
    (value) => {
      expect(() => checkConditions({ ...MIDDLE, [key]: value })).toThrow(
        new RangeError(`${key} is ${value}, expected ${low} to ${high}`),
      );
    },
  );

  it("alone makes two conditions differ", () => {
    expect(sameConditions(MIDDLE, { ...MIDDLE, [key]: low })).toBe(false);
  });
});

describe("agents", () => {
  it.each([AGENTS_MIN, 200, AGENTS_MAX])("may be %i", (agents) => {
    expect(() => checkAgents(agents)).not.toThrow();
  });

  it.each([AGENTS_MIN - 1, AGENTS_MAX + 1, 0, -5, 10.5, Number.NaN])("may not be %d", (agents) => {
    expect(() => checkAgents(agents)).toThrow(
      new RangeError(`agents is ${agents}, expected a whole number from ${AGENTS_MIN} to ${AGENTS_MAX}`),
    );
  });
});

describe("picking", () => {
  it("keeps the five conditions and leaves the rest", () => {
    const settings = { agents: 9, seed: "s", ...MIDDLE, running: true };
    expect(pickConditions(settings)).toEqual(MIDDLE);
  });

  it("gives conditions that are the same, and not the same object", () => {
    expect(sameConditions(pickConditions(MIDDLE), MIDDLE)).toBe(true);
    expect(pickConditions(MIDDLE)).not.toBe(MIDDLE);
  });
});
