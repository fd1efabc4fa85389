import { describe, expect, it, vi } from "vitest";
import leaderHalf from "../../src/data/conditions-map/leader-0.5.json";
import leader0 from "../../src/data/conditions-map/leader-0.json";
import leader1 from "../../src/data/conditions-map/leader-1.json";
import { PRESETS } from "../../src/settings/table";
import {
  dialAt,
  LEVELS,
  loadMap,
  middleOf,
  nearestLevel,
  readMap,
  shareOf,
} from "../../src/ui/conditions-map-data";
import { Maps } from "../../src/ui/conditions-map-shelf";

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

describe("places and dials", () => {
  it("are each other's inverse at every hundredth, and stay within the dial beyond the edges", () => {
    for (let i = 0; i <= 100; i++) expect(dialAt(shareOf(i / 100))).toBe(i / 100);
    expect([dialAt(-1), dialAt(0), dialAt(1), dialAt(2)]).toEqual([0, 0, 1, 1]);
  });

  it("names a form in the middle of its places, and none that has few", async () => {
    const [none, led] = [await loadMap(0), await loadMap(1)];
    const circulation = middleOf(none, "circulation")!;
    expect(circulation.threat).toBeLessThan(0.25);
    expect(circulation.energy).toBeGreaterThan(0.6);
    expect(middleOf(none, "alignment")!.threat).toBeGreaterThan(0.5);
    expect(middleOf(led, "circulation")).toBeNull();
  });
});

describe("the shelf of maps", () => {
  it("says loading, then shows; a map that comes too late is not shown", async () => {
    const told: unknown[] = [];
    const maps = new Maps((state) => told.push(typeof state === "string" ? state : state.leaderInfluence));
    maps.want(0);
    maps.want(1);
    await vi.waitFor(() => expect(maps.current?.leaderInfluence).toBe(1));
    expect(told).toEqual(["loading", "loading", 1]);
    maps.want(0);
    await vi.waitFor(() => expect(maps.current?.leaderInfluence).toBe(0));
  });

  it("one that cannot be had is missing, shows no other in its place, and is asked for again", async () => {
    const told: unknown[] = [];
    const load = vi.fn(async (level: number) => {
      if (level === 1) throw new Error("no network");
      return loadMap(level);
    });
    const maps = new Maps(
      (state) => told.push(typeof state === "string" ? state : state.leaderInfluence),
      load,
    );
    maps.want(0);
    await vi.waitFor(() => expect(maps.current).not.toBeNull());
    maps.want(1);
    expect(maps.current).toBeNull();
    await vi.waitFor(() => expect(told.at(-1)).toBe("missing"));
    maps.want(1);
    expect(load.mock.calls).toEqual([[0], [1], [1]]);
  });
});
