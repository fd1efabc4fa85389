import { describe, expect, it } from "vitest";
import { DescriptionWatch, directionBetween, turningOf } from "../../src/ui/description";

/** Four agents on the axes, heading round the centre: +1 to the left, -1 to the right. */
const ring = (sense: number) =>
  new Float32Array(
    [
      [1, 0, 0, sense],
      [0, 1, -sense, 0],
      [-1, 0, 0, -sense],
      [0, -1, sense, 0],
    ].flat(),
  );

const CONDITIONS = { threat: 0.1, energy: 0.1, leaderInfluence: 0, informedShare: 0.2, goal: 30 };
const SEEN = {
  run: 1,
  tick: 0,
  seconds: 0,
  agents: 4,
  informed: 1,
  step: 0.5,
  regime: "circulation",
  polarization: 0.1,
  rotation: 0.9,
  cohesion: 1,
  centre: { x: 0, y: 0 },
  conditions: CONDITIONS,
  state: ring(1),
  twin: null,
} as const;
const at = (seconds: number, rest: object = {}) => ({
  ...SEEN,
  seconds,
  tick: Math.round(seconds * 10),
  ...rest,
});

describe("where the group goes", () => {
  const from = { tick: 10, centre: { x: 5, y: 5 } };

  it("is the centre's way, when that is most of the agents' way", () => {
    const north = { tick: 20, centre: { x: 5, y: 9 }, step: 0.5 };
    expect(directionBetween(from, north)).toBeCloseTo(90, 10);
    expect(directionBetween(from, { ...north, centre: { x: 1, y: 5 } })).toBeCloseTo(180, 10);
  });

  it("is nowhere when the centre hardly moves, or no time has passed", () => {
    expect(directionBetween(from, { tick: 20, centre: { x: 5, y: 7 }, step: 0.5 })).toBeNull();
    expect(directionBetween(from, { tick: 10, centre: { x: 5, y: 9 }, step: 0.5 })).toBeNull();
  });
});

describe("which way it turns", () => {
  it("is left or right as its agents do, also in a sample of many", () => {
    expect(turningOf({ rotation: 0.9, agents: 4, state: ring(1) })).toBe("anticlockwise");
    expect(turningOf({ rotation: 0.9, agents: 4, state: ring(-1) })).toBe("clockwise");
    const many = new Float32Array(4000).map((_, i) => ring(-1)[i % 16]!);
    expect(turningOf({ rotation: 0.9, agents: 1000, state: many })).toBe("clockwise");
  });

  it("is not told where it does not turn, nor from a state that has been given back", () => {
    expect(turningOf({ rotation: 0.6, agents: 4, state: ring(1) })).toBeNull();
    expect(turningOf({ rotation: 0.9, agents: 4, state: new Float32Array(0) })).toBeNull();
  });
});

describe("the facts of a run", () => {
  it("have no past at first, then the way it went since they were last asked for", () => {
    const watch = new DescriptionWatch();
    expect(watch.facts()).toBeNull();
    watch.watch(at(0));
    expect(watch.facts()).toMatchObject({ travel: null, change: null, turning: "anticlockwise" });
    watch.watch(at(1, { centre: { x: -4, y: 0 } }));
    expect(watch.facts()!.travel).toBeCloseTo(180, 10);
  });

  it("take a dial that is dragged for one change, and count from its end", () => {
    const watch = new DescriptionWatch();
    watch.watch(at(0));
    for (const [seconds, energy] of [
      [10, 0.2],
      [11, 0.5],
      [12, 0.75],
    ] as const) {
      watch.watch(at(seconds, { conditions: { ...CONDITIONS, energy } }));
    }
    watch.watch(at(24, { conditions: { ...CONDITIONS, energy: 0.75 } }));
    const { change } = watch.facts()!;
    expect(change).toMatchObject({ from: { energy: 0.1 }, to: { energy: 0.75 }, ago: 12 });
  });

  it("take what comes long after for another change", () => {
    const watch = new DescriptionWatch();
    watch.watch(at(0));
    watch.watch(at(5, { conditions: { ...CONDITIONS, energy: 0.75 } }));
    watch.watch(at(20, { conditions: { ...CONDITIONS, energy: 0.75, threat: 0.8 } }));
    const { change } = watch.facts()!;
    expect(change!.from).toMatchObject({ energy: 0.75, threat: 0.1 });
    expect(change!.to).toMatchObject({ energy: 0.75, threat: 0.8 });
  });

  it("forget the run before", () => {
    const watch = new DescriptionWatch();
    watch.watch(at(0));
    watch.watch(at(5, { conditions: { ...CONDITIONS, energy: 0.75 } }));
    watch.facts();
    watch.watch(at(0, { run: 2, centre: { x: 90, y: 0 } }));
    expect(watch.facts()).toMatchObject({ change: null, travel: null });
  });
});
