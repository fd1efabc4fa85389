/**
 * The clock round the model: takes messages, ticks the run when it is due, posts snapshots. The same code runs in
 * the worker and, where none can start, on the page. Knows no DOM and no worker scope, only an endpoint.
 */
import type { Conditions } from "../model/conditions";
import type { Run } from "../model/run";
import { Buffers } from "./buffers";
import { Clock } from "./clock";
import { runFrom } from "./past";
import type { Difference, Endpoint, FromWorker, Snapshot, ToWorker, TwinSnapshot } from "./protocol";
import { shown, twinSnapshot } from "./snapshot";
import { forked, type Twin } from "./twin";

/** No screen shows more than about 60 a second; more would only cost. */
const LEAST_MS_BETWEEN_SNAPSHOTS = 15;

/** ms until a number of agents takes effect; of those that come meanwhile only the last does. */
const MS_TO_SETTLE = 60;

/** What the host needs of its surroundings; a test hands in its own. */
export interface Surroundings {
  readonly now: () => number;
  readonly later: (task: () => void, ms: number) => void;
}

const REAL: Surroundings = {
  now: () => performance.now(),
  later: (task, ms) => {
    setTimeout(task, ms);
  },
};

export class Host {
  readonly #page: Endpoint<FromWorker>;
  readonly #around: Surroundings;
  readonly #clock = new Clock();
  readonly #buffers = new Buffers();
  #run: Run | null = null;
  #twin: Twin | null = null;
  /** What a twin differs by; kept through a start, and from before the first. Null: no twin is wanted. */
  #difference: Difference | null = null;
  #runNumber = 0;
  #running = true;
  #visible = true;
  #lastPost = Number.NEGATIVE_INFINITY;
  #waiting = false;
  /** A snapshot that the page should have had and for which there was no array: sent with the first that comes back. */
  #owed = false;
  #wantedAgents: number | null = null;
  /** The agent asked for, by number, also while there is none with that number: it may come with another group. */
  #chosen: number | null = null;

  constructor(page: Endpoint<FromWorker>, around: Surroundings = REAL) {
    this.#page = page;
    this.#around = around;
  }

  receive(message: ToWorker): void {
    switch (message.type) {
      case "start":
        this.#start(message.run, runFrom(message.settings, message.past));
        break;
      case "conditions":
        this.#setConditions(message.conditions);
        break;
      case "agents":
        this.#askForAgents(message.agents);
        break;
      case "speed":
        this.#clock.setSpeed(message.speed, this.#around.now());
        break;
      case "running":
        this.#running = message.running;
        this.#startOrStop();
        break;
      case "visible":
        this.#visible = message.visible;
        this.#startOrStop();
        break;
      case "lens":
        this.#choose(message.agent);
        break;
      case "twin":
        this.#setTwin(message.difference);
        break;
      case "step":
        this.#advance();
        this.#post();
        break;
      case "recycle":
        for (const state of message.states) this.#buffers.giveBack(state);
        if (this.#owed) this.#post();
        break;
      case "ask":
        this.#page.post({ type: "report", id: message.id, report: this.#report() });
        break;
      default:
        // A new message type that is not handled here does not compile.
        message satisfies never;
    }
  }

  #start(number: number, run: Run): void {
    this.#run = run;
    this.#runNumber = number;
    this.#wantedAgents = null;
    this.#twin = this.#difference && forked(run, this.#difference);
    this.#fitBuffers();
    this.#lookAtChosen();
    this.#clock.forget(this.#around.now());
    this.#post();
    this.#startOrStop();
  }

  #setConditions(conditions: Conditions): void {
    this.#run?.setConditions(conditions);
    this.#twin?.run.setConditions({ ...conditions, ...this.#difference });
  }

  #setTwin(difference: Difference | null): void {
    const run = this.#run;
    if (!run) {
      this.#difference = difference;
      return;
    }
    if (this.#twin && difference) this.#twin.run.setConditions({ ...run.conditions, ...difference });
    else {
      this.#twin = difference && forked(run, difference);
      this.#fitBuffers();
      // Two cost more than one: what was reached before says nothing about now.
      this.#clock.forget(this.#around.now());
    }
    this.#difference = difference;
    if (!this.#clock.going) this.#post();
  }

  #advance(): void {
    this.#run?.advance();
    this.#twin?.run.advance();
  }

  #fitBuffers(): void {
    if (this.#run) this.#buffers.fit(this.#run.swarm.agents, this.#twin ? 2 : 1);
  }

  /** What is not an agent's number is nobody's. */
  #choose(agent: number | null): void {
    this.#chosen = Number.isInteger(agent) ? agent : null;
    this.#lookAtChosen();
    // While it stands no tick comes to tell the page that the last choice is gone.
    if (!this.#clock.going) this.#post();
  }

  #lookAtChosen(): void {
    const run = this.#run;
    if (!run) return;
    const chosen = this.#chosen ?? -1;
    run.lookAt(chosen >= 0 && chosen < run.swarm.agents ? chosen : null);
  }

  /** A slider being dragged asks many times a second and means the last one: a new group is not made for each. */
  #askForAgents(agents: number): void {
    if (this.#wantedAgents === null) this.#around.later(() => this.#setAgents(), MS_TO_SETTLE);
    this.#wantedAgents = agents;
  }

  #setAgents(): void {
    const wanted = this.#wantedAgents;
    this.#wantedAgents = null;
    if (!this.#run || wanted === null) return;
    this.#run.setAgents(wanted);
    this.#twin?.run.setAgents(wanted);
    this.#lookAtChosen();
    this.#fitBuffers();
    this.#clock.forget(this.#around.now());
    this.#post();
  }

  #startOrStop(): void {
    const go = this.#run !== null && this.#running && this.#visible;
    if (go === this.#clock.going) return;
    if (go) {
      this.#clock.start(this.#around.now());
      this.#sleep();
    } else {
      this.#clock.stop();
      // Tells the page where it stands, and that it stands.
      this.#post();
    }
  }

  #sleep(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#around.later(() => this.#wake(), this.#clock.wait(this.#around.now()));
  }

  #wake(): void {
    this.#waiting = false;
    if (!this.#clock.going || !this.#run) return;
    const ticks = this.#clock.due(this.#around.now());
    for (let i = 0; i < ticks; i++) this.#advance();
    if (ticks > 0 && this.#around.now() - this.#lastPost >= LEAST_MS_BETWEEN_SNAPSHOTS) this.#post();
    this.#sleep();
  }

  #post(): void {
    if (!this.#run) return;
    const states = this.#buffers.take(this.#twin ? 2 : 1);
    this.#owed = states === null;
    if (!states) return;
    this.#lastPost = this.#around.now();
    const [state, ofTwin] = states as [Float32Array, Float32Array?];
    const twin = this.#twin && ofTwin ? twinSnapshot(this.#twin, this.#run, ofTwin) : null;
    const snapshot = this.#snapshot(this.#run, twin, state);
    this.#page.post(
      { type: "snapshot", snapshot },
      states.map((each) => each.buffer as ArrayBuffer),
    );
  }

  #snapshot(run: Run, twin: TwinSnapshot | null, state: Float32Array): Snapshot {
    return {
      ...shown(run, state),
      run: this.#runNumber,
      agents: run.swarm.agents,
      reached: this.#clock.reached,
      lens: run.lens,
      ticksPerSecond: this.#clock.going ? this.#clock.rate * this.#clock.reached : 0,
      twin,
    };
  }

  #report() {
    const run = this.#run;
    return run ? { tick: run.tick, hash: run.hash(), history: run.history } : null;
  }
}
