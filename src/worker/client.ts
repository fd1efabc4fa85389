/**
 * The page's end of the channel. Starts the worker, shakes hands, and if that fails runs the same clock on the page.
 * Nobody else on the page knows which of the two it is.
 */
import type { Conditions, RunSettings } from "../model/conditions";
import { loadHost, openWorker } from "./open";
import {
  type Difference,
  type Endpoint,
  type FromWorker,
  type Past,
  type Report,
  roundOf,
  type Snapshot,
  type ToWorker,
} from "./protocol";

/** A worker that has not said "ready" by then is not coming (some browsers fail one without an event). */
export const HANDSHAKE_MS = 2000;
/** After a page too busy to listen, its answer may be waiting behind the time-out: it is let in first. */
const GRACE_MS = 100;

/** How a client reaches a host; a test hands in its own. */
export interface Connector {
  /** Starts a worker. May throw; `failed` may come at any time. */
  readonly openWorker: (receive: (message: FromWorker) => void, failed: () => void) => Closable;
  /** Starts the same host on the page. */
  readonly openOnPage: (receive: (message: FromWorker) => void) => Promise<Closable>;
}

export interface Closable extends Endpoint<ToWorker> {
  close(): void;
}

export interface ClientListener {
  onSnapshot(snapshot: Snapshot): void;
  /** Once, when the swarm has had to move in with the page. */
  onPage(): void;
  /** The worker has failed on its way: nothing moves any more. */
  onFailure(): void;
}

export class SwarmClient {
  readonly #connector: Connector;
  readonly #listener: ClientListener;
  readonly #asked = new Map<number, (report: Report | null) => void>();
  #end: Closable | null = null;
  #ready = false;
  /** What was sent before anyone was ready to hear it; sent again to whoever comes to be. */
  #backlog: [ToWorker, Transferable[]][] = [];
  #read: Float32Array[] = [];
  #run = 0;
  #lastAsk = 0;

  constructor(listener: ClientListener, connector: Connector = REAL) {
    this.#listener = listener;
    this.#connector = connector;
    this.#openWorker();
  }

  /**
   * Starts a new run.
   * @param past where it is to go on from; the conditions in force are then those of its end
   * @returns its number, which its snapshots carry
   */
  start(from: RunSettings, past: Past | null = null): number {
    this.#run++;
    const { threat, energy, leaderInfluence, informedShare, goal, agents, seed } = from;
    const settings = { threat, energy, leaderInfluence, informedShare, goal, agents, seed };
    this.#post({ type: "start", run: this.#run, settings, ...(past && { past }) });
    return this.#run;
  }

  setConditions({ threat, energy, leaderInfluence, informedShare, goal }: Conditions): void {
    this.#post({ type: "conditions", conditions: { threat, energy, leaderInfluence, informedShare, goal } });
  }

  setAgents(agents: number): void {
    this.#post({ type: "agents", agents });
  }

  setSpeed(speed: number): void {
    this.#post({ type: "speed", speed });
  }

  setRunning(running: boolean): void {
    this.#post({ type: "running", running });
  }

  setVisible(visible: boolean): void {
    this.#post({ type: "visible", visible });
  }

  /** The agent to look at through the lens, by number; null for none. Stays for the runs and grains that follow. */
  setLens(agent: number | null): void {
    this.#post({ type: "lens", agent });
  }

  /** A second run from now on, that differs by this alone; null ends it. Another difference is for the same second run. */
  setTwin(difference: Difference | null): void {
    this.#post({ type: "twin", difference: difference && { ...difference } });
  }

  step(): void {
    this.#post({ type: "step" });
  }

  /** Sends a snapshot's array back, together with others of its length. */
  recycle(state: Float32Array): void {
    if (!this.#ready) return;
    // An array of another group is of no use to the worker.
    if (this.#read[0]?.length !== state.length) this.#read = [];
    this.#read.push(state);
    if (this.#read.length < roundOf(state.length).together) return;
    const states = this.#read;
    this.#read = [];
    this.#post(
      { type: "recycle", states },
      states.map((each) => each.buffer as ArrayBuffer),
    );
  }

  /** The exact state's hash and the history that leads to it; null before the first run. */
  ask(): Promise<Report | null> {
    const id = ++this.#lastAsk;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#post({ type: "ask", id });
    });
  }

  #openWorker(): void {
    const moveIn = () => {
      if (this.#ready || !waiting) return;
      waiting = false;
      this.#end?.close();
      void this.#openOnPage();
    };
    let waiting = true;
    setTimeout(() => setTimeout(moveIn, GRACE_MS), HANDSHAKE_MS);
    const failed = () => (this.#ready ? this.#listener.onFailure() : moveIn());
    try {
      this.#end = this.#connector.openWorker((message) => {
        if (waiting) this.#receive(message);
      }, failed);
    } catch {
      moveIn();
    }
  }

  async #openOnPage(): Promise<void> {
    this.#end = await this.#connector.openOnPage((message) => this.#receive(message));
    this.#listener.onPage();
    this.#becomeReady();
  }

  #receive(message: FromWorker): void {
    switch (message.type) {
      case "ready":
        this.#becomeReady();
        break;
      case "report":
        this.#asked.get(message.id)?.(message.report);
        this.#asked.delete(message.id);
        break;
      case "snapshot":
        // A snapshot of a run that has been replaced meanwhile is of no use to anyone.
        if (message.snapshot.run === this.#run) this.#listener.onSnapshot(message.snapshot);
        else this.#refuse(message.snapshot);
        break;
      default:
        message satisfies never;
    }
  }

  #refuse({ state, twin }: Snapshot): void {
    this.recycle(state);
    if (twin) this.recycle(twin.state);
  }

  #becomeReady(): void {
    this.#ready = true;
    for (const [message, transfer] of this.#backlog) this.#end?.post(message, transfer);
    this.#backlog = [];
  }

  #post(message: ToWorker, transfer: Transferable[] = []): void {
    if (this.#ready) this.#end?.post(message, transfer);
    else this.#backlog.push([message, transfer]);
  }
}

const REAL: Connector = {
  openWorker(receive, failed) {
    const worker = openWorker();
    worker.onmessage = (event: MessageEvent<FromWorker>) => receive(event.data);
    worker.onerror = failed;
    return {
      post: (message, transfer = []) => worker.postMessage(message, transfer),
      close: () => worker.terminate(),
    };
  },
  async openOnPage(receive) {
    const Host = await loadHost();
    const host = new Host({ post: receive });
    return {
      post: (message) => host.receive(message),
      close: () => host.receive({ type: "running", running: false }),
    };
  },
};
