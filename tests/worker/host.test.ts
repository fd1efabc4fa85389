import { beforeEach, describe, expect, it } from "vitest";
import { replay } from "../../src/model/run";
import { DEFAULTS } from "../../src/settings/table";
import { Host } from "../../src/worker/host";
import { type FromWorker, type Snapshot, stateLength, type ToWorker } from "../../src/worker/protocol";

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
        if (message.type === "snapshot") this.send({ type: "recycle", states: [message.snapshot.state] });
      }
    }
    this.#now = end;
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
