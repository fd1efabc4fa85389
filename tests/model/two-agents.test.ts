/**
 * Each rule alone, on two agents or three: its sign, its reach, its symmetry. Rules are switched off by weights, so
 * what turns an agent is the rule under test. North of an agent heading east is a left turn, a positive one.
 */
import { describe, expect, it } from "vitest";
import { type Rules, rulesOf } from "../../src/model/rules";
import type { Swarm } from "../../src/model/swarm";
import { tick } from "../../src/model/tick";
import { type Agent, headingOf, swarmOf } from "./swarms";

// Two agents: spacing 17 / sqrt(2) = 12.02.
const CONDITIONS = { threat: 0.5, energy: 0.5, leaderInfluence: 0, informedShare: 0, goal: 0 };
const SILENT: Rules = {
  ...rulesOf(CONDITIONS, 2),
  repulsionWeight: 0,
  orientationWeight: 0,
  attractionWeight: 0,
  belongingWeight: 0,
  goalWeight: 0,
};
const only = (some: Partial<Rules>): Rules => ({ ...SILENT, ...some });
const REPULSION = only({ repulsionWeight: 5 });
const ORIENTATION = only({ orientationWeight: 1, orientationRadius: 10 });
const ATTRACTION = only({ attractionWeight: 1, orientationRadius: 2 });
const BELONGING = only({ belongingWeight: 0.5 });

const stillness = () => 0;

function ticked(agents: readonly Agent[], rules: Rules, noise = stillness): Swarm {
  const swarm = swarmOf(agents);
  tick(swarm, rules, noise);
  return swarm;
}

const east = { heading: 0 };
const A = { x: 0, y: 0, ...east };

describe("repulsion", () => {
  it("turns two side by side away from each other, alike", () => {
    const swarm = ticked([A, { x: 0, y: 4, ...east }], REPULSION);
    expect(headingOf(swarm, 0)).toBeCloseTo(-6, 10);
    expect(swarm.hy[1]).toBe(-swarm.hy[0]!);
    expect(swarm.hx[1]).toBe(swarm.hx[0]!);
  });

  it("weakens with distance as 1 - d / r, and the sum of two is zero", () => {
    for (const d of [0.5, 3, 12]) {
      const { pulls } = ticked([A, { x: 0, y: d, ...east }], REPULSION);
      expect(pulls.repulsionY[0]).toBeCloseTo(-(1 - d / REPULSION.spacing), 12);
      expect(pulls.repulsionY[1]).toBe(-pulls.repulsionY[0]!);
      expect(pulls.repulsionX[0]! + 0).toBe(0);
    }
  });

  it("ends at the spacing", () => {
    const swarm = ticked([A, { x: 0, y: REPULSION.spacing, ...east }], REPULSION);
    expect([headingOf(swarm, 0), headingOf(swarm, 1)]).toEqual([0, 0]);
  });
});

describe("orientation", () => {
  it("turns each towards the other's heading, alike", () => {
    const swarm = ticked([A, { x: 0, y: 5, heading: -50 }], ORIENTATION);
    expect(headingOf(swarm, 0)).toBeCloseTo(-6, 10);
    expect(headingOf(swarm, 1)).toBeCloseTo(-44, 10);
  });

  it("takes the whole of a heading that is nearer than the largest turn", () => {
    const swarm = ticked([A, { x: 0, y: 5, heading: 4 }], ORIENTATION);
    expect(headingOf(swarm, 0)).toBeCloseTo(4, 10);
    expect(headingOf(swarm, 1)).toBeCloseTo(0, 10);
  });

  it("reaches to its radius, not beyond", () => {
    const near = ticked([A, { x: 0, y: 9.99, heading: 50 }], ORIENTATION);
    const far = ticked([A, { x: 0, y: 10, heading: 50 }], ORIENTATION);
    expect(headingOf(near, 0)).toBeCloseTo(6, 10);
    expect(headingOf(far, 0)).toBe(0);
  });

  it("copies the mean heading: many alike pull no harder than one", () => {
    // A goal north against others heading south: equal weights cancel, however many the others are.
    const south = [4, 5, 6].map((y) => ({ x: 1, y, heading: -90 }));
    const rules = only({ orientationWeight: 1, goalWeight: 0.5, goal: { x: 0, y: 1 }, informed: 1 });
    for (const others of [south.slice(0, 1), south]) {
      expect(headingOf(ticked([A, ...others], rules), 0)).toBeCloseTo(-6, 10);
    }
    const stronger = { ...rules, goalWeight: 1.5 };
    for (const others of [south.slice(0, 1), south]) {
      expect(headingOf(ticked([A, ...others], stronger), 0)).toBeCloseTo(6, 10);
    }
  });
});

describe("attraction", () => {
  it("turns two side by side to each other, alike", () => {
    const swarm = ticked([A, { x: 0, y: 20, ...east }], ATTRACTION);
    expect(headingOf(swarm, 0)).toBeCloseTo(6, 10);
    expect(swarm.hy[1]).toBe(-swarm.hy[0]!);
    expect(swarm.hx[1]).toBe(swarm.hx[0]!);
  });

  it.each([
    ["nearer than the orientation radius", 1.99, 0],
    ["from the orientation radius on", 2, 6],
    ["short of 32", 31.99, 6],
    ["at 32 and beyond", 32, 0],
  ])("%s (%d): turn %d degrees", (_name, distance, degrees) => {
    expect(headingOf(ticked([A, { x: 0, y: distance, ...east }], ATTRACTION), 0)).toBeCloseTo(degrees, 10);
  });

  it("does not grow with distance: the pull is the mean of unit vectors", () => {
    const { pulls } = ticked([A, { x: 0, y: 5, ...east }, { x: 0, y: -30, ...east }], ATTRACTION);
    expect(pulls.attractionY[0]).toBeCloseTo(0, 12);
    expect(pulls.attractionCount[0]).toBe(2);
  });
});

describe("belonging", () => {
  // Two agents 2 D apart are each D from their centroid.
  const apart = (D: number, rules = BELONGING) => ticked([A, { x: 0, y: 2 * D, ...east }], rules);

  it("turns two that are far apart back to their centroid, alike", () => {
    const swarm = apart(40);
    expect(headingOf(swarm, 0)).toBeCloseTo(6, 10);
    expect(swarm.hy[1]).toBe(-swarm.hy[0]!);
    expect(swarm.hx[1]).toBe(swarm.hx[0]!);
  });

  it("is silent within two start radii", () => {
    expect(headingOf(apart(20), 0)).toBe(0);
    expect(headingOf(apart(20.01), 0)).toBeCloseTo(6, 10);
  });

  // The pull is measured against a goal pointing away: the turn's sign says which is the stronger.
  it.each([
    [25, 0.25],
    [30, 0.5],
    [40, 1],
    [50, 1.5],
    [60, 1.5],
    [500, 1.5],
  ])("at distance %i its strength is %d", (distance, strength) => {
    const against = (weight: number) =>
      only({ belongingWeight: 0.5, goalWeight: weight, goal: { x: 0, y: -1 }, informed: 1 });
    expect(headingOf(apart(distance, against(strength * 0.999)), 0)).toBeCloseTo(6, 10);
    expect(headingOf(apart(distance, against(strength * 1.001)), 0)).toBeCloseTo(-6, 10);
  });
});

describe("goal", () => {
  it("turns informed agents to it, and no others", () => {
    const north = only({ goalWeight: 1.2, goal: { x: 0, y: 1 }, informed: 1 });
    const swarm = ticked([A, { x: 5, y: 5, ...east }], north);
    expect(headingOf(swarm, 0)).toBeCloseTo(6, 10);
    expect(headingOf(swarm, 1)).toBe(0);
  });

  it("without influence turns nobody", () => {
    const swarm = ticked(
      [A, { x: 5, y: 5, ...east }],
      only({ goalWeight: 0, goal: { x: 0, y: 1 }, informed: 2 }),
    );
    expect([headingOf(swarm, 0), headingOf(swarm, 1)]).toEqual([0, 0]);
  });
});

describe("the blind angle: 90 degrees behind", () => {
  // Another at bearing `bearing` from an agent heading east, whose own back is turned by looking away.
  const seen = (bearing: number, rules: Rules, distance: number) => {
    const angle = (bearing * Math.PI) / 180;
    const other = { x: distance * Math.cos(angle), y: distance * Math.sin(angle), heading: 90 };
    return headingOf(ticked([A, other], rules), 0) !== 0;
  };
  it.each([
    [0, true],
    [90, true],
    [134, true],
    [136, false],
    [180, false],
    [-134, true],
    [-136, false],
  ])("one at bearing %i is seen: %s", (bearing, visible) => {
    expect(seen(bearing, ORIENTATION, 5), "orientation").toBe(visible);
    // Straight ahead nothing is left to turn, so attraction is told by its count.
    const angle = (bearing * Math.PI) / 180;
    const other = { x: 5 * Math.cos(angle), y: 5 * Math.sin(angle), heading: 90 };
    expect(ticked([A, other], ATTRACTION).pulls.attractionCount[0], "attraction").toBe(visible ? 1 : 0);
  });

  it.each([0, 134, 136, 170, -170])("repulsion has none: one at bearing %i repels", (bearing) => {
    const angle = (bearing * Math.PI) / 180;
    const other = { x: 5 * Math.cos(angle), y: 5 * Math.sin(angle), heading: 90 };
    const { pulls } = ticked([A, other], REPULSION);
    const push = 1 - 5 / REPULSION.spacing;
    expect(pulls.repulsionX[0]).toBeCloseTo(-push * Math.cos(angle), 12);
    expect(pulls.repulsionY[0]).toBeCloseTo(-push * Math.sin(angle), 12);
  });

  it("is each agent's own: the one in front is seen, the one behind is not", () => {
    const { pulls } = ticked([A, { x: 5, y: 0, ...east }], ORIENTATION);
    expect([...pulls.orientationCount]).toEqual([1, 0]);
  });
});

describe("turning", () => {
  it("is at most 6 degrees a tick, by the shorter way, however strong the pull", () => {
    for (const goal of [90, 179, -90, -179, 20, -20]) {
      const angle = (goal * Math.PI) / 180;
      const rules = only({ goalWeight: 1000, goal: { x: Math.cos(angle), y: Math.sin(angle) }, informed: 1 });
      expect(headingOf(ticked([A], rules), 0)).toBeCloseTo(Math.sign(goal) * 6, 10);
    }
  });

  it("a pull from straight behind still turns by 6 degrees", () => {
    const rules = only({ goalWeight: 1, goal: { x: -1, y: 0 }, informed: 1 });
    expect(Math.abs(headingOf(ticked([A], rules), 0))).toBeCloseTo(6, 10);
  });

  it("without a pull nothing turns, and the step is speed * dt along the heading", () => {
    const swarm = ticked([{ x: 1, y: 2, heading: 30 }], only({ speed: 4 }));
    expect(headingOf(swarm, 0)).toBeCloseTo(30, 12);
    expect(swarm.x[0]).toBeCloseTo(1 + 0.4 * Math.cos(Math.PI / 6), 12);
    expect(swarm.y[0]).toBeCloseTo(2 + 0.4 * 0.5, 12);
  });

  it("turns before it steps: the step goes along the new heading", () => {
    const rules = only({ goalWeight: 1, goal: { x: 0, y: 1 }, informed: 1, speed: 10 });
    const swarm = ticked([A], rules);
    expect(swarm.x[0]).toBeCloseTo(Math.cos((6 * Math.PI) / 180), 12);
    expect(swarm.y[0]).toBeCloseTo(Math.sin((6 * Math.PI) / 180), 12);
  });
});

describe("noise in the heading", () => {
  it("of one s.d. turns by atan(.1), left when positive, after the social turn", () => {
    const across = (Math.atan(0.1) * 180) / Math.PI;
    expect(
      headingOf(
        ticked([A], SILENT, () => 1),
        0,
      ),
    ).toBeCloseTo(across, 10);
    expect(
      headingOf(
        ticked([A], SILENT, () => -1),
        0,
      ),
    ).toBeCloseTo(-across, 10);
    const north = only({ goalWeight: 1, goal: { x: 0, y: 1 }, informed: 1 });
    expect(
      headingOf(
        ticked([A], north, () => 1),
        0,
      ),
    ).toBeCloseTo(6 + across, 10);
  });

  it("has s.d. .1 radian a tick, and asks for the noise of each agent once", () => {
    const agents = Array.from({ length: 200 }, (_, k) => ({ x: 1000 * k, y: 0, heading: 0 }));
    const asked: number[] = [];
    // Deviations of known s.d. 1: a regular grid from -sqrt(3) to sqrt(3).
    const swarm = ticked(agents, SILENT, (agent?: number) => {
      asked.push(agent!);
      return (2 * Math.sqrt(3) * (agent! + 0.5)) / 200 - Math.sqrt(3);
    });
    expect(asked.sort((a, b) => a - b)).toEqual(agents.map((_, k) => k));
    const square = agents.reduce((sum, _, k) => sum + ((headingOf(swarm, k) * Math.PI) / 180) ** 2, 0);
    // atan(e) falls short of e by e^3 / 3: 1 % of the s.d. at most here.
    expect(Math.abs(Math.sqrt(square / 200) - 0.1)).toBeLessThan(0.001);
  });

  it("leaves the heading a unit vector", () => {
    const swarm = ticked([A, { x: 1, y: 1, heading: 211 }], rulesOf(CONDITIONS, 2), () => 3.4);
    for (const i of [0, 1]) expect(swarm.hx[i]! ** 2 + swarm.hy[i]! ** 2).toBeCloseTo(1, 14);
  });
});

describe("agents in one place", () => {
  it("stay finite, see each other and copy, and do not repel", () => {
    const swarm = ticked([A, { ...A, heading: 90 }, { ...A, heading: 180 }], rulesOf(CONDITIONS, 3));
    for (const array of [swarm.x, swarm.y, swarm.hx, swarm.hy]) {
      expect([...array].every(Number.isFinite)).toBe(true);
    }
    expect([...swarm.pulls.orientationCount]).toEqual([2, 2, 2]);
    expect([...swarm.pulls.repulsionX]).toEqual([0, 0, 0]);
  });

  it("stay finite when nearer than any double's square", () => {
    const swarm = ticked([A, { ...A, x: 1e-200 }, { ...A, y: 3e-162 }], rulesOf(CONDITIONS, 3));
    for (const array of [swarm.x, swarm.y, swarm.hx, swarm.hy]) {
      expect([...array].every(Number.isFinite)).toBe(true);
    }
  });
});
