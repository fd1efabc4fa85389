/**
 * The room's page's end of the channel: tells the facilitator's windows where it stands and does what they ask. Any number of
 * windows may listen. Must not know what a state means, nor how a window shows it.
 */

import type { Memory, PresenterAct, StageState } from "../talk/stage-state";
import {
  CHANNEL_VERSION,
  type FromWindow,
  fromWindow,
  type Keep,
  type LightMemory,
  openPort,
  type Port,
  type StageSays,
} from "./channel";

/** Between two states, at least: five times a second is as often as anyone reads. */
export const STATE_MS = 200;
export const BEAT_MS = 1000;
/** Silent for longer, a window is gone. */
export const GONE_MS = 3000;

export interface Stage {
  readonly id: string;
  state(): StageState;
  act(act: PresenterAct): void;
  /** Hands over a talk that another page has lost; whether to take it is the stage's business. */
  restore(memory: Memory): void;
}

export interface StageLink {
  /** Something has changed; may be called as often as it does. */
  tell(): void;
  close(): void;
  /** A window has been heard in the last seconds. */
  readonly heard: boolean;
}

type Leaving = Pick<EventTarget, "addEventListener" | "removeEventListener">;

/** @param page tells when the page goes and when it comes back; null where there is none */
export function createStageLink(
  stage: Stage,
  port: Port = openPort(),
  page: Leaving | null = typeof window === "undefined" ? null : window,
): StageLink {
  const teller = new Teller(stage, port);
  /** When each window was last heard, ms. */
  const windows = new Map<string, number>();
  /** Two windows hand over the same talk; once is enough. */
  const restored = new Set<number>();

  const receive = (message: FromWindow) => {
    if (message.type === "hello" && (message.to === null || message.to === stage.id)) teller.all();
    if (message.to !== stage.id || message.type === "bye") {
      windows.delete(message.window);
      return;
    }
    windows.set(message.window, performance.now());
    if (message.type === "act") stage.act(message.act);
    else if (message.type === "restore" && !restored.has(message.memory.startedAt)) {
      restored.add(message.memory.startedAt);
      stage.restore(message.memory);
    }
    // A page behind others has its own clock slowed down to a beat a minute; what it hears is never late.
    teller.beat();
  };
  port.listen((data) => {
    const message = fromWindow(data);
    if (message) receive(message);
  });

  const leave = () => teller.say("bye");
  const open = () => {
    teller.say("hello");
    teller.all();
  };
  // Back out of the browser's memory of pages left.
  const comeBack = (event: Event) => {
    if ((event as PageTransitionEvent).persisted) open();
  };
  page?.addEventListener("pagehide", leave);
  page?.addEventListener("pageshow", comeBack);
  const timer = setInterval(() => teller.beat(), BEAT_MS);
  open();
  return {
    tell: () => teller.tell(),
    close() {
      clearInterval(timer);
      page?.removeEventListener("pagehide", leave);
      page?.removeEventListener("pageshow", comeBack);
      teller.stop();
      leave();
      port.close();
    },
    get heard() {
      const now = performance.now();
      return [...windows.values()].some((at) => now - at <= GONE_MS);
    },
  };
}

/** Says things at their pace. */
class Teller {
  readonly #stage: Stage;
  readonly #port: Port;
  #stateAt = Number.NEGATIVE_INFINITY;
  #saidAt = Number.NEGATIVE_INFINITY;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #kept: Keep = { source: null, report: null };

  constructor(stage: Stage, port: Port) {
    this.#stage = stage;
    this.#port = port;
  }

  say(type: "hello" | "beat" | "bye"): void {
    this.#post({ type });
  }

  /** Says that it is there, unless it has just said something. */
  beat(): void {
    if (performance.now() - this.#saidAt >= BEAT_MS / 2) this.say("beat");
  }

  /** Tells the newest state, now or when it is time. */
  tell(): void {
    if (this.#waiting !== undefined) return;
    const wait = this.#stateAt + STATE_MS - performance.now();
    if (wait <= 0) this.#state(false);
    else this.#waiting = setTimeout(() => this.#state(false), wait);
  }

  /** Everything, at once: somebody knows nothing yet. */
  all(): void {
    this.#state(true);
  }

  stop(): void {
    clearTimeout(this.#waiting);
  }

  #state(all: boolean): void {
    this.stop();
    this.#waiting = undefined;
    this.#stateAt = performance.now();
    const { memory, ...rest } = this.#stage.state();
    const { source, report, ...light } = memory ?? { source: null, report: null };
    if (all || source !== this.#kept.source || report !== this.#kept.report) {
      this.#kept = { source, report };
      this.#post({ type: "keep", keep: this.#kept });
    }
    this.#post({ type: "state", state: { ...rest, memory: memory && (light as LightMemory) } });
  }

  #post(says: StageSays): void {
    this.#saidAt = performance.now();
    this.#port.post({ version: CHANNEL_VERSION, from: "stage", stage: this.#stage.id, ...says });
  }
}
