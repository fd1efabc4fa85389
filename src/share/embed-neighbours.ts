/** How many embeds of this origin draw at the same time: those in view tell each other that they are there. */

/** What BroadcastChannel fits, and a test can fake. */
export interface NeighbourPort {
  postMessage(message: unknown): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}

export const NEIGHBOUR_CHANNEL = "coarse-grain:embeds";
const MS_BETWEEN_BEATS = 1000;
/** Not heard of for so long, it has gone without a word. */
const MS_TO_BE_GONE = 2500;
/** More than there could be: others of our origin may post here as they like. */
const MOST = 100;

export class Neighbours {
  readonly #id = Math.random().toString(36).slice(2);
  readonly #heard = new Map<string, number>();
  readonly #now: () => number;
  readonly #port: NeighbourPort | null;
  #beatAt = -Infinity;

  /** @param port null where there is none: it is alone. @param now milliseconds */
  constructor(port: NeighbourPort | null, now: () => number = () => performance.now()) {
    this.#port = port;
    this.#now = now;
    if (port) port.onmessage = ({ data }) => this.#hear(data);
  }

  /** While it draws, at each frame: says so to the others, once a second. @returns whether any of them draws */
  drawing(): boolean {
    const now = this.#now();
    if (now - this.#beatAt >= MS_BETWEEN_BEATS) {
      this.#beatAt = now;
      this.#post({ id: this.#id, draws: true });
      for (const [id, at] of this.#heard) if (now - at > MS_TO_BE_GONE) this.#heard.delete(id);
    }
    return this.#heard.size > 0;
  }

  /** It does not draw any more. */
  rests(): void {
    this.#beatAt = -Infinity;
    this.#post({ id: this.#id, draws: false });
  }

  #hear(data: unknown): void {
    const { id, draws } = (data ?? {}) as { id?: unknown; draws?: unknown };
    if (typeof id !== "string" || id === this.#id) return;
    if (draws !== true) this.#heard.delete(id);
    else if (this.#heard.has(id) || this.#heard.size < MOST) this.#heard.set(id, this.#now());
  }

  #post(message: { id: string; draws: boolean }): void {
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
    return new BroadcastChannel(NEIGHBOUR_CHANNEL) as NeighbourPort;
  } catch {
    return null;
  }
}
