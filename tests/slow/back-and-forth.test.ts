/** Circulation to alignment, back, and to milling, by dials alone: N = 200, ten random starts. About 15 s. */
import { beforeAll, describe, expect, it } from "vitest";
import { Run } from "../../src/model/run";
import { BACK_AND_FORTH, STANDARD, timesOf } from "../model/regime-runs";
import { median, SEEDS } from "./ten-seeds";

describe("there and back", () => {
  /** One row a leg: seconds taken from each of the ten starts. */
  let taken: number[][];

  beforeAll(() => {
    const settings = { ...STANDARD.activity.conditions, agents: 200 };
    const times = SEEDS.map((seed) => timesOf(new Run({ ...settings, seed })));
    taken = BACK_AND_FORTH.map((_, leg) => times.map((one) => one[leg]!));
  }, 600_000);

  it.each(BACK_AND_FORTH.map((leg, k) => ({ ...leg, k })))(
    "leg $k, $to: within $limit s in at least 9 of 10",
    ({ k, to, limit }) => {
      const seconds = taken[k]!;
      const inTime = seconds.filter((one) => one <= limit).length;
      const told = seconds.map((one) => one.toFixed(1)).join(" ");
      console.info(
        `leg ${k + 1}, ${to}: ${inTime} of 10 in ${limit} s, median ${median(seconds).toFixed(1)} (${told})`,
      );
      expect(inTime, told).toBeGreaterThanOrEqual(9);
    },
  );

  it("takes longer to leave alignment than to enter it: the group remembers", () => {
    const [, there, back] = taken.map(median);
    expect(back!).toBeGreaterThan(there!);
  });
});
