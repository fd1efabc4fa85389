import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chosenLines, MOST_LINES } from "../../src/render/attended-lines";
import { Arrows } from "../../src/render/lens-arrows";
import { LensReadings } from "../../src/render/lens-readings";
import { WINDOW_FRAGMENT, WINDOW_VERTEX } from "../../src/render/window.glsl";
import { type LensReading, PULL_NAMES } from "../../src/worker/protocol";

const ZERO = { x: 0, y: 0 };
const EAST = { x: 1, y: 0 };

function reading(tick: number, agent = 7, pulls: Partial<LensReading["pulls"]> = {}): LensReading {
  const none = { repulsion: ZERO, orientation: ZERO, attraction: ZERO, belonging: ZERO, goal: ZERO };
  return {
    ...{ tick, agent, informed: false, place: ZERO, heading: EAST, pulls: { ...none, ...pulls } },
    ...{ social: ZERO, turned: EAST, next: EAST, atLimit: false, spacing: 1, orientationRadius: 8 },
    ...{ attractionRadius: 32, blindEdge: EAST, attended: [] },
  };
}

describe("readings", () => {
  const snapshot = (lens: LensReading | null, tick = lens?.tick ?? 0) => ({ run: 1, agents: 9, tick, lens });

  it("finds the turn that ends after the moment on the screen, and past the newest the newest", () => {
    const readings = new LensReadings();
    for (const tick of [10, 12, 14]) readings.keep(snapshot(reading(tick)));
    const at = (moment: number) => readings.find(moment, 7)?.tick;
    expect([at(11), at(12), at(13.9), at(14), at(99)]).toEqual([12, 14, 14, 14, 14]);
  });

  it("knows nothing of another agent", () => {
    const readings = new LensReadings();
    readings.keep(snapshot(reading(3, 7)));
    expect(readings.find(0, 8)).toBeNull();
  });

  it("forgets another run, another grain, and what comes after an earlier tick", () => {
    for (const change of [{ run: 2 }, { agents: 5 }, { tick: 2 }]) {
      const readings = new LensReadings();
      readings.keep(snapshot(reading(3)));
      readings.keep({ ...snapshot(null, 4), ...change });
      expect(readings.find(0, 7)).toBeNull();
    }
  });

  it("takes the same tick again, for another agent, in the place of the first", () => {
    const readings = new LensReadings();
    readings.keep(snapshot(reading(3, 7)));
    readings.keep(snapshot(reading(3, 8)));
    expect([readings.find(0, 7), readings.find(0, 8)?.agent]).toEqual([null, 8]);
  });
});

describe("the chain of arrows", () => {
  const number = fc.double({ min: -6, max: 6, noNaN: true });
  const pull = fc.record({ x: number, y: number });
  const all = fc.record({
    ...{ repulsion: pull, orientation: pull, attraction: pull, belonging: pull, goal: pull },
  });

  it("ends where the sum of the five does, and fits", () => {
    fc.assert(
      fc.property(all, (pulls) => {
        const arrows = new Arrows();
        arrows.advance(reading(1, 7, pulls), 0, false);
        const sum = PULL_NAMES.reduce(
          (a, name) => ({ x: a.x + pulls[name].x, y: a.y + pulls[name].y }),
          ZERO,
        );
        expect(arrows.ends[8]).toBeCloseTo(sum.x, 9);
        expect(arrows.ends[9]).toBeCloseTo(sum.y, 9);
        for (let i = 0; i < 10; i += 2) {
          const reach = Math.hypot(arrows.ends[i]!, arrows.ends[i + 1]!);
          expect(reach).toBeLessThanOrEqual(arrows.extent);
        }
      }),
    );
  });

  it("follows softly, arrives, and then rests", () => {
    const arrows = new Arrows();
    arrows.advance(reading(1, 7, { goal: { x: 2, y: 0 } }), 1 / 60, false);
    const next = reading(2, 7, { goal: { x: 0, y: 0.5 } });
    expect(arrows.advance(next, 1 / 60, false)).toBe(true);
    expect(arrows.ends[8]).toBeGreaterThan(0.5);
    for (let i = 0; i < 900; i++) arrows.advance(next, 1 / 60, false);
    expect(arrows.advance(next, 1 / 60, false)).toBe(false);
    expect([arrows.ends[8], arrows.ends[9]]).toEqual([0, 0.5]);
  });

  it("is there at once for another agent, and where motion is to be reduced", () => {
    const arrows = new Arrows();
    arrows.advance(reading(1, 7, { goal: { x: 2, y: 0 } }), 1 / 60, false);
    arrows.advance(reading(2, 8, { goal: { x: 0, y: 1 } }), 1 / 60, false);
    expect([arrows.ends[8], arrows.ends[9]]).toEqual([0, 1]);
    arrows.advance(reading(3, 8, { goal: { x: 0, y: 3 } }), 1 / 60, true);
    expect(arrows.ends[9]).toBe(3);
  });
});

describe("the lines to those attended to", () => {
  const others = (n: number, rule: "repulsion" | "orientation" | "attraction") =>
    Array.from({ length: n }, (_, id) => ({ id, x: 0, y: 0, agents: 1, rule }));

  it("are all there in a small group", () => {
    const { repulsion, orientation, attraction } = chosenLines([
      ...others(2, "repulsion"),
      ...others(50, "orientation"),
      ...others(60, "attraction"),
    ]);
    expect([repulsion.length, orientation.length, attraction.length]).toEqual([2, 50, 60]);
  });

  it("are a sample of a large one, the same from tick to tick, with everyone too close", () => {
    const first = chosenLines([...others(9, "repulsion"), ...others(999, "attraction")]);
    expect(first.repulsion).toHaveLength(9);
    expect(first.attraction.length).toBeGreaterThan(0.75 * MOST_LINES);
    expect(first.attraction.length).toBeLessThanOrEqual(MOST_LINES - 9);
    const next = chosenLines([...others(9, "repulsion"), ...others(990, "attraction")]);
    const ids = new Set(next.attraction.map(({ id }) => id));
    const kept = first.attraction.filter(({ id }) => ids.has(id)).length;
    expect(kept / first.attraction.length).toBeGreaterThan(0.95);
  });

  it("go to the largest of many cells", () => {
    const cells = Array.from({ length: 500 }, (_, i) => ({
      ...{ id: -1, x: i, y: 0, agents: i + 1, rule: "attraction" as const },
    }));
    const { attraction } = chosenLines(cells);
    expect(attraction).toHaveLength(MOST_LINES);
    expect(Math.min(...attraction.map(({ agents }) => agents))).toBe(500 - MOST_LINES + 1);
  });
});

describe("the window's shaders", () => {
  it("are the swarm's with WINDOW defined, after the version and before all else", () => {
    for (const shader of [WINDOW_VERTEX, WINDOW_FRAGMENT]) {
      expect(shader).toMatch(/^#version 300 es\n#define WINDOW\n/);
      expect(shader).toContain("#ifdef WINDOW");
    }
  });
});
