/**
 * The embeds of this origin that draw at the same time: those in view tell each other that they are there. The first of them, by
 * name, decides for all how often they draw, so that none has to give way to another.
 */
import { RAREST } from "./embed-pace";

/** What BroadcastChannel fits, and a test can fake. */
export interface NeighbourPort {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

const CHANNEL = "coarse-grain:embeds";
const MS_BETWEEN_BEATS = 1000;
/** Not heard of for so long, it has gone without a word. */
const MS_TO_BE_GONE = 2500;
/** More than there could be: others of our origin may post here as they like. */
const MOST = 100;

export class Neighbours {
  readonly #id: string;
  readonly #now: () => number;
  readonly #port: NeighbourPort | null;
  /** When each was last heard, and at every how many frames it draws. */
  readonly #heard = new Map<string, { readonly at: number; readonly every: number }>();
  #beatAt = -Infinity;
  #every = 1;

  /** @param port null where there is none: it is alone. @param now milliseconds */
  constructor(
    port: NeighbourPort | null,
    now: () => number = () => performance.now(),
    id = Math.random().toString(36).slice(2),
  ) {
    this.#port = port;
    this.#now = now;
    this.#id = id;
    if (port) port.onmessage = ({ data }) => this.#hear(data);
  }

  /**
   * While it draws, at each frame: says so to the others, once a second and when it changes.
   * @param every at every how many frames
   */
  draws(every: number): void {
    const now = this.#now();
    if (every === this.#every && now - this.#beatAt < MS_BETWEEN_BEATS) return;
    this.#every = every;
    this.#beatAt = now;
    this.#post({ id: this.#id, every });
    for (const [id, { at }] of this.#heard) if (now - at > MS_TO_BE_GONE) this.#heard.delete(id);
  }

  /** It does not draw any more. */
  rests(): void {
    this.#beatAt = -Infinity;
    this.#post({ id: this.#id, every: null });
  }

  /** Whether any other draws. */
  get some(): boolean {
    return this.#heard.size > 0;
  }

  /** What the first of them draws at; null = that is this one. */
  get decided(): number | null {
    const first = [...this.#heard.keys()].sort()[0];
    return first === undefined || this.#id < first ? null : this.#heard.get(first)!.every;
  }

  /** How many come before this one: they take turns. */
  get turn(): number {
    return [...this.#heard.keys()].filter((id) => id < this.#id).length;
  }

  #hear(data: unknown): void {
    const { id, every } = (data ?? {}) as { id?: unknown; every?: unknown };
    if (typeof id !== "string" || id === this.#id) return;
    const draws = typeof every === "number" && Number.isInteger(every) && every >= 1 && every <= RAREST;
    if (!draws) this.#heard.delete(id);
    else if (this.#heard.has(id) || this.#heard.size < MOST) this.#heard.set(id, { at: this.#now(), every });
  }

  #post(message: { id: string; every: number | null }): void {
    try {
      this.#port?.postMessage(message);
    } catch {
      // A closed channel is nobody's.
    }
  }
}

/** @returns null where the browser has none, or none for a frame without an origin */
export function openNeighbourPort(): NeighbourPort | null {
  try {
    return new BroadcastChannel(CHANNEL) as NeighbourPort;
  } catch {
    return null;
  }
}
