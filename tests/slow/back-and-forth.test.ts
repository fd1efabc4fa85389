/** Circulation to alignment, back, and to milling, by dials alone: N = 200, ten random starts. About 20 s. */
import { describe, expect, it } from "vitest";
import { Run } from "../../src/model/run";
import { BACK_AND_FORTH, STANDARD, timesOf } from "../model/regime-runs";
import { median, SEEDS } from "./ten-seeds";

describe("there and back", { timeout: 300_000 }, () => {
  const times = SEEDS.map((seed) => timesOf(new Run({ ...STANDARD.activity.conditions, agents: 200, seed })));
  const legs = BACK_AND_FORTH.map(({ to, limit }, leg) => ({
    to,
    limit,
    taken: times.map((one) => one[leg]!),
  }));

  it.each(legs)("$to within $limit s in at least 9 of 10", ({ to, limit, taken }) => {
    const inTime = taken.filter((seconds) => seconds <= limit).length;
    const told = taken.map((seconds) => seconds.toFixed(1)).join(" ");
    console.info(
      `to ${to}: ${inTime} of ${taken.length} within ${limit} s, median ${median(taken)} (${told})`,
    );
    expect(inTime, told).toBeGreaterThanOrEqual(9);
  });

  it("takes longer to leave alignment than to enter it: the group remembers", () => {
    const [, there, back] = legs.map(({ taken }) => median(taken));
    expect(back!).toBeGreaterThan(there!);
  });
});
