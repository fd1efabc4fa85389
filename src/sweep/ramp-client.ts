/**
 * The page's end of a ramp. Starts a worker of its own for it; where none can start, or it fails on its way, plays the same
 * ramp on the page, in slices short enough for the page to stay alive. Whoever listens need not know which.
 */
import { loadRamp, openRampWorker } from "./open";
import type { ramp } from "./ramp";
import type { FromRampWorker, ToRampWorker } from "./ramp-messages";
import type { RampOrder, RampReading } from "./ramp-order";

/** A worker that has not said "ready" by then is not coming (some browsers fail one without an event). */
export const HANDSHAKE_MS = 2000;
/** After a page too busy to listen, its answer may be waiting behind the time-out: it is let in first. */
const GRACE_MS = 100;
/** Of a frame of 16 ms, what a slice on the page may take. Chosen by eye. */
const SLICE_MS = 8;

export interface RampListener {
  onReading(reading: RampReading): void;
  onDone(): void;
  /** Once, when the ramp has had to move in with the page: it will be slower, and the swarm with it. */
  onPage(): void;
  /** Nothing more will come. */
  onFailure(): void;
}

export interface RampWorkerEnd {
  post(message: ToRampWorker): void;
  close(): void;
}

/** How a client reaches the ramp; a test hands in its own. */
export interface RampConnector {
  /** Starts a worker. May throw; `failed` may come at any time. */
  readonly openWorker: (receive: (message: FromRampWorker) => void, failed: () => void) => RampWorkerEnd;
  /** Brings the ramp itself to the page. */
  readonly load: () => Promise<typeof ramp>;
}

/** One ramp under way: begun when made, and at most once. */
export class RampClient {
  readonly #order: RampOrder;
  readonly #listener: RampListener;
  readonly #connector: RampConnector;
  #stage: "opening" | "worker" | "page" | "over" = "opening";
  #worker: RampWorkerEnd | null = null;
  #told = 0;

  constructor(order: RampOrder, listener: RampListener, connector: RampConnector = REAL) {
    this.#order = order;
    this.#listener = listener;
    this.#connector = connector;
    const silent = () => this.#stage === "opening" && this.#moveIn();
    setTimeout(() => setTimeout(silent, GRACE_MS), HANDSHAKE_MS);
    try {
      this.#worker = connector.openWorker(
        (message) => this.#receive(message),
        () => this.#moveIn(),
      );
    } catch {
      this.#moveIn();
    }
  }

  /** Ends it at once, wherever it is; nothing is told after that. */
  cancel(): void {
    this.#stage = "over";
    this.#worker?.close();
  }

  #receive(message: FromRampWorker): void {
    if (this.#stage !== "opening" && this.#stage !== "worker") return;
    switch (message.type) {
      case "ready":
        this.#stage = "worker";
        this.#worker?.post({ type: "ramp", order: this.#order });
        break;
      case "reading":
        this.#told++;
        this.#listener.onReading(message.reading);
        break;
      case "done":
        this.cancel();
        this.#listener.onDone();
        break;
      default:
        message satisfies never;
    }
  }

  /** The same order gives the same bits: what the worker has told already is played again and not told. */
  #moveIn(): void {
    if (this.#stage === "page" || this.#stage === "over") return;
    this.#stage = "page";
    this.#worker?.close();
    this.#listener.onPage();
    this.#connector.load().then(
      (load) => this.#play(load(this.#order), this.#told),
      () => this.#fail(),
    );
  }

  /** @param known how many readings the listener has */
  #play(readings: ReturnType<typeof ramp>, known: number): void {
    if (this.#stage === "over") return;
    const until = performance.now() + SLICE_MS;
    let left = known;
    do {
      const { done, value } = readings.next();
      if (done) {
        this.cancel();
        this.#listener.onDone();
        return;
      }
      if (value && left-- <= 0) this.#listener.onReading(value);
      if (this.#stage !== "page") return;
    } while (performance.now() < until);
    setTimeout(() => this.#play(readings, Math.max(0, left)));
  }

  #fail(): void {
    if (this.#stage === "over") return;
    this.cancel();
    this.#listener.onFailure();
  }
}

const REAL: RampConnector = {
  openWorker(receive, failed) {
    const worker = openRampWorker();
    worker.onmessage = (event: MessageEvent<FromRampWorker>) => receive(event.data);
    worker.onerror = failed;
    return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
  },
  load: loadRamp,
};
