/**
 * Which room's page a facilitator's window follows, and what it keeps of the talk: finds a page, stays with it while it lives, and
 * hands the talk to the page that comes after. Hears messages and ticks; must not know timers, the page or how anything is shown.
 */

import type { Memory, PresenterAct } from "../talk/stage-state";
import {
  CHANNEL_VERSION,
  type FromStage,
  type Keep,
  type LightMemory,
  type Port,
  randomId,
  type WindowSays,
  type WireState,
} from "./channel";
import { type KnownStage, KnownStages } from "./stages";

export const TICK_MS = 1000;
/** Given to a page that takes over a talk, ticks. */
const TAKING_TICKS = 5;
/** A page that is there answers within milliseconds. */
const SEEKING_TICKS = 2;

/** seeking: for a moment after the start. none: no page has ever been heard. gone: its page is. */
export type Connection = "seeking" | "none" | "linked" | "gone";

export interface News {
  readonly connection: Connection;
  /** The newest; when its page is gone, the last. Null while nothing is known. */
  readonly state: WireState | null;
}

export class Follower {
  memory: Memory | null = null;
  readonly #hear: (news: News) => void;
  readonly #port: Port;
  readonly #id = randomId();
  readonly #stages = new KnownStages();
  #bound: string | null = null;
  /** The page it was bound to last, or is. */
  #last: string | null = null;
  #shown: WireState | null = null;
  #ticks = 0;
  #saidAt = 0;
  /** While another page takes over the talk: ticks left, and what is shown is what was. */
  #taking = 0;
  /** Bound to another page whose first state is still to come. */
  #unsettled = false;
  /** Whether this page has presented anything since. */
  #presented = false;

  constructor(hear: (news: News) => void, port: Port) {
    this.#hear = hear;
    this.#port = port;
  }

  get news(): News {
    return { connection: this.#connection, state: this.#shown };
  }

  say(says: WindowSays): void {
    this.#saidAt = performance.now();
    const to = this.#bound;
    this.#port.post({ version: CHANNEL_VERSION, from: "window", window: this.#id, to, ...says });
  }

  act(act: PresenterAct): void {
    if (this.#bound !== null) this.say({ type: "act", act });
  }

  take(message: FromStage): void {
    this.#stages.take(message);
    const ours = message.stage === this.#bound;
    if (ours && message.type === "bye") this.#lose();
    else this.#choose();
    if (message.stage !== this.#bound) return;
    if (message.type === "state") this.#follow();
    // A window behind others has its own clock slowed down to a tick a minute; what it hears is never late.
    if (performance.now() - this.#saidAt >= TICK_MS) this.say({ type: "beat" });
  }

  tick(): void {
    this.#ticks++;
    this.#stages.tick();
    if (this.#bound !== null && !this.#stages.get(this.#bound)) this.#lose();
    this.say({ type: this.#bound === null ? "hello" : "beat" });
    if (this.#bound === null) this.#hear(this.news);
    // It has not taken the talk over: then what it shows itself is what there is.
    else if (this.#taking > 0 && --this.#taking === 0) this.#follow();
  }

  get #connection(): Connection {
    if (this.#bound !== null) return this.#shown ? "linked" : "seeking";
    if (this.#last !== null) return "gone";
    return this.#ticks < SEEKING_TICKS ? "seeking" : "none";
  }

  #lose(): void {
    this.#bound = null;
    this.#taking = 0;
    this.#choose();
    this.#hear(this.news);
  }

  /** Stays with its page; but one that presents nothing, and has nothing to go on with, gives way to one that does. */
  #choose(): void {
    const { all } = this.#stages;
    if (this.#bound === null) {
      const found = this.#stages.get(this.#last) ?? all.find((stage) => this.#mayFollow(stage));
      if (found) this.#bind(found.id);
    } else if (this.memory === null && this.#stages.get(this.#bound)?.state?.view === null) {
      const found = all.find(({ state }) => state?.view);
      if (found) this.#bind(found.id);
    }
  }

  /** A talk is handed to a page that has just been opened: one that was there all along is somebody's own. */
  #mayFollow({ isNew, state }: KnownStage): boolean {
    return this.memory === null || isNew || state?.memory?.startedAt === this.memory.startedAt;
  }

  #bind(id: string): void {
    this.#unsettled = id !== this.#last;
    this.#bound = id;
    this.#last = id;
    this.#presented = false;
    this.say({ type: "hello" });
    this.#follow();
  }

  /** Takes the newest state of its page; hands the talk over first where that page lacks it. */
  #follow(): void {
    const { keep, state } = this.#stages.get(this.#bound) ?? {};
    if (!state) return;
    const lacks = this.memory !== null && mustRestore(this.memory, state.memory);
    if (this.#unsettled && lacks && this.memory) {
      this.say({ type: "restore", memory: this.memory });
      this.#taking = TAKING_TICKS;
    }
    this.#unsettled = false;
    if (!lacks || this.#taking === 0) {
      this.#taking = 0;
      this.#adopt(state, keep ?? null);
    }
    this.#hear(this.news);
  }

  #adopt(state: WireState, keep: Keep | null): void {
    this.#shown = state;
    if (state.memory && keep) this.memory = { ...state.memory, ...keep };
    // Left on the page itself; a page that has not taken the talk over has not left it.
    else if (!state.memory && this.#presented) this.memory = null;
    this.#presented ||= state.memory !== null;
  }
}

/** Whether a talk has to be handed over to a page that stands there. @param there null = presents nothing */
export function mustRestore(kept: Memory, there: LightMemory | null): boolean {
  return there === null || there.startedAt !== kept.startedAt || stepsOf(there) < stepsOf(kept);
}

/** How far a talk is: a scene that runs is farther than its question. */
function stepsOf({ place }: Pick<Memory, "place">): number {
  return 2 * place.index + (place.asking === false ? 1 : 0);
}
