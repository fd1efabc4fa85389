/** The lens against what anyone could work out from its reading alone, and against slow oracles of whom one attends to. */
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { type Attended, Lens, type LensReading, type Vector } from "../../src/model/lens";
import { centroidOf } from "../../src/model/measures";
import { noiseAt } from "../../src/model/noise";
import { EXACT_UP_TO, pullSumsFor } from "../../src/model/pull-sums";
import { type Rules, rulesOf } from "../../src/model/rules";
import { Run, randomOf } from "../../src/model/run";
import { emptySwarm, randomSwarm, type Swarm } from "../../src/model/swarm";
import { tick } from "../../src/model/tick";
import { pullsOn } from "./oracle";
import { dials, STANDARD, STANDARD_NAMES, secondsUntil } from "./regime-runs";

const SIX_DEGREES = (6 * Math.PI) / 180;
const SEED = "lens";
const NOISE_KEY = randomOf(SEED).int32();

/** The rule as a person would do it by hand: sum the five arrows, turn towards the sum by at most six degrees. */
function turnedByHand({ pulls, heading }: LensReading): number {
  const arrows = Object.values(pulls) as Vector[];
  expect(arrows).toHaveLength(5);
  const x = arrows.reduce((sum, arrow) => sum + arrow.x, 0);
  const y = arrows.reduce((sum, arrow) => sum + arrow.y, 0);
  const from = Math.atan2(heading.y, heading.x);
  if (Math.hypot(x, y) === 0) return from;
  const full = Math.atan2(y, x) - from;
  const turn = Math.atan2(Math.sin(full), Math.cos(full));
  return from + Math.max(-SIX_DEGREES, Math.min(SIX_DEGREES, turn));
}

function expectDirection(found: Vector, angle: number): void {
  expect(Math.abs(found.x - Math.cos(angle))).toBeLessThan(1e-6);
  expect(Math.abs(found.y - Math.sin(angle))).toBeLessThan(1e-6);
}

/** One tick with a look at `agent`. */
function looked(run: Run, agent: number): LensReading {
  run.lookAt(agent);
  run.advance();
  return run.lens!;
}

/** The arrows' sum, turned by hand, is `turned`; with the noise of this agent and tick it is `next`. */
function expectExplained(lens: LensReading, noiseDeviation: number): void {
  const angle = turnedByHand(lens);
  expectDirection(lens.turned, angle);
  const noise = noiseDeviation * noiseAt(NOISE_KEY, lens.tick - 1)(lens.agent);
  expectDirection(lens.next, angle + Math.atan(noise));
}

describe("the five arrows of the lens", () => {
  it.each(STANDARD_NAMES)("summed and turned give the next heading: %s, N = 2 to 5,000", (name) => {
    const { conditions, regime } = STANDARD[name];
    const run = new Run({ ...conditions, agents: 300, seed: SEED });
    expect(secondsUntil(run, regime, 100)).toBeLessThan(100);
    const limits = new Set<boolean>();
    for (const agents of [300, 50, 1000, 5000, 2]) {
      run.setAgents(agents);
      if (agents === 2) run.setConditions({ ...conditions, informedShare: 0.5 });
      for (let k = 0; k < 12; k++) {
        const agent = [0, agents - 1, Math.floor(agents / 3)][k % 3]!;
        const lens = looked(run, agent);
        expect(lens).toMatchObject({ agent, tick: run.tick, informed: agent < run.rules.informed });
        expectExplained(lens, run.rules.noise);
        const place = run.swarm.id.indexOf(agent);
        expect(lens.next).toEqual({ x: run.swarm.hx[place], y: run.swarm.hy[place] });
        if (agent === 0) expect(Math.hypot(lens.pulls.goal.x, lens.pulls.goal.y) > 0).toBe(name === "led");
        limits.add(lens.atLimit);
      }
    }
    expect(limits).toEqual(new Set([true, false]));
  });

  it("do so among 100,000", () => {
    const run = new Run({ ...dials(0.3, 0.75, 1), agents: 100_000, seed: SEED });
    for (const agent of [0, 99_999]) expectExplained(looked(run, agent), run.rules.noise);
  });

  it.each([60, 1000])("and next is turned to the bit without noise, belonging felt: N = %i", (agents) => {
    const swarm = randomSwarm(agents, seedrandom("stretched"));
    for (let i = 0; i < agents; i++) swarm.x[i]! *= 8;
    const rules = { ...rulesOf(dials(0.3, 0.75, 1), agents), noise: 0 };
    const sums = pullSumsFor(agents);
    let belonged = 0;
    for (let agent = 0; agent < 20; agent++) {
      const lens = new Lens(agent);
      expect(lens.reading).toBe(null);
      tick(swarm, rules, () => 0, sums, lens.look);
      lens.settle(swarm, agent + 1);
      const reading = lens.reading!;
      expectDirection(reading.next, turnedByHand(reading));
      expect(reading.next.x).toBeCloseTo(reading.turned.x, 14);
      expect(reading.next.y).toBeCloseTo(reading.turned.y, 14);
      if (Math.hypot(reading.pulls.belonging.x, reading.pulls.belonging.y) > 0.1) belonged++;
    }
    expect(belonged).toBeGreaterThan(3);
  });
});

/** Agents i and j alone, so that the oracle says what j is to i. */
function pairOf(swarm: Swarm, i: number, j: number): Swarm {
  const pair = emptySwarm(2);
  for (const key of ["x", "y", "hx", "hy"] as const) pair[key].set([swarm[key][i]!, swarm[key][j]!]);
  return pair;
}

/** "rule number" of everyone that agent i attends to, by the oracle, with nobody so near an edge that rounding decides. */
function attendedByHand(i: number, swarm: Swarm, rules: Rules): string[] {
  const found: string[] = [];
  for (let j = 0; j < swarm.agents; j++) {
    if (j === i) continue;
    const sums = pullsOn(0, pairOf(swarm, i, j), rules);
    expect(sums.nearEdge).toBe(false);
    if (sums.repulsionX !== 0) found.push(`repulsion ${j}`);
    if (sums.orientationCount > 0) found.push(`orientation ${j}`);
    if (sums.attractionCount > 0) found.push(`attraction ${j}`);
  }
  return found.sort();
}

/** A copy by agent number, whatever the order of places. */
function byNumber(swarm: Swarm): Swarm {
  const copy = emptySwarm(swarm.agents);
  for (const key of ["x", "y", "hx", "hy"] as const) {
    swarm.id.forEach((agent, place) => {
      copy[key][agent] = swarm[key][place]!;
    });
  }
  return copy;
}

const named = ({ id, rule }: Attended) => `${rule} ${id}`;
const isCell = ({ id }: Attended) => id === -1;

describe("whom it attends to", () => {
  it("in a small group is who is near enough and seen, one by one", () => {
    const run = new Run({ ...dials(0.1, 0.75, 0), agents: 300, seed: SEED });
    const rules = new Set<string>();
    let twice = 0;
    for (let agent = 0; agent < 300; agent += 10) {
      const old = byNumber(run.swarm);
      const centre = centroidOf(run.swarm);
      const { attended, place, heading } = looked(run, agent);
      expect(attended.map(named).sort()).toEqual(attendedByHand(agent, old, run.rules));
      expect(place).toEqual({ x: old.x[agent]! - centre.x, y: old.y[agent]! - centre.y });
      expect(heading).toEqual({ x: old.hx[agent], y: old.hy[agent] });
      for (const { id, x, y, agents, rule } of attended) {
        expect([x, y, agents]).toEqual([old.x[id]! - centre.x, old.y[id]! - centre.y, 1]);
        rules.add(rule);
      }
      if (new Set(attended.map(({ id }) => id)).size < attended.length) twice++;
    }
    expect([...rules].sort()).toEqual(["attraction", "orientation", "repulsion"]);
    expect(twice).toBeGreaterThan(0);
  });

  it("in a large group is others within the spacing, and cells that count as many as its pulls do", () => {
    const run = new Run({ ...dials(0.1, 0.75, 0), agents: 1000, seed: SEED });
    let pushed = 0;
    for (let agent = 0; agent < 1000; agent += 25) {
      const old = byNumber(run.swarm);
      const { attended } = looked(run, agent);
      const { id, pulls } = run.swarm;
      const place = id.indexOf(agent);
      const counted = (rule: string) =>
        attended.reduce((sum, each) => sum + (isCell(each) && each.rule === rule ? each.agents : 0), 0);
      expect(counted("orientation")).toBe(pulls.orientationCount[place]);
      expect(counted("attraction")).toBe(pulls.attractionCount[place]);
      expect(counted("repulsion")).toBe(0);
      const others = attended.filter((each) => !isCell(each));
      const near = attendedByHand(agent, old, run.rules).filter((each) => each.startsWith("repulsion"));
      expect(others.map(named).sort()).toEqual(near);
      pushed += others.length;
    }
    expect(pushed).toBeGreaterThan(0);
  });

  it("in a large group is those very cells whose sums turn it", () => {
    // Threat: an orientation radius that many cells are within.
    const run = new Run({ ...dials(0.3, 0.75, 0), agents: 1000, seed: SEED });
    let others = 0;
    for (let agent = 0; agent < 1000; agent += 25) {
      const old = byNumber(run.swarm);
      const centre = centroidOf(run.swarm);
      const cells = cellsByHand(old, centre);
      const own = cells.find(({ members }) => members.includes(agent))!;
      const { attended, pulls } = looked(run, agent);
      const sum = { ox: 0, oy: 0, orientation: 0, ax: 0, ay: 0, attraction: 0 };
      for (const { x, y, agents, rule } of attended.filter(isCell)) {
        const cell = cells.find((each) => Math.hypot(each.x - x, each.y - y) < 1e-9)!;
        expect(agents).toBe(cell === own ? 0.75 * (own.members.length - 1) : cell.members.length);
        if (rule === "attraction") {
          const distance = Math.hypot(cell.x - own.x, cell.y - own.y);
          sum.ax += (agents * (cell.x - own.x)) / distance;
          sum.ay += (agents * (cell.y - own.y)) / distance;
          sum.attraction += agents;
        } else {
          sum.ox += cell === own ? 0.75 * (cell.hx - old.hx[agent]!) : cell.hx;
          sum.oy += cell === own ? 0.75 * (cell.hy - old.hy[agent]!) : cell.hy;
          sum.orientation += agents;
          if (cell !== own) others++;
        }
      }
      const { orientationWeight, attractionWeight } = run.rules;
      const orientation = orientationWeight / Math.max(1, sum.orientation);
      const attraction = attractionWeight / Math.max(1, sum.attraction);
      expect(pulls.orientation.x).toBeCloseTo(orientation * sum.ox, 9);
      expect(pulls.orientation.y).toBeCloseTo(orientation * sum.oy, 9);
      expect(pulls.attraction.x).toBeCloseTo(attraction * sum.ax, 9);
      expect(pulls.attraction.y).toBeCloseTo(attraction * sum.ay, 9);
    }
    expect(others).toBeGreaterThan(100);
  });

  it("is told from cells from the same number of agents on as the sums are", () => {
    for (const [agents, cells] of [
      [EXACT_UP_TO, false],
      [EXACT_UP_TO + 1, true],
    ] as const) {
      const run = new Run({ ...dials(0.1, 0.75, 0), agents, seed: SEED });
      expect(looked(run, 5).attended.some(isCell)).toBe(cells);
    }
  });
});

/** Squares of side 4 with who is in them, their centroid from `centre` and their summed heading. */
function cellsByHand(swarm: Swarm, centre: Vector) {
  const squares = new Map<string, number[]>();
  for (let i = 0; i < swarm.agents; i++) {
    const key = `${Math.floor(swarm.x[i]! / 4)} ${Math.floor(swarm.y[i]! / 4)}`;
    squares.set(key, [...(squares.get(key) ?? []), i]);
  }
  return [...squares.values()].map((members) => {
    const total = (key: "x" | "y" | "hx" | "hy") => members.reduce((sum, i) => sum + swarm[key][i]!, 0);
    const x = total("x") / members.length - centre.x;
    const y = total("y") / members.length - centre.y;
    return { members, x, y, hx: total("hx"), hy: total("hy") };
  });
}

describe("a run with a lens on", () => {
  const settings = (agents: number) => ({ ...dials(0.3, 0.75, 0.5), agents, seed: SEED });

  it.each([300, 1000])("has the same bits as one without: N = %i", (agents) => {
    const plain = new Run(settings(agents));
    const run = new Run(settings(agents));
    for (let k = 0; k < 50; k++) {
      plain.advance();
      looked(run, (17 * k) % agents);
      expect(run.hash()).toBe(plain.hash());
    }
    expect(run.history).toEqual(plain.history);
  });

  it.each([20, 1000])("tells the turn that is about to be made, until it is: N = %i", (agents) => {
    const run = new Run(settings(agents));
    expect(run.lens).toBe(null);
    run.advance();
    run.lookAt(3);
    const ahead = run.lens;
    expect(ahead?.tick).toBe(2);
    run.advance();
    expect(run.lens).toEqual(ahead);
    run.lookAt(3);
    run.setConditions({ ...settings(agents), energy: 0 });
    expect(run.lens).toEqual(ahead);
    run.lookAt(4);
    expect(run.lens).toMatchObject({ agent: 4, tick: 3 });
    // A dial moved meanwhile is felt in that turn.
    run.setConditions({ ...settings(agents), threat: 1, energy: 1 });
    const moved = run.lens;
    expect(moved?.orientationRadius).toBe(20);
    run.advance();
    expect(run.lens).toEqual(moved);
    run.lookAt(null);
    run.advance();
    expect(run.lens).toBe(null);
  });

  it("stays on its number at another grain, if there is still one", () => {
    const run = new Run(settings(20));
    looked(run, 15);
    run.setAgents(1000);
    expect(run.lens).toMatchObject({ agent: 15, tick: run.tick + 1, spacing: run.rules.spacing });
    run.setAgents(15);
    run.advance();
    expect(run.lens).toBe(null);
  });

  it.each([-1, 20, 1.5, Number.NaN])("refuses agent %d of 20", (agent) => {
    const run = new Run(settings(20));
    expect(() => run.lookAt(agent)).toThrow(
      new RangeError(`agent is ${agent}, expected a whole number from 0 to 19`),
    );
  });
});
