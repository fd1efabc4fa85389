import { describe, expect, it } from "vitest";
import { apartOf } from "../../src/model/apart";
import { copyOf, emptySwarm, type Swarm } from "../../src/model/swarm";

/** N agents on a line, agent i at (i, 0), all heading at this angle (degrees). */
function group(agents: number, degrees: number): Swarm {
  const swarm = emptySwarm(agents);
  const angle = (degrees * Math.PI) / 180;
  for (let i = 0; i < agents; i++) swarm.x[i] = i;
  swarm.hx.fill(Math.cos(angle));
  swarm.hy.fill(Math.sin(angle));
  return swarm;
}

/** Agent i heads at i times so many degrees, which is nobody else's heading. */
function fan(agents: number, degrees: number): Swarm {
  const swarm = group(agents, 0);
  for (let i = 0; i < agents; i++) {
    swarm.hx[i] = Math.cos((i * degrees * Math.PI) / 180);
    swarm.hy[i] = Math.sin((i * degrees * Math.PI) / 180);
  }
  return swarm;
}

/** The same group with its arrays the other way round. */
function reversed({ agents, id, x, y, hx, hy, pulls }: Swarm): Swarm {
  return {
    agents,
    id: id.toReversed(),
    x: x.toReversed(),
    y: y.toReversed(),
    hx: hx.toReversed(),
    hy: hy.toReversed(),
    pulls,
  };
}

describe("headings apart", () => {
  it.each([0, 30, 60, 90, 120, 180, 270])("all turned by %d degrees: (1 - cos) / 2", (degrees) => {
    const { headings } = apartOf(group(7, 20), group(7, 20 + degrees));
    expect(headings).toBeCloseTo((1 - Math.cos((degrees * Math.PI) / 180)) / 2, 14);
  });

  it("is the mean over agents: one of four about-faced is a quarter", () => {
    const other = group(4, 20);
    other.hx[2]! *= -1;
    other.hy[2]! *= -1;
    expect(apartOf(group(4, 20), other).headings).toBeCloseTo(0.25, 14);
  });

  it("is a half for one heading against a whole turn of them", () => {
    expect(apartOf(group(8, 0), fan(8, 45)).headings).toBeCloseTo(0.5, 14);
  });

  it("is exactly 0 for equal states, though unit vectors are rounded", () => {
    expect(apartOf(fan(50, 11), copyOf(fan(50, 11)))).toEqual({ headings: 0, centres: 0 });
  });

  it("matches agents by number, in whatever order the arrays are", () => {
    const a = fan(50, 11);
    expect(apartOf(a, reversed(a)).headings).toBe(0);
    const anonymous = { ...reversed(a), id: a.id };
    expect(apartOf(a, anonymous).headings).toBeGreaterThan(0.1);
  });
});

describe("centres apart", () => {
  it("is how far a group has been moved, in start radii, wherever its agents are", () => {
    const moved = fan(5, 30);
    for (let i = 0; i < 5; i++) {
      moved.x[i]! += 3;
      moved.y[i]! -= 4;
    }
    expect(apartOf(group(5, 0), moved).centres).toBeCloseTo(0.5, 14);
    expect(apartOf(moved, group(5, 0)).centres).toBeCloseTo(0.5, 14);
  });

  it("says nothing of a group that has only spread", () => {
    const spread = group(5, 0);
    for (let i = 0; i < 5; i++) spread.x[i] = 2 + 10 * (i - 2);
    expect(apartOf(group(5, 0), spread).centres).toBeCloseTo(0, 14);
  });
});

describe("both", () => {
  it("are 0 for two empty groups", () => {
    expect(apartOf(emptySwarm(0), emptySwarm(0))).toEqual({ headings: 0, centres: 0 });
  });

  it("are refused for groups of another number", () => {
    expect(() => apartOf(emptySwarm(3), emptySwarm(4))).toThrow(
      new RangeError("agents are 3 and 4, expected as many"),
    );
  });
});
