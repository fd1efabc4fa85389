import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { CellSums } from "../../src/model/cell-sums";
import { FarCells, MOST_CELLS } from "../../src/model/far-cells";
import { sumOverPairs } from "../../src/model/pairs";
import { EXACT_UP_TO, pullSumsFor } from "../../src/model/pull-sums";
import { type Rules, rulesOf } from "../../src/model/rules";
import { edgeNear, SectorField } from "../../src/model/sector-field";
import { emptySwarm, randomSwarm, type Swarm } from "../../src/model/swarm";

const CONDITIONS = { threat: 0.1, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 0 };

function copyOf(swarm: Swarm): Swarm {
  const copy = emptySwarm(swarm.agents);
  for (const key of ["id", "x", "y", "hx", "hy"] as const) copy[key].set(swarm[key]);
  return copy;
}

/** One array of pulls by agent number, whatever the order of places. */
function byAgent({ id }: Swarm, values: Float64Array): number[] {
  const sorted: number[] = [];
  id.forEach((agent, place) => {
    sorted[agent] = values[place]!;
  });
  return sorted;
}

/** The same start summed both ways. */
function bothWays(start: Swarm, rules: Rules): { exact: Swarm; cells: Swarm } {
  const exact = copyOf(start);
  const cells = copyOf(start);
  sumOverPairs(exact, rules);
  new CellSums(start.agents).sum(cells, rules);
  return { exact, cells };
}

const START = randomSwarm(1500, seedrandom("cells"));
const RULES = rulesOf(CONDITIONS, START.agents);

/** The start, moved and stretched: negative, far away, thin. */
const PLACES: [string, Swarm][] = [
  ["at the origin", START],
  ["a million units away", shifted(START, 1e6, -1e6, 1)],
  ["all on the negative side", shifted(START, -500, -500, 1)],
  ["scattered over hundreds of grids", shifted(START, 0, 0, 300)],
];

function shifted(swarm: Swarm, dx: number, dy: number, scale: number): Swarm {
  const copy = copyOf(swarm);
  for (let i = 0; i < swarm.agents; i++) {
    copy.x[i] = swarm.x[i]! * scale + dx;
    copy.y[i] = swarm.y[i]! * scale + dy;
  }
  return copy;
}

describe("sums over cells", () => {
  it.each(PLACES)("repulsion is exact for a group %s", (_, start) => {
    const { exact, cells } = bothWays(start, RULES);
    for (const key of ["repulsionX", "repulsionY"] as const) {
      const expected = byAgent(exact, exact.pulls[key]);
      byAgent(cells, cells.pulls[key]).forEach((value, i) => {
        expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-8);
      });
    }
  });

  it("orders places, not agents: every agent is still there once, with its own state", () => {
    const { cells } = bothWays(START, RULES);
    expect([...cells.id].sort((a, b) => a - b)).toEqual(Array.from({ length: START.agents }, (_, i) => i));
    expect(cells.id).not.toEqual(START.id);
    for (const key of ["x", "y", "hx", "hy"] as const) {
      expect(byAgent(cells, cells[key])).toEqual([...START[key]]);
    }
  });

  it.each([
    ["orientation", "orientationX", "orientationY", "orientationCount"],
    ["attraction", "attractionX", "attractionY", "attractionCount"],
  ] as const)("%s is that of the exact sum but for the grain", (_, x, y, count) => {
    // Half of the group aligned, half milling, so that the means are neither 0 nor all the same.
    const start = shifted(START, 0, 0, 1.6);
    for (let i = 0; i < start.agents; i += 2) {
      start.hx[i] = 0.8;
      start.hy[i] = 0.6;
    }
    const { exact, cells } = bothWays(start, RULES);
    let error = 0;
    let signal = 0;
    for (const axis of [x, y]) {
      const mean = (swarm: Swarm) =>
        byAgent(
          swarm,
          swarm.pulls[axis].map((sum, i) => sum / Math.max(1, swarm.pulls[count][i]!)),
        );
      const expected = mean(exact);
      mean(cells).forEach((value, i) => {
        error += (value - expected[i]!) ** 2;
        signal += expected[i]! ** 2;
      });
    }
    const total = (swarm: Swarm) => swarm.pulls[count].reduce((sum, n) => sum + n, 0);
    const counted = total(cells) / total(exact);
    // Cells are 4 wide in a group 32 across, as wide as one that circulates.
    expect(Math.sqrt(error / signal)).toBeLessThan(0.2);
    expect(Math.abs(counted - 1)).toBeLessThan(0.1);
  });

  it("turns with the group: a quarter turn turns every pull", () => {
    const turned = copyOf(START);
    for (let i = 0; i < START.agents; i++) {
      turned.x[i] = -START.y[i]!;
      turned.y[i] = START.x[i]!;
      turned.hx[i] = -START.hy[i]!;
      turned.hy[i] = START.hx[i]!;
    }
    const { cells: plain } = bothWays(START, RULES);
    const { cells } = bothWays(turned, RULES);
    for (const rule of ["orientation", "attraction", "repulsion"] as const) {
      const x = byAgent(plain, plain.pulls[`${rule}X`]);
      const y = byAgent(plain, plain.pulls[`${rule}Y`]);
      const error = [
        ...byAgent(cells, cells.pulls[`${rule}X`]).map((value, i) => Math.abs(value + y[i]!)),
        ...byAgent(cells, cells.pulls[`${rule}Y`]).map((value, i) => Math.abs(value - x[i]!)),
      ];
      // A sector's edge belongs to one side of it: a cell or a heading that lies on one may fall on the other.
      expect(error.filter((value) => value > 1e-8).length).toBeLessThan(0.01 * error.length);
    }
  });

  it("refuses a position that is not a number", () => {
    const start = copyOf(START);
    start.x.fill(Number.NaN);
    expect(() => bothWays(start, RULES)).toThrow(RangeError);
  });

  it("survives everyone in one place", () => {
    const start = emptySwarm(1500);
    const { cells } = bothWays(start, RULES);
    expect(cells.pulls.repulsionX.every((value) => value === 0)).toBe(true);
    expect(cells.pulls.orientationX.every(Number.isFinite)).toBe(true);
  });
});

describe("the choice of sums", () => {
  it("is exact for small groups and of cells for large ones", () => {
    expect(pullSumsFor(EXACT_UP_TO)).toBe(sumOverPairs);
    expect(pullSumsFor(EXACT_UP_TO + 1)).not.toBe(sumOverPairs);
  });
});

describe("cells", () => {
  it("count everyone once, with their centroid and heading", () => {
    const cells = new FarCells(START.agents);
    cells.fill(START);
    const sum = (values: Float64Array) =>
      values.slice(0, cells.count).reduce((total, value) => total + value, 0);
    expect(sum(cells.agents)).toBe(START.agents);
    expect(sum(cells.hx)).toBeCloseTo(
      START.hx.reduce((a, b) => a + b, 0),
      9,
    );
    for (let i = 0; i < START.agents; i++) {
      const cell = cells.of[i]!;
      expect(Math.abs(cells.x[cell]! - START.x[i]!)).toBeLessThan(4);
      expect(Math.abs(cells.y[cell]! - START.y[i]!)).toBeLessThan(4);
    }
  });

  it("grow when the group is scattered over more of them than there are", () => {
    const scattered = shifted(START, 0, 0, 300);
    const cells = new FarCells(scattered.agents);
    cells.fill(scattered);
    expect(cells.side).toBeGreaterThan(4);
    expect(cells.count).toBeLessThanOrEqual(MOST_CELLS);
    expect(cells.agents.slice(0, cells.count).reduce((a, b) => a + b, 0)).toBe(scattered.agents);
  });
});

describe("the sector field", () => {
  it("gives any window of directions as the difference of two entries", () => {
    const cells = new FarCells(START.agents);
    cells.fill(START);
    const field = new SectorField();
    // Side 4: a radius of 8 between agents is one of sqrt(64 - 16 / 3) between centroids.
    const reach = Math.sqrt(64 - 16 / 3);
    field.fill(cells, 8, 32);
    for (const cell of [0, 5, cells.count - 1]) {
      for (const [from, to] of [
        [3, 20],
        [20, 3],
        [31, 0],
        [0, 31],
      ] as const) {
        let expected = 0;
        for (let other = 0; other < cells.count; other++) {
          const dx = cells.x[other]! - cells.x[cell]!;
          const dy = cells.y[other]! - cells.y[cell]!;
          if (other === cell || Math.hypot(dx, dy) >= reach) continue;
          const sector = sectorByHand(dx, dy);
          if (from < to ? sector >= from && sector < to : sector >= from || sector < to) {
            expected += cells.agents[other]!;
          }
        }
        const round = to <= from ? field.sums[SectorField.total(cell)]! : 0;
        const found = field.sums[SectorField.at(cell, to)]! - field.sums[SectorField.at(cell, from)]! + round;
        expect(found).toBe(expected);
      }
    }
  });

  it("has its edges where the angle has them, within half a sector", () => {
    for (let degrees = 0; degrees < 360; degrees++) {
      const angle = (degrees * Math.PI) / 180;
      const edge = edgeNear(Math.cos(angle), Math.sin(angle));
      // 32 sectors of 11.25 degrees on average; the uneven ones are off by 4 degrees at most.
      const off = Math.abs(((edge * 11.25 - degrees + 540) % 360) - 180);
      expect(off).toBeLessThan(11.25 / 2 + 4.5);
    }
  });
});

/** The sector of a direction by its quadrant and y / (|x| + |y|), written down again. */
function sectorByHand(x: number, y: number): number {
  const along = Math.abs(y) / (Math.abs(x) + Math.abs(y));
  if (y >= 0) return Math.floor(8 * (x >= 0 ? along : 2 - along));
  return Math.floor(8 * (x < 0 ? 2 + along : 4 - along)) % 32;
}
