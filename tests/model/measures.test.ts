import fc from "fast-check";
import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { centroidOf, polarization, rotation } from "../../src/model/measures";
import { emptySwarm, randomSwarm, type Swarm } from "../../src/model/swarm";
import { mapped, ring, swarmOf } from "./swarms";

const parallel = swarmOf([
  { x: 3, y: -2, heading: 40 },
  { x: -1, y: 5, heading: 40 },
  { x: 2, y: 7, heading: 40 },
  { x: -4, y: 0, heading: 40 },
]);

describe("closed forms", () => {
  const halves = swarmOf([
    { x: -1, y: 0, heading: 0 },
    { x: 1, y: 0, heading: 120 },
  ]);
  const cases: [name: string, swarm: Swarm, P: number, M: number][] = [
    ["a ring turning left", ring(12, 5, 90), 0, 1],
    ["a ring turning right", ring(12, 5, -90), 0, 1],
    ["a ring moving straight out", ring(12, 5, 0), 0, 0],
    // The share of the heading that goes round is sin(lean).
    ["a ring leaning 30 degrees", ring(12, 5, 30), 0, 0.5],
    // Two unit headings 120 degrees apart: the mean has length cos(60) = 1/2. Only the second goes round.
    ["two agents 120 degrees apart", halves, 0.5, Math.sqrt(3) / 4],
    // Square round the centre: unit vectors to the agents cancel, so their sum crossed with one heading is 0.
    ["a parallel square", mapped(ring(4, 3, 0), (a) => ({ ...a, hx: 0.6, hy: 0.8 })), 1, 0],
    ["nobody", emptySwarm(0), 0, 0],
    ["one alone, on the centroid", swarmOf([{ x: 8, y: -3, heading: 77 }]), 1, 0],
  ];
  it.each(cases)("%s", (_name, swarm, P, M) => {
    expect(polarization(swarm)).toBeCloseTo(P, 12);
    expect(rotation(swarm)).toBeCloseTo(M, 12);
  });

  it("counts an agent exactly on the centroid as not turning", () => {
    const withCentre = swarmOf([
      { x: 1, y: 0, heading: 90 },
      { x: -1, y: 0, heading: -90 },
      { x: 0, y: 0, heading: 12 },
    ]);
    expect(rotation(withCentre)).toBeCloseTo(2 / 3, 12);
  });

  it("cancels when half turn left and half turn right", () => {
    const swarm = ring(8, 5, 90);
    for (let i = 0; i < 4; i++) {
      // Opposite agents turn opposite ways: every second one is reversed.
      swarm.hx[2 * i]! *= -1;
      swarm.hy[2 * i]! *= -1;
    }
    expect(rotation(swarm)).toBeCloseTo(0, 12);
  });
});

describe("symmetry of P and M", () => {
  const moves: [string, Parameters<typeof mapped>[1]][] = [
    ["shifted", (a) => ({ ...a, x: a.x + 40, y: a.y - 7 })],
    ["scaled", (a) => ({ ...a, x: 8 * a.x, y: 8 * a.y })],
    ["mirrored", (a) => ({ ...a, x: -a.x, hx: -a.hx })],
    ["turned by 90 degrees", (a) => ({ x: -a.y, y: a.x, hx: -a.hy, hy: a.hx })],
    ["reversed", (a) => ({ ...a, hx: -a.hx, hy: -a.hy })],
  ];
  it.each(moves)("%s: the same", (_name, move) => {
    const swarm = randomSwarm(30, seedrandom("symmetry of measures"));
    const moved = mapped(swarm, move);
    expect(polarization(moved)).toBeCloseTo(polarization(swarm), 12);
    expect(rotation(moved)).toBeCloseTo(rotation(swarm), 12);
  });

  it("both stay within 0 .. 1, whatever the group", () => {
    const agent = fc.record({
      x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      heading: fc.integer({ min: 0, max: 359 }),
    });
    fc.assert(
      fc.property(fc.array(agent, { maxLength: 20 }), (agents) => {
        const swarm = swarmOf(agents);
        for (const measure of [polarization(swarm), rotation(swarm)]) {
          expect(measure).toBeGreaterThanOrEqual(0);
          expect(measure).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });
});

describe("random headings", () => {
  // The mean of N random unit vectors is a 2D Gaussian of variance 1 / 2N an axis for large N, so P is Rayleigh:
  // mean sqrt(pi / 4N) = .886 / sqrt(N), s.d. .463 / sqrt(N). Over 4,000 draws the mean has s.d. .0073 / sqrt(N): 4 of
  // them are .03. The Gaussian limit itself is off by order 1 / N, under .005 at N = 100 (and at 400 less).
  it.each([100, 400])("P is about .89 / sqrt(N) at N = %i", (agents) => {
    const random = seedrandom(`headings ${agents}`);
    const draws = 4000;
    let sum = 0;
    for (let k = 0; k < draws; k++) sum += polarization(randomSwarm(agents, random));
    const scaled = (sum / draws) * Math.sqrt(agents);
    expect(Math.abs(scaled - Math.sqrt(Math.PI / 4))).toBeLessThan(0.035);
  });
});

describe("centroid", () => {
  it("centroid is the mean position", () => {
    expect(centroidOf(parallel)).toEqual({ x: 0, y: 2.5 });
  });

  it("is the origin for nobody", () => {
    expect(centroidOf(emptySwarm(0))).toEqual({ x: 0, y: 0 });
  });

  it("a random start fills a disc of radius 10 evenly: mean square distance 50, centroid near the origin", () => {
    // Distance squared over 100 is uniform on 0 .. 1: mean 1/2, s.d. .289, so 20,000 agents give it to .002 (4 s.d. .008).
    const swarm = randomSwarm(20000, seedrandom("disc"));
    const squares = swarm.x.map((x, i) => x * x + swarm.y[i]! * swarm.y[i]!);
    const mean = squares.reduce((sum, square) => sum + square, 0) / swarm.agents;
    expect(Math.abs(mean / 100 - 0.5)).toBeLessThan(0.009);
    // One coordinate has s.d. 5: the mean of 20,000 has s.d. .035, 4 of them .15.
    expect(Math.abs(centroidOf(swarm).x)).toBeLessThan(0.15);
    expect(Math.abs(centroidOf(swarm).y)).toBeLessThan(0.15);
    const farthest = Math.max(...swarm.x.map((x, i) => Math.sqrt(x * x + swarm.y[i]! ** 2)));
    expect(farthest).toBeLessThanOrEqual(10);
    for (let i = 0; i < swarm.agents; i++) {
      expect(Math.abs(swarm.hx[i]! ** 2 + swarm.hy[i]! ** 2 - 1)).toBeLessThan(1e-15 * 4);
    }
  });
});
