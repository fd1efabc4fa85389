import { describe, expect, it } from "vitest";
import { ramp } from "../../src/sweep/ramp";
import { type RampOrder, type RampReading, readingsIn, valueAt } from "../../src/sweep/ramp-order";

/** Few agents and few levels: a second of work. */
const ORDER: RampOrder = {
  dial: "threat",
  conditions: { threat: 0.5, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 30 },
  agents: 60,
  seeds: ["1", "1-2"],
  steps: 5,
  holdSeconds: 40,
  settleSeconds: 60,
};

const play = (order: RampOrder): RampReading[] => [...ramp(order)].filter((reading) => reading !== null);

/** Mean over the seeds on one way, level by level. */
function wayOf(readings: readonly RampReading[], direction: "up" | "down", measure: "P" | "M"): number[] {
  return Array.from({ length: ORDER.steps + 1 }, (_, level) => {
    const held = readings.filter((reading) => reading.direction === direction && reading.level === level);
    return held.reduce((sum, reading) => sum + reading[measure], 0) / held.length;
  });
}

const short: RampOrder = { ...ORDER, agents: 20, steps: 2, holdSeconds: 2, settleSeconds: 1 };

describe("a ramp", () => {
  it("goes up all levels and down again, the top twice, all seeds a level", () => {
    const readings = play(short);
    expect(readings).toHaveLength(readingsIn(short));
    expect(readings.map(({ direction, value, seed }) => `${direction} ${value} ${seed}`)).toEqual(
      ["up 0", "up 0.5", "up 1", "down 1", "down 0.5", "down 0"].flatMap((level) => [
        `${level} 0`,
        `${level} 1`,
      ]),
    );
  });

  it("gives the same bits for the same order, and others for another seed", () => {
    const first = play(short);
    expect(play(short)).toEqual(first);
    expect(play({ ...short, seeds: ["2", "1-2"] })[0]!.P).not.toBe(first[0]!.P);
  });

  it("holds a level: twice as long is another way, and a seed's way does not depend on the others", () => {
    const alone = play({ ...short, seeds: ["1-2"] });
    const ofTwo = play(short).filter(({ seed }) => seed === 1);
    expect(alone).toEqual(ofTwo.map((reading) => ({ ...reading, seed: 0 })));
    expect(play({ ...short, holdSeconds: 4 })[0]!.P).not.toBe(play(short)[0]!.P);
  });

  it("lets a page breathe between readings", () => {
    const pieces = [...ramp(short)];
    // Settling, and two halves a level.
    expect(pieces.filter((piece) => piece === null).length).toBeGreaterThanOrEqual(2 * readingsIn(short));
  });

  it("remembers: with threat at energy .75 the ways part in the middle and meet at the ends", () => {
    const readings = play(ORDER);
    const [up, down] = [wayOf(readings, "up", "P"), wayOf(readings, "down", "P")];
    // Up, circulation lasts over .2; down, alignment lasts there.
    expect(down[1]! - up[1]!).toBeGreaterThan(0.4);
    expect(Math.abs(down[0]! - up[0]!)).toBeLessThan(0.25);
    expect(Math.abs(down[5]! - up[5]!)).toBeLessThan(0.05);
    expect(readings.find(({ direction, level }) => direction === "up" && level === 0)?.regime).toBe(
      "circulation",
    );
    expect(readings.find(({ direction, level }) => direction === "down" && level === 5)?.regime).toBe(
      "alignment",
    );
  });

  it("refuses an order that cannot be played", () => {
    expect(() => play({ ...short, steps: 0 })).toThrow("steps is 0");
    expect(() => play({ ...short, holdSeconds: 0.1 })).toThrow("holdSeconds is 0.1");
    expect(() => play({ ...short, agents: 1 })).toThrow("agents is 1");
  });

  it("names its levels as they are said", () => {
    expect(Array.from({ length: 11 }, (_, level) => valueAt("energy", level, 10))).toEqual([
      0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
  });
});
