/** Large groups are kept in cell order: nothing may confuse an agent with the place where it stands. */
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { CellSums } from "../../src/model/cell-sums";
import { hashOf } from "../../src/model/hash";
import { noiseAt } from "../../src/model/noise";
import { regrain } from "../../src/model/regrain";
import { rulesOf } from "../../src/model/rules";
import { emptySwarm, randomSwarm, type Swarm } from "../../src/model/swarm";
import { tick } from "../../src/model/tick";

const AGENTS = 60;
const RULES = rulesOf({ threat: 0.5, energy: 0.8, leaderInfluence: 1, informedShare: 0.3, goal: 77 }, AGENTS);
const KEYS = ["x", "y", "hx", "hy"] as const;

/** The same agents, standing at other places of the arrays. */
function shuffled(swarm: Swarm): Swarm {
  const copy = emptySwarm(swarm.agents);
  for (let place = 0; place < swarm.agents; place++) {
    const from = (place * 7 + 3) % swarm.agents;
    copy.id[place] = swarm.id[from]!;
    for (const key of KEYS) copy[key][place] = swarm[key][from]!;
  }
  return copy;
}

function byId(swarm: Swarm, key: (typeof KEYS)[number]): number[] {
  const sorted: number[] = [];
  swarm.id.forEach((agent, place) => {
    sorted[agent] = swarm[key][place]!;
  });
  return sorted;
}

describe("agents and places", () => {
  it("a tick asks noise and goal of the agent, not of its place", () => {
    const plain = randomSwarm(AGENTS, seedrandom("ids"));
    const other = shuffled(plain);
    expect([...other.id]).not.toEqual([...plain.id]);
    tick(plain, RULES, noiseAt(5, 0));
    tick(other, RULES, noiseAt(5, 0));
    for (const key of KEYS) {
      const expected = byId(plain, key);
      // Sums are taken in another order: the last bits may differ.
      byId(other, key).forEach((value, agent) => {
        expect(Math.abs(value - expected[agent]!)).toBeLessThan(1e-12);
      });
    }
  });

  it("another grain keeps agents by number, also of a group in cell order", () => {
    const swarm = randomSwarm(900, seedrandom("cells"));
    new CellSums(900).sum(swarm, rulesOf({ ...CALM, informedShare: 0.2 }, 900));
    const before = Object.fromEntries(KEYS.map((key) => [key, byId(swarm, key)]));
    const fewer = regrain(swarm, 300, 0.5, DRAWS);
    for (const key of KEYS) {
      expect([...fewer[key]]).toEqual(Array.from({ length: 300 }, (_, j) => before[key]![3 * j]));
    }
  });

  it.each([301, 450, 1000, 20_000])(
    "finer to %s agents and back is everyone again, bit for bit",
    (agents) => {
      const swarm = randomSwarm(300, seedrandom("there and back"));
      const back = regrain(regrain(swarm, agents, 1, DRAWS), 300, 0.5, DRAWS);
      for (const key of KEYS) expect([...back[key]]).toEqual([...swarm[key]]);
    },
  );

  it("the hash tells two exchanged agents", () => {
    const plain = randomSwarm(AGENTS, seedrandom("hash"));
    const exchanged = randomSwarm(AGENTS, seedrandom("hash"));
    [exchanged.id[0], exchanged.id[1]] = [1, 0];
    expect(hashOf(exchanged, 0)).not.toBe(hashOf(plain, 0));
  });
});

const CALM = { threat: 0.1, energy: 0.1, leaderInfluence: 0, goal: 0 };
const DRAWS = [noiseAt(1, 0), noiseAt(2, 0), noiseAt(3, 0)] as const;
