import { expect, it, describe as suite } from "vitest";
import { compassWord, describe, type Facts } from "../../src/words/description";

const FACTS: Facts = {
  agents: 1200,
  informed: 240,
  regime: "alignment",
  polarization: 0.95,
  rotation: 0.03,
  cohesion: 0.98,
  conditions: { threat: 0.8, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 30 },
  travel: 44,
  turning: null,
  change: null,
};
const settings = { ...FACTS.conditions, agents: FACTS.agents };
const changed = (from: Partial<typeof settings>, ago: number) =>
  describe({ ...FACTS, change: { from: { ...settings, ...from }, to: settings, ago } });

suite("the picture in words", () => {
  it("says group, order, direction and dials", () => {
    expect(describe(FACTS)).toBe(
      "1,200 agents, 240 of them informed. " +
        "Alignment. Everyone heads the same way and the group travels. " +
        "Polarization 0.95: most head one way. Rotation 0.03: hardly any turning. " +
        "Cohesion 0.98: the group holds together. It travels north-east. " +
        "Dials: Threat 0.80, threatened; Energy 0.75, lively; Leader influence 0.00, nobody leads.",
    );
  });

  it("says which way a ring turns, and nothing of a way that nobody goes", () => {
    const ring = { ...FACTS, travel: null, turning: "clockwise" } as const;
    expect(describe(ring)).toContain("It turns clockwise.");
    expect(describe({ ...ring, turning: null })).not.toMatch(/It (turns|travels)/);
  });

  it("grades each measure", () => {
    const vague = describe({ ...FACTS, polarization: 0.5, rotation: 0.7, cohesion: 0.7 });
    expect(vague).toContain("the headings agree in part");
    expect(vague).toContain("most turn round the centre");
    expect(vague).toContain("most of it holds together");
    const loose = describe({ ...FACTS, polarization: 0.1, rotation: 0.5, cohesion: 0.4 });
    expect(loose).toContain("the headings mostly cancel");
    expect(loose).toContain("some turning");
    expect(loose).toContain("it is in parts");
  });

  it("tells the last change and how long ago", () => {
    expect(changed({ energy: 0.1 }, 12.3)).toMatch(/ Energy rose to 0\.75, 12 simulated seconds ago\.$/);
    expect(changed({ leaderInfluence: 1 }, 1)).toMatch(
      / Leader influence fell to 0\.00, 1 simulated second ago\.$/,
    );
    expect(changed({ energy: 0.1, threat: 0.1 }, 0.2)).toMatch(
      / Threat rose to 0\.80 and energy rose to 0\.75, just now\.$/,
    );
    expect(changed({ goal: 200, agents: 50 }, 3)).toMatch(
      /The goal direction turned to north-east and the number of agents rose to 1,200, 3 simulated/,
    );
  });

  it("tells no change that led back to where it began", () => {
    expect(changed({}, 3)).toBe(describe(FACTS));
  });

  it("says so when nobody is informed", () => {
    expect(describe({ ...FACTS, informed: 0 })).toContain("none informed");
  });

  it("has a compass word for every angle", () => {
    expect([0, 22, 23, 90, 359, 360, -90, -1, 725].map(compassWord)).toEqual([
      "east",
      "east",
      "north-east",
      "north",
      "east",
      "east",
      "south",
      "east",
      "east",
    ]);
  });
});
