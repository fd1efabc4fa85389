import { describe, expect, it } from "vitest";
import leader0 from "../../src/data/conditions-map/leader-0.json";
import leader1 from "../../src/data/conditions-map/leader-1.json";
import { reachedAt } from "../../src/lab/conditions-map";

describe("the map of conditions that is shipped", () => {
  // One place of each form and two at a border, out of 441: if the model changes, the map has to be made anew.
  it.each([
    [2, 2, leader0],
    [2, 15, leader0],
    [16, 15, leader0],
    [6, 13, leader0],
    [17, 6, leader0],
    [2, 15, leader1],
  ] as const)("at threat %d / 20 and energy %d / 20 is what this model reaches", (threat, energy, map) => {
    const shipped = map.regimes[energy]!.split(" ")[threat];
    expect(reachedAt(threat, energy, map.leaderInfluence)).toBe(shipped);
  });
});
