import { describe, expect, it } from "vitest";
import { polarization, rotation } from "../../src/model/measures";
import { noiseAt } from "../../src/model/noise";
import { regrain } from "../../src/model/regrain";
import { Run, replay } from "../../src/model/run";

const SETTINGS = {
  threat: 0.1,
  energy: 0.75,
  leaderInfluence: 0,
  informedShare: 0.2,
  goal: 0,
  agents: 300,
  seed: "grain",
};
const DRAWS = [noiseAt(1, 0), noiseAt(2, 0), noiseAt(3, 0)] as const;

function circulating(): Run {
  const run = new Run(SETTINGS);
  for (let k = 0; k < 800; k++) run.advance();
  expect(run.read().regime).toBe("circulation");
  return run;
}

describe("another grain of the same group", () => {
  it.each([50, 299, 301, 1000, 20_000])("keeps order and place from 300 to %s agents", (agents) => {
    const { swarm, rules } = circulating();
    const other = regrain(swarm, agents, rules.spacing, DRAWS);
    expect(other.agents).toBe(agents);
    // One agent's share in P or M has a s.d. of about .45, so a sample of 50 gives the mean to .064: three of them.
    const off = agents < 300 ? 0.2 : 0.05;
    expect(Math.abs(rotation(other) - rotation(swarm))).toBeLessThan(off);
    expect(Math.abs(polarization(other) - polarization(swarm))).toBeLessThan(off);
  });

  it("leaves every agent that it keeps where it was, bit for bit, whatever the order of places", () => {
    const { swarm, rules } = circulating();
    const more = regrain(swarm, 900, rules.spacing, DRAWS);
    for (let i = 0; i < swarm.agents; i++) {
      expect([more.x[3 * i], more.y[3 * i], more.hx[3 * i]]).toEqual([swarm.x[i], swarm.y[i], swarm.hx[i]]);
    }
  });

  it("puts everyone near the agent they are drawn from, and keeps the share of the informed", () => {
    const { swarm, rules } = circulating();
    const more = regrain(swarm, 1500, rules.spacing, DRAWS);
    for (let j = 0; j < more.agents; j++) {
      const parent = Math.floor(j / 5);
      const apart = Math.hypot(more.x[j]! - swarm.x[parent]!, more.y[j]! - swarm.y[parent]!);
      // Half a spacing of s.d. along each axis; noise is never beyond 3.47.
      expect(apart).toBeLessThan(3.5 * Math.SQRT2 * 0.5 * rules.spacing);
      // The first 20 % of 300 are informed, and so are the first 20 % of 1,500.
      expect(parent < 60).toBe(j < 300);
    }
  });

  it("gives unit headings", () => {
    const { swarm, rules } = circulating();
    const more = regrain(swarm, 5000, rules.spacing, DRAWS);
    for (let i = 0; i < more.agents; i++) expect(Math.hypot(more.hx[i]!, more.hy[i]!)).toBeCloseTo(1, 12);
  });

  it("goes on circulating while one slides from 300 to 50 to 5,000 and back", () => {
    const run = circulating();
    for (const agents of [50, 120, 500, 1500, 5000, 1500, 500, 300]) {
      run.setAgents(agents);
      expect(run.read().rotation).toBeGreaterThan(0.65);
      for (let k = 0; k < 60; k++) run.advance();
    }
    expect(run.read().regime).toBe("circulation");
  });

  it("is part of the history: a replay ends in the same bits", () => {
    const run = new Run({ ...SETTINGS, agents: 100 });
    for (const agents of [700, 60, 450, 450, 120]) {
      for (let k = 0; k < 15; k++) run.advance();
      run.setAgents(agents);
      run.setConditions({ ...SETTINGS, energy: agents / 1000 });
    }
    expect(run.history.changes.filter((change) => "agents" in change)).toHaveLength(4);
    expect(replay(run.history, run.tick).hash()).toBe(run.hash());
  });

  it("refuses a number that is none", () => {
    const run = new Run(SETTINGS);
    expect(() => run.setAgents(1)).toThrow(RangeError);
    expect(() => run.setAgents(50.5)).toThrow("agents is 50.5");
    expect(run.swarm.agents).toBe(300);
  });
});
