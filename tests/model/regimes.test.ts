/** The model's behaviour, thinned: tests/slow has more agents, more seeds and whole histories. */
import { describe, expect, it } from "vitest";
import { Run } from "../../src/model/run";
import { BACK_AND_FORTH, longestHeld, STANDARD, STANDARD_NAMES, timesOf } from "./regime-runs";

describe.each([50, 200])("N = %i: the regime held longest over the second half of 200 s", (agents) => {
  it.each(STANDARD_NAMES)("%s", (name) => {
    const { conditions, regime } = STANDARD[name];
    const held = ["one", "two", "three"].map((seed) => longestHeld(conditions, agents, seed));
    expect(held).toEqual([regime, regime, regime]);
  });
});

it("from circulation to alignment, back, and to milling, by dials alone", () => {
  const run = new Run({ ...STANDARD.activity.conditions, agents: 200, seed: "there and back" });
  const late = timesOf(run).filter((seconds, leg) => seconds > BACK_AND_FORTH[leg]!.limit);
  expect(late).toEqual([]);
});
