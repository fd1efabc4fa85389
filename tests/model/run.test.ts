import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohesion } from "../../src/model/cohesion";
import type { Conditions, RunSettings } from "../../src/model/conditions";
import { centroidOf, polarization, rotation } from "../../src/model/measures";
import { REGIMES, RegimeWatch } from "../../src/model/regime";
import { rulesOf } from "../../src/model/rules";
import { Run, replay } from "../../src/model/run";

const SETTINGS: RunSettings = {
  agents: 30,
  seed: "run",
  threat: 0.1,
  energy: 0.75,
  leaderInfluence: 0,
  informedShare: 0.2,
  goal: 30,
};
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const anyConditions: fc.Arbitrary<Conditions> = fc.record({
  threat: unit,
  energy: unit,
  leaderInfluence: unit,
  informedShare: unit,
  goal: fc.double({ min: 0, max: 360, noNaN: true }),
});

function ran(some: Partial<RunSettings>, ticks: number): Run {
  return advanced(new Run({ ...SETTINGS, ...some }), ticks);
}

function advanced(run: Run, ticks: number): Run {
  for (let k = 0; k < ticks; k++) run.advance();
  return run;
}

describe("the seed", () => {
  it("same seed, same hash at every tick", () => {
    const [a, b] = [new Run(SETTINGS), new Run(SETTINGS)];
    for (let k = 0; k < 50; k++) {
      expect(a.hash()).toBe(b.hash());
      a.advance();
      b.advance();
    }
  });

  it("two runs side by side do not touch each other", () => {
    const alone = ran({}, 40).hash();
    const run = new Run(SETTINGS);
    const other = new Run({ ...SETTINGS, seed: "other" });
    for (let k = 0; k < 40; k++) {
      run.advance();
      other.advance();
    }
    expect(run.hash()).toBe(alone);
  });

  it.each([
    ["1", "2"],
    ["run", "Run"],
    ["", " "],
    // What a class would type; a generator that repeats its key over and over takes these for one.
    ["1", "11"],
    ["7", "777"],
    ["12", "1212"],
    // Not in Latin-1: a generator that reads one byte of each character takes these for one.
    ["a", "š"],
    ["山", "q"],
  ])("another seed, another start and another noise: %j and %j", (a, b) => {
    expect(ran({ seed: a }, 0).hash()).not.toBe(ran({ seed: b }, 0).hash());
    expect(ran({ seed: a }, 20).hash()).not.toBe(ran({ seed: b }, 20).hash());
  });

  it("seeds of any text, however long, give a run", () => {
    for (const seed of ["", "\u0000", "🐟🐠", "\ud800", "x".repeat(5000)]) {
      expect(ran({ seed }, 5).read().polarization, JSON.stringify(seed).slice(0, 20)).toBeGreaterThan(0);
    }
  });

  it("the start is the seed's alone: the dials do not move it", () => {
    const other = { threat: 1, energy: 0, leaderInfluence: 1, informedShare: 0.5, goal: 200 };
    expect(ran(other, 0).hash()).toBe(ran({}, 0).hash());
  });
});

describe("conditions", () => {
  const CALM: Conditions = { threat: 0, energy: 0.2, leaderInfluence: 0, informedShare: 0.2, goal: 30 };
  const LED: Conditions = { ...CALM, leaderInfluence: 1 };

  it("take effect from the next tick on, as if the run had always had them", () => {
    const run = new Run(SETTINGS);
    run.setConditions(CALM);
    expect(run.conditions).toEqual(CALM);
    expect(run.rules).toEqual(rulesOf(CALM, SETTINGS.agents));
    expect(advanced(run, 30).hash()).toBe(ran(CALM, 30).hash());
    expect(run.hash()).not.toBe(ran({}, 30).hash());
  });

  it("do not change the state as it stands", () => {
    const run = ran({}, 10);
    const before = run.hash();
    run.setConditions(LED);
    expect(run.hash()).toBe(before);
  });

  it("are stamped with the tick they came at", () => {
    const run = ran({}, 7);
    run.setConditions(CALM);
    advanced(run, 5).setConditions(LED);
    expect(run.history).toEqual({
      settings: SETTINGS,
      changes: [
        { tick: 7, conditions: CALM },
        { tick: 12, conditions: LED },
      ],
    });
  });

  it("leave no mark when they change nothing", () => {
    const run = ran(CALM, 3);
    run.setConditions({ ...CALM });
    expect(run.history.changes).toEqual([]);
  });

  it("moved twice between the same ticks: only the last counts", () => {
    const run = ran({}, 7);
    run.setConditions(LED);
    run.setConditions(CALM);
    expect(run.history.changes).toEqual([{ tick: 7, conditions: CALM }]);
  });

  it("moved and moved back between the same ticks leave no mark", () => {
    const run = ran(CALM, 7);
    run.setConditions(LED);
    run.setConditions(CALM);
    expect(run.history.changes).toEqual([]);
    const later = ran({}, 7);
    later.setConditions(CALM);
    advanced(later, 1).setConditions(LED);
    later.setConditions(CALM);
    expect(later.history.changes).toEqual([{ tick: 7, conditions: CALM }]);
  });

  it("given as an object that is changed later stay as they were given", () => {
    const mine = { ...CALM };
    const run = new Run(SETTINGS);
    run.setConditions(mine);
    mine.energy = 1;
    expect(run.conditions).toEqual(CALM);
    expect(run.history.changes).toEqual([{ tick: 0, conditions: CALM }]);
  });

  it("out of range throw, and nothing has changed", () => {
    const run = ran({}, 4);
    expect(() => run.setConditions({ ...CALM, energy: 1.5 })).toThrow(
      new RangeError("energy is 1.5, expected 0 to 1"),
    );
    expect(run.conditions.energy).toBe(SETTINGS.energy);
    expect(run.history.changes).toEqual([]);
  });

  it("a run does not start on settings out of range", () => {
    expect(() => new Run({ ...SETTINGS, goal: 361 })).toThrow(
      new RangeError("goal is 361, expected 0 to 360"),
    );
    expect(() => new Run({ ...SETTINGS, agents: 1 })).toThrow(RangeError);
  });
});

describe("replay", () => {
  const moves = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 12 }), conditions: anyConditions }), {
    maxLength: 8,
  });

  it("gives the same bits and the same reading after any history of dials", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2, max: 25 }),
        anyConditions,
        moves,
        (seed, agents, first, later) => {
          const run = new Run({ ...first, seed, agents });
          for (const { wait, conditions } of later) advanced(run, wait).setConditions(conditions);
          advanced(run, 10);
          const again = replay(run.history, run.tick);
          expect(again.hash()).toBe(run.hash());
          expect(again.read()).toEqual(run.read());
          expect(again.history).toEqual(run.history);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("survives the way through a file", () => {
    const run = ran({}, 5);
    run.setConditions({ ...SETTINGS, threat: 1 / 3 });
    advanced(run, 20);
    const read = JSON.parse(JSON.stringify(run.history));
    expect(replay(read, 25).hash()).toBe(run.hash());
  });

  it("to an earlier tick gives the state of that tick", () => {
    const run = ran({}, 10);
    const then = run.hash();
    run.setConditions({ ...SETTINGS, energy: 0 });
    advanced(run, 10);
    expect(replay(run.history, 10).hash()).toBe(then);
  });

  it("to the very tick of a change goes on as the first run does", () => {
    const run = ran({}, 10);
    run.setConditions({ ...SETTINGS, energy: 0 });
    const again = replay(run.history, 10);
    expect(again.conditions).toEqual(run.conditions);
    expect(advanced(again, 5).hash()).toBe(advanced(run, 5).hash());
  });

  it("of a changed dial is another run", () => {
    const run = ran({}, 5);
    run.setConditions({ ...SETTINGS, threat: 0.5 });
    advanced(run, 20);
    const { settings, changes } = run.history;
    const moved = changes.map((change) => ({ ...change, tick: change.tick + 1 }));
    expect(replay({ settings, changes: moved }, 25).hash()).not.toBe(run.hash());
  });
});

describe("a fork", () => {
  const moved: Conditions = { threat: 0.8, energy: 0.6, leaderInfluence: 0.4, informedShare: 0.3, goal: 120 };

  /** Every array in what belongs to it. */
  function arraysOf(value: unknown): unknown[] {
    if (ArrayBuffer.isView(value)) return [value];
    if (typeof value !== "object" || value === null) return [];
    return Object.values(value).flatMap(arraysOf);
  }

  // The last is summed over cells, which keeps its arrays in another order.
  it.each([2, 300, 700])("of %d agents goes on to the same bits as the run it is of", (agents) => {
    const run = ran({ agents }, 33);
    run.setConditions(moved);
    const fork = run.fork();
    expect(fork.hash()).toBe(run.hash());
    expect(fork.read()).toEqual(run.read());
    for (let k = 0; k < 200; k++) {
      run.advance();
      fork.advance();
    }
    expect(fork.hash()).toBe(run.hash());
    expect(fork.read()).toEqual(run.read());
    expect(fork.rules).toEqual(run.rules);
    expect(fork.history).toEqual(run.history);
  });

  it.each([2, 300, 700])(
    "of %d agents changes no bit of the run it is of, whatever becomes of it",
    (agents) => {
      const alone = ran({ agents }, 60);
      const run = ran({ agents }, 30);
      const fork = run.fork();
      fork.setConditions(moved);
      for (let k = 0; k < 30; k++) {
        run.advance();
        fork.advance();
      }
      expect(run.hash()).toBe(alone.hash());
      expect(run.read()).toEqual(alone.read());
      expect(run.history).toEqual(alone.history);
      expect(fork.hash()).not.toBe(run.hash());
    },
  );

  it("shares no array with it", () => {
    const run = ran({ agents: 700 }, 3);
    const ours = arraysOf(run.swarm);
    expect(ours).toHaveLength(13);
    for (const array of arraysOf(run.fork().swarm)) expect(ours).not.toContain(array);
  });

  it("has a history of its own, that leads to it", () => {
    const run = ran({}, 12);
    run.setConditions({ ...SETTINGS, energy: 0.3 });
    advanced(run, 8);
    const fork = run.fork();
    fork.setConditions(moved);
    advanced(fork, 25);
    expect(run.history.changes).toHaveLength(1);
    expect(fork.history.changes).toHaveLength(2);
    expect(replay(fork.history, fork.tick).hash()).toBe(fork.hash());
  });

  it("takes back a move made between the same ticks without taking it from the run it is of", () => {
    const run = ran({}, 9);
    run.setConditions(moved);
    const fork = run.fork();
    fork.setConditions(SETTINGS);
    expect(fork.history.changes).toEqual([]);
    expect(run.history.changes).toEqual([{ tick: 9, conditions: moved }]);
  });

  it("at another grain than it started with goes on as the run does, and through the next grain", () => {
    const run = ran({ agents: 30 }, 10);
    run.setAgents(500);
    const fork = advanced(run, 3).fork();
    for (const each of [run, fork]) {
      advanced(each, 7).setAgents(40);
      advanced(each, 20);
    }
    expect(fork.hash()).toBe(run.hash());
    expect(fork.read()).toEqual(run.read());
  });

  it.each([300, 700])("of %d agents has no lens, and one on the run it is of does not matter", (agents) => {
    const run = ran({ agents }, 20);
    const plain = advanced(run.fork(), 50);
    run.lookAt(5);
    const looked = run.fork();
    expect(looked.lens).toBeNull();
    expect(advanced(looked, 50).hash()).toBe(plain.hash());
    expect(advanced(run, 50).hash()).toBe(plain.hash());
  });
});

describe("the reading", () => {
  it("counts ticks and seconds", () => {
    const run = ran({}, 35);
    expect(run.read().tick).toBe(35);
    expect(run.seconds).toBeCloseTo(3.5, 12);
  });

  it("is finite and in range for any conditions, from two agents on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), anyConditions, (agents, conditions) => {
        const reading = ran({ ...conditions, agents }, 60).read();
        for (const share of [reading.polarization, reading.rotation, reading.cohesion]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
        // A share of whole agents, of one at least.
        const largest = reading.cohesion * agents;
        expect(largest).toBeCloseTo(Math.max(1, Math.round(largest)), 9);
        expect(REGIMES).toContain(reading.regime);
        expect([reading.centre.x, reading.centre.y].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it("takes cohesion anew twice a second, of links of three spacings", () => {
    // Few agents at full energy: links come and go.
    const run = new Run({ ...SETTINGS, energy: 1 });
    const seen = new Set<number>();
    for (let k = 0; k < 200; k++) {
      if (run.tick % 5 === 0) expect(run.read().cohesion).toBe(cohesion(run.swarm, 3 * run.rules.spacing));
      seen.add(run.read().cohesion);
      run.advance();
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  it("smooths P and M of every tick, from the start on", () => {
    const run = new Run(SETTINGS);
    const watch = new RegimeWatch(polarization(run.swarm), rotation(run.swarm));
    for (let k = 0; k < 100; k++) {
      run.advance();
      watch.watch(polarization(run.swarm), rotation(run.swarm));
      const { polarization: P, rotation: M, regime } = run.read();
      expect([P, M, regime]).toEqual([watch.polarization, watch.rotation, watch.regime]);
    }
  });

  it("the centre is of this very tick", () => {
    const run = ran({}, 33);
    expect(run.read().centre).toEqual(centroidOf(run.swarm));
  });

  it("measures the same when asked once or often", () => {
    const often = new Run(SETTINGS);
    for (let k = 0; k < 30; k++) {
      often.read();
      often.advance();
    }
    expect(often.read()).toEqual(ran({}, 30).read());
  });

  it("its centre travels with a led group, in the goal's direction", () => {
    const start = ran({ leaderInfluence: 1, informedShare: 1, goal: 90 }, 0).read().centre;
    const { centre } = ran({ leaderInfluence: 1, informedShare: 1, goal: 90 }, 300).read();
    expect(centre.y - start.y).toBeGreaterThan(3 * Math.abs(centre.x - start.x));
    // 30 s at 4.75 units a second are 142 units: most of it must be travel.
    expect(centre.y - start.y).toBeGreaterThan(71);
  });
});
