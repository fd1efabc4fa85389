import { describe, expect, it } from "vitest";
import { DEFAULTS } from "../../../src/settings/table";
import { type Direction, type RampDial, type RampReading, readingsIn } from "../../../src/sweep/ramp-order";
import { orderOf, seedsFrom, showsLittle } from "../../../src/workshop/there-and-back/choices";
import { type Measure, Paths, turnOf } from "../../../src/workshop/there-and-back/paths";
import { reportOf } from "../../../src/workshop/there-and-back/report";

const order = (dial: RampDial = "threat") => orderOf(dial, { ...DEFAULTS, seed: "7" }, "shows", 40);

/** Fills a ramp with made-up order: aligned from a level on, on each way; `spread` parts the seeds. */
function pathsWith(came: number, left: number, spread = 0.02, dial: RampDial = "threat"): Paths {
  const paths = new Paths(order(dial));
  const { steps, seeds } = paths.order;
  for (const direction of ["up", "down"] as const satisfies Direction[]) {
    for (let level = 0; level <= steps; level++) {
      const aligned = level >= (direction === "up" ? came : left);
      seeds.forEach((_, seed) => {
        const off = (spread * (seed - 2)) / 4;
        paths.add({
          seed,
          direction,
          level,
          value: level / 10,
          P: (aligned ? 0.9 : 0.1) + off,
          M: (aligned ? 0.05 : 0.8) + off,
          regime: aligned ? "alignment" : "circulation",
        });
      });
    }
  }
  return paths;
}

describe("the two ways", () => {
  it("give a level once every seed has held it, with mean, lowest and highest", () => {
    const paths = new Paths(order());
    const reading = (seed: number, P: number): RampReading => ({
      seed,
      direction: "up",
      level: 3,
      value: 0.3,
      P,
      M: 0.5,
      regime: "mixed",
    });
    for (const [seed, P] of [0.1, 0.2, 0.3, 0.4].entries()) expect(paths.add(reading(seed, P))).toBe(false);
    expect(paths.at("up", 3)).toBeNull();
    expect(paths.add(reading(4, 0.5))).toBe(true);
    const held = paths.at("up", 3)!;
    expect(held.P.mean).toBeCloseTo(0.3);
    expect([held.P.low, held.P.high]).toEqual([0.1, 0.5]);
    expect(paths.at("down", 3)).toBeNull();
    expect(turnOf(paths)).toBeNull();
  });

  it("tell where order came and how far down it stayed", () => {
    const turn = turnOf(pathsWith(5, 2))!;
    expect(turn).toMatchObject({ measure: "P", from: "circulation", to: "alignment" });
    expect(turn.cameAt).toBe(0.5);
    expect(turn.stayedUntil).toBe(0.2);
    expect(turn.differAt).toEqual([0.2, 0.3, 0.4]);
    expect(turn.gap).toBeCloseTo((3 * 0.8) / 11);
  });

  it("differ nowhere when seeds differ more than ways", () => {
    expect(turnOf(pathsWith(5, 2, 2))!.differAt).toEqual([]);
    expect(turnOf(pathsWith(5, 5))!.differAt).toEqual([]);
  });

  it("come to nothing where the dial changes nothing", () => {
    expect(turnOf(pathsWith(11, 11))).toBeNull();
    const paths = pathsWith(5, 2);
    expect(paths.count).toBe(readingsIn(paths.order));
  });

  it("take M for the measure where M changes most", () => {
    const paths = new Paths(order("energy"));
    for (const direction of ["up", "down"] as const)
      for (let level = 0; level <= 10; level++)
        for (let seed = 0; seed < 5; seed++)
          paths.add({
            seed,
            direction,
            level,
            value: level / 10,
            P: 0.1,
            M: level < 6 ? 0.1 : 0.9,
            regime: level < 6 ? "milling" : "circulation",
          });
    expect(turnOf(paths)).toMatchObject({ measure: "M" satisfies Measure, to: "circulation", cameAt: 0.6 });
  });
});

describe("the report", () => {
  it("says both places, how it was held, and that the group remembers", () => {
    expect(reportOf(pathsWith(5, 2))).toEqual([
      "Going up, alignment came at threat .5; going down, it stayed until .2.",
      "The group remembers: from .2 to .4 the ways differ by more than the seeds do; over all levels P by .22 on average.",
      "Threat swept at energy .75, leader influence 0. Held 40 simulated seconds a level; 5 seeds; 200 agents.",
    ]);
  });

  it("says so where there is no memory, and where nothing changed", () => {
    expect(reportOf(pathsWith(5, 5)).slice(0, 2)).toEqual([
      "Going up, alignment came at threat .5; going down, it stayed until .5 as well.",
      "No memory here: both ways agree within the spread.",
    ]);
    expect(reportOf(pathsWith(11, 11))[0]).toMatch(/^Threat changed order too little/);
  });

  it("says so where order never went", () => {
    expect(reportOf(pathsWith(8, 0, 0.02, "leaderInfluence"))[0]).toBe(
      "Going up, alignment came at leader influence .8; going down, it stayed all the way to 0.",
    );
  });
});

describe("the choices", () => {
  it("take the page's seed first and derive the others", () => {
    expect(seedsFrom("oak")).toEqual(["oak", "oak-2", "oak-3", "oak-4", "oak-5"]);
  });

  it("take the page's dials, or those where memory shows", () => {
    const settings = { ...DEFAULTS, energy: 0.6, leaderInfluence: 0.3 };
    expect(orderOf("threat", settings, "page", 20).conditions).toMatchObject({
      energy: 0.6,
      leaderInfluence: 0.3,
    });
    expect(orderOf("threat", settings, "shows", 20).conditions).toMatchObject({
      energy: 0.75,
      leaderInfluence: 0,
    });
  });

  it("know where a dial shows little", () => {
    expect(showsLittle("threat", DEFAULTS)).toBe(true);
    expect(showsLittle("threat", { ...DEFAULTS, energy: 0.75 })).toBe(false);
    expect(showsLittle("energy", { ...DEFAULTS, threat: 0.8 })).toBe(false);
    expect(showsLittle("leaderInfluence", { ...DEFAULTS, energy: 0.75 })).toBe(false);
  });
});
