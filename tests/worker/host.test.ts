import { beforeEach, describe, expect, it } from "vitest";
import { replay } from "../../src/model/run";
import { DEFAULTS } from "../../src/settings/table";
import { Host } from "../../src/worker/host";
import {
  type Difference,
  type FromWorker,
  type Snapshot,
  stateLength,
  type ToWorker,
} from "../../src/worker/protocol";

/** A host with a clock that only the test moves, and a page that keeps what it is sent. */
class Bench {
  readonly got: FromWorker[] = [];
  #now = 0;
  #tasks: { at: number; run: () => void }[] = [];
  readonly host = new Host(
    { post: (message) => this.got.push(message) },
    { now: () => this.#now, later: (run, ms) => this.#tasks.push({ at: this.#now + Math.max(1, ms), run }) },
  );

  send(...messages: ToWorker[]): void {
    for (const message of messages) this.host.receive(message);
  }

  /** Lets ms pass, task by task; the page sends every snapshot back unless told otherwise. */
  pass(ms: number, recycle = true): void {
    const end = this.#now + ms;
    for (;;) {
      this.#tasks.sort((a, b) => a.at - b.at);
      const next = this.#tasks[0];
      if (!next || next.at > end) break;
      this.#tasks.shift();
      this.#now = Math.max(this.#now, next.at);
      const before = this.got.length;
      next.run();
      if (!recycle) continue;
      for (const message of this.got.slice(before)) {
        if (message.type === "snapshot") this.recycle(message.snapshot);
      }
    }
    this.#now = end;
  }

  recycle({ state, twin }: Snapshot): void {
    this.send({ type: "recycle", states: twin ? [state, twin.state] : [state] });
  }

  /** A machine too slow: tasks run only every `ms`. */
  stall(ms: number, times: number): void {
    for (let i = 0; i < times; i++) {
      this.#now += ms;
      this.pass(0);
    }
  }

  get snapshots(): Snapshot[] {
    return this.got.flatMap((message) => (message.type === "snapshot" ? [message.snapshot] : []));
  }

  get last(): Snapshot {
    return this.snapshots.at(-1)!;
  }

  report() {
    this.send({ type: "ask", id: 7 });
    const answer = this.got.at(-1);
    if (answer?.type !== "report" || !answer.report) throw new Error("no report");
    return answer.report;
  }
}

const { threat, energy, leaderInfluence, informedShare, goal } = DEFAULTS;
const CONDITIONS = { threat, energy, leaderInfluence, informedShare, goal };
const SETTINGS = { ...CONDITIONS, agents: 20, seed: "1" };
const START: ToWorker = { type: "start", run: 1, settings: SETTINGS };

let bench: Bench;
beforeEach(() => {
  bench = new Bench();
});

describe("the host", () => {
  it("shows the start at once, then 25 ticks a second", () => {
    bench.send(START);
    expect(bench.last).toMatchObject({ run: 1, tick: 0, agents: 20, informed: 4, conditions: CONDITIONS });
    bench.pass(2000);
    expect(bench.last.tick).toBe(50);
    expect(bench.snapshots).toHaveLength(51);
    expect(bench.last.ticksPerSecond).toBeCloseTo(25, 0);
  });

  it("posts positions from the centre and unit headings, padded to whole rows", () => {
    bench.send(START);
    const { state } = bench.last;
    expect(state).toHaveLength(stateLength(20));
    let sumX = 0;
    for (let i = 0; i < 20; i++) {
      sumX += state[4 * i]!;
      expect(Math.hypot(state[4 * i + 2]!, state[4 * i + 3]!)).toBeCloseTo(1, 6);
    }
    expect(sumX).toBeCloseTo(0, 4);
  });

  it("posts no more than a screen can show", () => {
    bench.send(START, { type: "speed", speed: 4 });
    bench.pass(1000);
    expect(bench.last.tick).toBeGreaterThanOrEqual(98);
    expect(bench.snapshots.length).toBeLessThanOrEqual(68);
  });

  it("stands still while paused, and tells that it stands", () => {
    bench.send(START);
    bench.pass(400);
    bench.send({ type: "running", running: false });
    const { tick } = bench.last;
    expect(bench.last.ticksPerSecond).toBe(0);
    bench.pass(5000);
    expect(bench.last.tick).toBe(tick);
    bench.send({ type: "running", running: true });
    bench.pass(400);
    expect(bench.last.tick).toBe(tick + 10);
  });

  it("stands still while nobody can see it, and keeps a manual pause through that", () => {
    bench.send(START);
    bench.pass(400);
    bench.send({ type: "visible", visible: false });
    bench.pass(60_000);
    expect(bench.last.tick).toBe(10);
    bench.send({ type: "running", running: false }, { type: "visible", visible: true });
    bench.pass(1000);
    expect(bench.last.tick).toBe(10);
    bench.send({ type: "running", running: true });
    bench.pass(400);
    expect(bench.last.tick).toBe(20);
  });

  it("hiding and showing again and again does not make it faster", () => {
    bench.send(START);
    for (let i = 0; i < 20; i++) {
      bench.send({ type: "visible", visible: false }, { type: "visible", visible: true });
      bench.send({ type: "recycle", states: [bench.last.state] });
    }
    const before = bench.last.tick;
    bench.pass(2000);
    expect(bench.last.tick - before).toBeLessThanOrEqual(50);
    expect(bench.last.tick - before).toBeGreaterThanOrEqual(49);
  });

  it("steps one tick at a time", () => {
    bench.send(START, { type: "running", running: false }, { type: "step" }, { type: "step" });
    expect(bench.last.tick).toBe(2);
  });

  it("stamps changed conditions with the tick, and the report replays to the same hash", () => {
    bench.send(START);
    bench.pass(1000);
    bench.send({ type: "conditions", conditions: { ...CONDITIONS, energy: 0.75 } });
    bench.pass(1000);
    bench.send({ type: "conditions", conditions: { ...CONDITIONS, energy: 0.75, threat: 0.8 } });
    bench.pass(1000);
    const { tick, hash, history } = bench.report();
    expect(history.changes.map((change) => change.tick)).toEqual([25, 50]);
    expect(bench.last.conditions).toEqual({ ...CONDITIONS, energy: 0.75, threat: 0.8 });
    expect(replay(history, tick).hash()).toBe(hash);
  });

  it("sends fewer snapshots to a page that sends none back, and goes on when it does", () => {
    bench.send(START);
    bench.pass(10_000, false);
    const kept = bench.snapshots;
    expect(kept.length).toBeLessThanOrEqual(8);
    bench.send({ type: "recycle", states: kept.map(({ state }) => state) });
    bench.pass(200);
    expect(bench.last.tick).toBeGreaterThan(250);
  });

  it("sends a large group's next snapshot only when the one before has come back", () => {
    bench.send({ type: "start", run: 1, settings: { ...SETTINGS, agents: 30_000 } });
    bench.pass(200, false);
    expect(bench.snapshots.map(({ tick }) => tick)).toEqual([0]);
    bench.send({ type: "recycle", states: [bench.last.state] });
    expect(bench.snapshots.map(({ tick }) => tick)).toEqual([0, 5]);
  });

  it("owes the page the last snapshot of a pause, a step or a start when no array was free", () => {
    bench.send(START);
    bench.pass(10_000, false);
    const kept = bench.snapshots;
    bench.send({ type: "running", running: false });
    expect(bench.last.ticksPerSecond).toBeGreaterThan(0);
    bench.send({ type: "recycle", states: kept.map(({ state }) => state) });
    expect(bench.last).toMatchObject({ tick: 250, ticksPerSecond: 0 });
    expect(bench.snapshots).toHaveLength(kept.length + 1);
  });

  it("does not blame a new group for what an old one could not reach", () => {
    bench.send(START, { type: "speed", speed: 4 });
    bench.stall(70, 40);
    expect(bench.last.reached).toBeLessThan(0.9);
    bench.send({ type: "start", run: 2, settings: SETTINGS });
    expect(bench.last.reached).toBe(1);
  });

  it("a new start begins anew, with arrays of its own length", () => {
    bench.send(START);
    bench.pass(400);
    bench.send({ type: "start", run: 2, settings: { ...SETTINGS, agents: 600 } });
    expect(bench.last).toMatchObject({ run: 2, tick: 0, agents: 600 });
    expect(bench.last.state).toHaveLength(stateLength(600));
    bench.pass(400);
    expect(bench.last.tick).toBe(10);
  });

  it("keeps each agent at its own index, whatever order the model keeps it in", () => {
    bench.send(
      { type: "start", run: 1, settings: { ...SETTINGS, energy: 1, agents: 600 } },
      { type: "running", running: false },
    );
    const place = ({ centre, state }: Snapshot, i: number) => [
      centre.x + state[4 * i]!,
      centre.y + state[4 * i + 1]!,
    ];
    let before = bench.last;
    for (let k = 0; k < 5; k++) {
      bench.send({ type: "recycle", states: [new Float32Array(stateLength(600))] }, { type: "step" });
      const now = bench.last;
      for (let i = 0; i < 600; i++) {
        const [x, y] = place(now, i);
        const [fromX, fromY] = place(before, i);
        expect(Math.hypot(x! - fromX!, y! - fromY!)).toBeLessThan(now.step * 1.001);
      }
      before = now;
    }
  });

  it("makes one new group of many asks, the last one, and keeps the tick", () => {
    bench.send(START);
    bench.pass(400);
    bench.send({ type: "running", running: false });
    for (const agents of [30, 40, 700]) bench.send({ type: "agents", agents });
    expect(bench.last.agents).toBe(20);
    bench.pass(100);
    expect(bench.last).toMatchObject({ tick: 10, agents: 700, run: 1 });
    expect(bench.last.state).toHaveLength(stateLength(700));
    expect(bench.report().history.changes).toEqual([{ tick: 10, agents: 700 }]);
    const { tick, hash, history } = bench.report();
    expect(replay(history, tick).hash()).toBe(hash);
  });

  it("forgets an ask for agents when a new run starts", () => {
    bench.send(START, { type: "agents", agents: 700 }, { type: "start", run: 2, settings: SETTINGS });
    bench.pass(400);
    expect(bench.last).toMatchObject({ run: 2, agents: 20, tick: 10 });
  });

  it("a dial's effect is in the next snapshot", () => {
    bench.send(START);
    bench.pass(400);
    const { tick, step } = bench.last;
    bench.send({ type: "conditions", conditions: { ...CONDITIONS, energy: 1 } });
    bench.pass(40);
    expect(bench.last.tick).toBe(tick + 1);
    // Full energy: 6 units a second.
    expect(bench.last.step).toBeCloseTo(0.6, 12);
    expect(bench.last.step).not.toBe(step);
  });

  it("has nothing to report before the first start", () => {
    bench.send({ type: "ask", id: 3 });
    expect(bench.got.at(-1)).toEqual({ type: "report", id: 3, report: null });
  });
});

describe("the host's lens", () => {
  const look = (agent: number | null): ToWorker => ({ type: "lens", agent });

  it("shows the chosen agent's turn of the very tick that is shown, and of none when none is chosen", () => {
    bench.send(START);
    bench.pass(400);
    expect(bench.last.lens).toBe(null);
    bench.send(look(7));
    bench.pass(400);
    expect(bench.last.tick).toBe(20);
    expect(bench.last.lens).toMatchObject({ agent: 7, tick: 20 });
    expect(Math.fround(bench.last.lens!.next.x)).toBe(bench.last.state[4 * 7 + 2]);
    bench.send(look(null));
    bench.pass(40);
    expect(bench.last.lens).toBe(null);
  });

  it("tells a page that stands still at once what the agent just chosen is about to do, and it does", () => {
    bench.send(START, { type: "running", running: false }, look(3), { type: "step" });
    expect(bench.last.lens).toMatchObject({ agent: 3, tick: 1 });
    const before = bench.snapshots.length;
    bench.send(look(4));
    expect(bench.snapshots).toHaveLength(before + 1);
    expect(bench.last).toMatchObject({ tick: 1, lens: { agent: 4, tick: 2 } });
    const { lens } = bench.last;
    bench.send({ type: "step" });
    expect(bench.last).toMatchObject({ tick: 2, lens });
  });

  it("takes what is no agent's number for none", () => {
    bench.send(START, { type: "running", running: false });
    for (const agent of [20, -1, 1.5, Number.NaN, "3", undefined] as number[]) {
      bench.send(look(2), look(agent), { type: "step" });
      expect(bench.last.lens, String(agent)).toBe(null);
      bench.send({ type: "recycle", states: bench.snapshots.slice(-3).map(({ state }) => state) });
    }
    expect(bench.last.tick).toBe(6);
  });

  it("stays on its number through a start, also when asked before the first, and through a grain without it", () => {
    bench.send(look(17), START);
    bench.pass(40);
    expect(bench.last.lens).toMatchObject({ agent: 17, tick: 1 });
    bench.send({ type: "start", run: 2, settings: { ...SETTINGS, seed: "2" } });
    expect(bench.last).toMatchObject({ run: 2, lens: { agent: 17, tick: 1 } });
    bench.pass(40);
    expect(bench.last).toMatchObject({ run: 2, lens: { agent: 17, tick: 1 } });
    for (const [agents, lens] of [
      [10, null],
      [600, { agent: 17 }],
    ] as const) {
      bench.send({ type: "agents", agents });
      bench.pass(200);
      expect(bench.last).toMatchObject({ agents, lens });
    }
  });

  it("leaves the run as it would be without", () => {
    bench.send(START);
    bench.pass(2000);
    const { hash } = bench.report();
    bench = new Bench();
    bench.send(START, look(5));
    bench.pass(2000);
    expect(bench.report()).toMatchObject({ tick: 50, hash });
  });
});

describe("the host's twin", () => {
  const LED = { ...CONDITIONS, leaderInfluence: 1 };
  const differBy = (difference: Difference | null): ToWorker => ({ type: "twin", difference });

  /** The twin as the main run would be shown: what both have. */
  function bothOf({ twin, ...main }: Snapshot) {
    if (!twin) throw new Error("no twin");
    const { apart, partedTick, partedSeconds, ...rest } = twin;
    const { run, agents, reached, lens, ticksPerSecond, ...same } = main;
    return { twin: rest, main: same };
  }

  it("is not there until asked for, and costs no array", () => {
    bench.send(START);
    bench.pass(10_000, false);
    expect(bench.snapshots).toHaveLength(8);
    for (const { twin } of bench.snapshots) expect(twin).toBeNull();
  });

  it.each([20, 600])("of %d agents that differs by nothing stays the same to the last bit", (agents) => {
    bench.send({ type: "start", run: 1, settings: { ...SETTINGS, energy: 0.75, agents } });
    bench.pass(400);
    bench.send(differBy({}));
    bench.pass(2000);
    const { main, twin } = bothOf(bench.last);
    expect(bench.last.tick).toBe(60);
    expect(twin).toEqual(main);
    expect(bench.last.twin).toMatchObject({ partedTick: 10, apart: { headings: 0, centres: 0 } });
    expect(bench.last.twin!.partedSeconds).toBeCloseTo(5, 12);
  });

  it("that is led comes apart from a group that is not", () => {
    bench.send(START);
    bench.pass(400);
    bench.send(differBy({ leaderInfluence: 1 }));
    bench.pass(40);
    expect(bench.last.twin!.conditions).toEqual(LED);
    expect(bench.last.conditions).toEqual(CONDITIONS);
    const { headings } = bench.last.twin!.apart;
    bench.pass(4000);
    expect(bench.last.twin!.tick).toBe(bench.last.tick);
    expect(bench.last.twin!.apart.headings).toBeGreaterThan(headings);
    expect(bench.last.twin!.apart.centres).toBeGreaterThan(0.1);
  });

  it("starts where the main run is, also while it stands", () => {
    bench.send(START);
    bench.pass(400);
    bench.send({ type: "running", running: false });
    const before = bench.snapshots.length;
    bench.send(differBy({ energy: 1 }));
    expect(bench.snapshots).toHaveLength(before + 1);
    const { state, twin } = bench.last;
    expect(twin).toMatchObject({
      tick: 10,
      partedTick: 10,
      partedSeconds: 0,
      apart: { headings: 0, centres: 0 },
    });
    expect(twin!.state).toEqual(state);
    expect(twin!.state).not.toBe(state);
    expect(twin!.step).toBeGreaterThan(bench.last.step);
    bench.recycle(bench.last);
    bench.send({ type: "step" });
    expect(bench.last.twin).toMatchObject({ tick: 11 });
  });

  it("leaves the main run's bits and history as they would be without", () => {
    const moved: ToWorker = { type: "conditions", conditions: { ...CONDITIONS, energy: 0.75 } };
    const play = (twin: boolean) => {
      bench = new Bench();
      bench.send(START);
      bench.pass(400);
      if (twin) bench.send(differBy({ leaderInfluence: 1, informedShare: 0.5 }));
      bench.pass(400);
      bench.send(moved, { type: "agents", agents: 600 });
      bench.pass(400);
      if (twin) bench.send(differBy({ threat: 1 }));
      bench.pass(400);
      if (twin) bench.send(differBy(null));
      bench.pass(400);
      return bench.report();
    };
    expect(play(true)).toEqual(play(false));
  });

  it("takes every move of the main run's dials, but for the one difference", () => {
    bench.send(START, differBy({ leaderInfluence: 1 }));
    bench.pass(400);
    bench.send({ type: "conditions", conditions: { ...CONDITIONS, energy: 0.9, leaderInfluence: 0.3 } });
    bench.pass(40);
    expect(bench.last.twin!.conditions).toEqual({ ...LED, energy: 0.9 });
  });

  it("takes another difference from then on, without being put back", () => {
    bench.send(START);
    bench.pass(400);
    bench.send(differBy({ leaderInfluence: 1 }));
    bench.pass(1000);
    const before = bench.last.twin!;
    bench.send(differBy({ energy: 0.5 }));
    bench.pass(40);
    expect(bench.last.twin).toMatchObject({ partedTick: 10, conditions: { ...CONDITIONS, energy: 0.5 } });
    const { x, y } = bench.last.twin!.centre;
    expect(Math.hypot(x - before.centre.x, y - before.centre.y)).toBeLessThanOrEqual(bench.last.twin!.step);
    expect(bench.last.twin!.apart.headings).toBeGreaterThan(0);
  });

  it("begins again from where the main run is when it is ended and asked for again", () => {
    bench.send(START, differBy({ leaderInfluence: 1 }));
    bench.pass(400);
    bench.send({ type: "running", running: false }, differBy(null));
    expect(bench.last.twin).toBeNull();
    bench.send(differBy({ leaderInfluence: 1 }));
    expect(bench.last.twin).toMatchObject({ partedTick: 10, apart: { headings: 0, centres: 0 } });
  });

  it("starts with every start, from the seed, and also when asked for before the first", () => {
    bench.send(differBy({ leaderInfluence: 1 }), START);
    expect(bench.last.twin).toMatchObject({ tick: 0, partedTick: 0, conditions: LED });
    bench.pass(1000);
    bench.send({ type: "start", run: 2, settings: { ...SETTINGS, seed: "2" } });
    expect(bench.last.twin).toMatchObject({ tick: 0, partedTick: 0, apart: { headings: 0, centres: 0 } });
    expect(bench.last.twin!.state).toEqual(bench.last.state);
    bench.pass(1000);
    const twin = replay({ settings: { ...SETTINGS, ...LED, seed: "2" }, changes: [] }, bench.last.tick);
    expect(bench.last.twin!.centre).toEqual(twin.read().centre);
  });

  it("goes through another grain with the main run", () => {
    bench.send(START, differBy({}));
    bench.pass(400);
    bench.send({ type: "agents", agents: 600 });
    bench.pass(400);
    expect(bench.last.agents).toBe(600);
    expect(bench.last.twin!.state).toHaveLength(stateLength(600));
    expect(bench.last.twin!.apart).toEqual({ headings: 0, centres: 0 });
  });

  it("is not looked at: the lens is the main run's", () => {
    bench.send(START, { type: "lens", agent: 7 }, differBy({ leaderInfluence: 1 }));
    bench.pass(400);
    expect(bench.last.lens).toMatchObject({ agent: 7, tick: 10 });
    expect(Math.fround(bench.last.lens!.next.x)).toBe(bench.last.state[4 * 7 + 2]);
    expect(bench.last.twin).not.toHaveProperty("lens");
  });

  it("is shown with the main run or not at all: a large group's next only when both arrays are back", () => {
    bench.send({ type: "start", run: 1, settings: { ...SETTINGS, agents: 30_000 } });
    bench.recycle(bench.last);
    bench.send(differBy({ leaderInfluence: 1 }));
    bench.pass(80, false);
    const shown = bench.snapshots.filter(({ twin }) => twin);
    expect(shown).toHaveLength(1);
    bench.send({ type: "recycle", states: [shown[0]!.twin!.state] });
    bench.pass(40, false);
    expect(bench.last).toBe(shown[0]);
    bench.send({ type: "recycle", states: [shown[0]!.state] });
    expect(bench.last.tick).toBeGreaterThan(shown[0]!.tick);
    expect(bench.last.twin).not.toBeNull();
  });

  it("has twice the arrays while it is there, and no more than before when it has gone", () => {
    bench.send(START, differBy({ leaderInfluence: 1 }));
    bench.pass(10_000, false);
    const kept = bench.snapshots;
    const arrays = (shown: Snapshot[]) => new Set(shown.flatMap(({ state, twin }) => [state, twin?.state]));
    expect(kept).toHaveLength(8);
    expect(arrays(kept).size).toBe(16);
    bench.send(differBy(null));
    for (const each of kept) bench.recycle(each);
    bench.pass(10_000, false);
    const after = bench.snapshots.slice(kept.length);
    expect(after.length).toBeLessThanOrEqual(8);
    for (const { twin } of after) expect(twin).toBeNull();
  });

  it("keeps the main run's pace", () => {
    bench.send(START, differBy({ leaderInfluence: 1 }));
    bench.pass(2000);
    expect(bench.last.tick).toBe(50);
    expect(bench.snapshots).toHaveLength(51);
  });

  it("differs by what is in range, or throws and is not there", () => {
    bench.send(START, { type: "running", running: false });
    expect(() => bench.send(differBy({ energy: 2 }))).toThrow(new RangeError("energy is 2, expected 0 to 1"));
    bench.recycle(bench.last);
    bench.send({ type: "step" });
    expect(bench.last.twin).toBeNull();
  });
});
