import { describe, expect, it } from "vitest";
import leaderHalf from "../../src/data/conditions-map/leader-0.5.json";
import leader0 from "../../src/data/conditions-map/leader-0.json";
import leader1 from "../../src/data/conditions-map/leader-1.json";
import { PRESETS } from "../../src/settings/table";
import { LEVELS, loadMap, nearestLevel, readMap } from "../../src/ui/conditions-map-data";

const levelOf = (dial: number) => Math.round(dial * (LEVELS - 1));

describe("the map of conditions", () => {
  it("is shipped for three leader influences, as the lab wrote it", () => {
    const made = [leader0, leaderHalf, leader1].map(({ leaderInfluence, agents, seeds, seconds }) => ({
      leaderInfluence,
      agents,
      seeds: seeds.length,
      seconds,
    }));
    expect(made).toEqual(
      [0, 0.5, 1].map((leaderInfluence) => ({ leaderInfluence, agents: 200, seeds: 3, seconds: 200 })),
    );
  });

  it("has each preset in its own regime, for all seeds", async () => {
    const map = await loadMap(0);
    for (const [name, { threat, energy }] of Object.entries(PRESETS)) {
      expect(map.at(levelOf(threat), levelOf(energy)), name).toEqual([name, name, name]);
    }
  });

  it("shows led alignment where there is little threat and much leader influence", async () => {
    const map = await loadMap(1);
    expect(map.at(levelOf(0.1), levelOf(0.75))).toEqual(["alignment", "alignment", "alignment"]);
  });

  it("is milling all along without energy, and has borders where seeds disagree", async () => {
    const map = await loadMap(0);
    for (let threat = 0; threat < LEVELS; threat++)
      expect(new Set(map.at(threat, 0))).toEqual(new Set(["milling"]));
    const split = Array.from({ length: LEVELS ** 2 }, (_, i) => map.at(i % LEVELS, Math.floor(i / LEVELS)));
    expect(split.filter((reached) => new Set(reached).size > 1).length).toBeGreaterThan(0);
  });

  it.each([
    [0, 0],
    [0.2, 0],
    [0.3, 0.5],
    [0.76, 1],
    [1, 1],
  ])("for leader influence %d takes the level %d", (leaderInfluence, level) => {
    expect(nearestLevel(leaderInfluence)).toBe(level);
  });

  it("refuses data that is no map, with what it got and expected", () => {
    expect(() => readMap({ ...leader0, regimes: leader0.regimes.slice(1) })).toThrow(
      /got .* expected 21 lines of 21/,
    );
    expect(() =>
      readMap({ ...leader0, regimes: leader0.regimes.map((line) => line.replace("m", "q")) }),
    ).toThrow(/regime: got q, expected one of m, c, a, x/);
  });
});
