/**
 * The line between a host and the swarm in its frame: calls become messages, answers become promises. Speaks to the frame's own
 * origin, never to "*", and hears nothing but that frame.
 */
import {
  EMBED_VERSION,
  type FromGuest,
  PREFIX,
  type SettingsChange,
  type StateMessage,
  type ToGuest,
} from "../share/embed-protocol";
import type { CoarseGrain, EmbedEvents } from "./coarse-grain";

/** A dial that is dragged is sent this often, milliseconds, and the newest always: the page takes 50 messages a second. */
const MS_BETWEEN_SETS = 50;
/** Until the first answer it is asked again: the page may not listen yet. */
const MS_BETWEEN_KNOCKS = 1000;

type Without<Each> = Each extends unknown ? Omit<Each, "id" | "version"> : never;
interface Waiting {
  readonly number: number;
  readonly done: (state: StateMessage) => void;
  readonly fail: (why: Error) => void;
  readonly timer: ReturnType<typeof setTimeout> | undefined;
}

interface Next extends Pick<Waiting, "number" | "timer"> {
  readonly settings: SettingsChange;
  readonly answer: Promise<StateMessage>;
}

export class Line implements CoarseGrain {
  state!: StateMessage;
  readonly #iframe: HTMLIFrameElement;
  readonly #origin: string;
  readonly #timeout: number;
  readonly #host: Window;
  readonly #name = Math.random().toString(36).slice(2);
  #number = 0;
  #waiting: Waiting[] = [];
  #listeners: { [Name in keyof EmbedEvents]?: Set<(message: never) => void> } = {};
  /** Settings that wait for their turn. */
  #next: Next | null = null;
  #setAt = -Infinity;
  #closed = false;

  constructor(iframe: HTMLIFrameElement, origin: string, timeout: number) {
    this.#iframe = iframe;
    this.#origin = origin;
    this.#timeout = timeout;
    this.#host = iframe.ownerDocument.defaultView ?? window;
    this.#host.addEventListener("message", this.#hear);
  }

  /** @param patience milliseconds to wait, Infinity = for ever */
  async open(patience: number): Promise<void> {
    const knock = () => this.#post({ type: "coarse-grain:query" }, 0);
    const timer = setInterval(knock, MS_BETWEEN_KNOCKS);
    const first = this.#wait(0, patience);
    knock();
    try {
      await first;
    } catch (error) {
      this.close();
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  set(settings: SettingsChange): Promise<StateMessage> {
    if (this.#closed) return this.#ask({ type: "coarse-grain:set", settings });
    if (this.#next) {
      Object.assign(this.#next.settings, settings);
      return this.#next.answer;
    }
    const number = ++this.#number;
    const answer = this.#wait(number);
    const wait = Math.max(0, this.#setAt + MS_BETWEEN_SETS - performance.now());
    const timer = setTimeout(this.#flush, wait);
    this.#next = { number, answer, timer, settings: { ...settings } };
    if (wait === 0) this.#flush();
    return answer;
  }

  #flush = (): void => {
    if (!this.#next) return;
    const { number, settings, timer } = this.#next;
    clearTimeout(timer);
    this.#next = null;
    this.#setAt = performance.now();
    this.#post({ type: "coarse-grain:set", settings }, number);
  };

  play = () => this.#ask({ type: "coarse-grain:play" });
  pause = () => this.#ask({ type: "coarse-grain:pause" });
  reset = () => this.#ask({ type: "coarse-grain:reset" });
  scene = (number: number) => this.#ask({ type: "coarse-grain:scene", scene: number });
  query = () => this.#ask({ type: "coarse-grain:query" });

  on<Name extends keyof EmbedEvents>(name: Name, listener: (message: EmbedEvents[Name]) => void) {
    const all: Set<(message: never) => void> = this.#listeners[name] ?? new Set();
    this.#listeners[name] = all;
    all.add(listener);
    return () => void all.delete(listener);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#next?.timer);
    this.#next = null;
    this.#host.removeEventListener("message", this.#hear);
    for (const { timer, fail } of this.#waiting.splice(0)) {
      clearTimeout(timer);
      fail(new Error("Coarse Grain: closed"));
    }
    this.#listeners = {};
  }

  async #ask(message: Without<ToGuest>): Promise<StateMessage> {
    if (this.#closed) throw new Error("Coarse Grain: closed");
    // In the order of the calls.
    this.#flush();
    const number = ++this.#number;
    const answer = this.#wait(number);
    this.#post(message, number);
    return answer;
  }

  #wait(number: number, ms = this.#timeout): Promise<StateMessage> {
    return new Promise((done, fail) => {
      const give = () => {
        this.#waiting = this.#waiting.filter((one) => one.number !== number);
        fail(new Error(`Coarse Grain: no answer from ${this.#origin} in ${ms} ms`));
      };
      const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(give, ms);
      this.#waiting.push({ number, done, fail, timer });
    });
  }

  #post(message: Without<ToGuest>, number: number): void {
    const whole = { ...message, version: EMBED_VERSION, id: `${this.#name}-${number}` };
    this.#iframe.contentWindow?.postMessage(whole, this.#origin);
  }

  #hear = ({ source, origin, data }: MessageEvent): void => {
    if (source !== this.#iframe.contentWindow || origin !== this.#origin) return;
    if (data?.version !== EMBED_VERSION || typeof data.type !== "string" || !data.type.startsWith(PREFIX))
      return;
    const message = data as FromGuest;
    if (message.type === "coarse-grain:ready") {
      if (!this.state) this.#post({ type: "coarse-grain:query" }, 0);
      return;
    }
    if (message.type === "coarse-grain:state") this.#take(message);
    const listeners = this.#listeners[message.type.slice(PREFIX.length) as keyof EmbedEvents];
    for (const listener of listeners ?? []) listener(message as never);
  };

  /** A state answers what it names and all that was asked before. */
  #take(state: StateMessage): void {
    this.state = state;
    const [name, digits] = state.id?.split("-") ?? [];
    if (name !== this.#name) return;
    const upTo = Number(digits);
    this.#waiting = this.#waiting.filter(({ number, done, timer }) => {
      if (number > upTo) return true;
      clearTimeout(timer);
      done(state);
      return false;
    });
  }
}
