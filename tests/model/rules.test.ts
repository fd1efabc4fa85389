import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Conditions } from "../../src/model/conditions";
import { EVIDENCE, type Rules, rulesOf, START_RADIUS, TICK_SECONDS, TURN_RATE } from "../../src/model/rules";

const MIDDLE: Conditions = { threat: 0.5, energy: 0.5, leaderInfluence: 0.5, informedShare: 0.2, goal: 0 };
const rulesAt = (some: Partial<Conditions>, agents = 100) => rulesOf({ ...MIDDLE, ...some }, agents);

describe("dials to rules, by hand from docs/model.md", () => {
  const table: [dials: Partial<Conditions>, rules: Partial<Rules>][] = [
    [{ energy: 0 }, { speed: 1, orientationWeight: 0 }],
    [{ energy: 0.2 }, { speed: 2 }],
    [{ energy: 1 }, { speed: 6 }],
    [
      { energy: 1, threat: 0 },
      { orientationWeight: 1, orientationRadius: 8 },
    ],
    [
      { energy: 1, threat: 1 },
      { orientationWeight: 4, orientationRadius: 20 },
    ],
    [
      { energy: 0.5, threat: 0.5 },
      { orientationWeight: 1.25, orientationRadius: 14 },
    ],
    [{ energy: 0.25, threat: 1 }, { orientationWeight: 1 }],
    [{ leaderInfluence: 0 }, { goalWeight: 0 }],
    [{ leaderInfluence: 0.5 }, { goalWeight: 0.6 }],
    [{ leaderInfluence: 1 }, { goalWeight: 1.2 }],
  ];
  it.each(table)("%o gives %o", (dials, expected) => {
    const rules = rulesAt(dials);
    for (const [key, value] of Object.entries(expected)) {
      expect(rules[key as keyof Rules], key).toBeCloseTo(value as number, 12);
    }
  });

  it("the numbers that no dial moves", () => {
    const rules = rulesAt({});
    expect(rules).toMatchObject({
      repulsionWeight: 5,
      attractionWeight: 1,
      attractionRadius: 32,
      belongingWeight: 0.5,
      belongingFrom: 20,
      noise: 0.1,
    });
    expect([START_RADIUS, TICK_SECONDS, TURN_RATE]).toEqual([10, 0.1, 60]);
    // Half of the 90 degrees behind: cos(135 degrees).
    expect(rules.blindEdge.x).toBeCloseTo(Math.cos((135 * Math.PI) / 180), 14);
    expect(rules.blindEdge.y).toBeCloseTo(Math.sin((135 * Math.PI) / 180), 14);
    expect(rules.turn.x).toBeCloseTo(Math.cos((6 * Math.PI) / 180), 14);
    expect(rules.turn.y).toBeCloseTo(Math.sin((6 * Math.PI) / 180), 14);
  });

  it.each([
    [0, 200, 0],
    [0.2, 200, 40],
    [0.2, 50, 10],
    [1, 7, 7],
    // To the nearest agent.
    [0.2, 2, 0],
    [0.3, 2, 1],
  ])("an informed share of %d of %i is %i agents", (informedShare, agents, informed) => {
    expect(rulesAt({ informedShare }, agents).informed).toBe(informed);
  });

  it("the goal is a unit vector, anticlockwise from east", () => {
    expect(rulesAt({ goal: 60 }).goal.x).toBeCloseTo(1 / 2, 14);
    expect(rulesAt({ goal: 60 }).goal.y).toBeCloseTo(Math.sqrt(3) / 2, 14);
  });
});

describe("what a dial does to a rule", () => {
  const MOVES: Record<"threat" | "energy" | "leaderInfluence", (keyof Rules)[]> = {
    threat: ["orientationWeight", "orientationRadius"],
    energy: ["speed", "orientationWeight"],
    leaderInfluence: ["goalWeight"],
  };
  const DIALS = Object.keys(MOVES) as (keyof typeof MOVES)[];
  const dial = fc.double({ min: 0.01, max: 1, noNaN: true });

  it.each(DIALS)("%s raises its rules and moves no other", (moved) => {
    fc.assert(
      fc.property(dial, dial, dial, dial, (threat, energy, leaderInfluence, other) => {
        const from = { threat, energy, leaderInfluence };
        fc.pre(Math.abs(from[moved] - other) > 1e-6);
        const low = rulesAt({ ...from, [moved]: Math.min(from[moved], other) });
        const high = rulesAt({ ...from, [moved]: Math.max(from[moved], other) });
        for (const rule of Object.keys(low) as (keyof Rules)[]) {
          if (MOVES[moved].includes(rule)) expect(high[rule], rule).toBeGreaterThan(low[rule] as number);
          else expect(high[rule], rule).toEqual(low[rule]);
        }
      }),
    );
  });

  it("without energy nobody copies, whatever the threat", () => {
    expect(rulesAt({ energy: 0, threat: 1 }).orientationWeight).toBe(0);
  });
});

describe("N is only the grain", () => {
  it("spacing is 1.7 R / sqrt(N): four times the agents, half the spacing", () => {
    expect(rulesAt({}, 100).spacing).toBeCloseTo(1.7, 12);
    for (const agents of [2, 50, 500]) {
      expect(rulesAt({}, agents).spacing / rulesAt({}, 4 * agents).spacing).toBeCloseTo(2, 12);
    }
  });

  it("no other rule depends on N, but the number of informed agents", () => {
    const { spacing: _s, informed: _i, ...few } = rulesAt({}, 10);
    const { spacing: _t, informed: _j, ...many } = rulesAt({}, 1000);
    expect(many).toEqual(few);
  });
});

describe("evidence", () => {
  it("covers every rule that a dial moves, once, and names rules that exist", () => {
    const named = EVIDENCE.map(({ rule }) => rule);
    expect(new Set(named).size).toBe(named.length);
    expect(named).toEqual(
      expect.arrayContaining(["speed", "orientationWeight", "orientationRadius", "goalWeight"]),
    );
    for (const rule of named) expect(Object.keys(rulesAt({}))).toContain(rule);
  });

  it("names a source for all it calls supported", () => {
    for (const { rule, support, sources } of EVIDENCE) {
      if (support === "supported") expect(sources, rule).not.toHaveLength(0);
    }
  });

  it("its formulas are the ones the code computes", () => {
    // `energy (1 + 3 threat)` and the like, read as arithmetic: a number or bracket before a name multiplies it.
    for (const { rule, formula } of EVIDENCE.filter(({ rule }) => rule !== "belongingWeight")) {
      const script = formula
        .replace(/,.*$/, "")
        .replace(/(\d|\)) *(?=[a-z(])/g, "$1 * ")
        .replace(/([a-zA-Z]) *\(/g, "$1 * (");
      const compute = new Function("threat", "energy", "leaderInfluence", `return ${script}`);
      for (const [threat, energy, leaderInfluence] of [
        [0.1, 0.75, 0.3],
        [0.8, 0.2, 1],
      ] as const) {
        const rules = rulesAt({ threat, energy, leaderInfluence });
        expect(rules[rule as keyof Rules], rule).toBeCloseTo(compute(threat, energy, leaderInfluence), 12);
      }
    }
  });
});
