/**
 * The twin's picture: its room, opened once and kept, and the twin's half of a snapshot as a snapshot of its own. Every
 * array that comes in goes to the picture or back, exactly once.
 */
import type { Snapshot } from "../../worker/protocol";

interface Drawn {
  take(snapshot: Snapshot): void;
}

export class SecondPicture {
  readonly #host: HTMLElement;
  readonly #openPicture: (host: HTMLElement) => Promise<Drawn | null>;
  readonly #recycle: (state: Float32Array) => void;
  readonly #partings = new Partings();
  #drawn: Drawn | null = null;
  #opening = false;

  /** @param host stays while the picture is closed, and keeps it */
  constructor(
    host: HTMLElement,
    openPicture: (host: HTMLElement) => Promise<Drawn | null>,
    recycle: (state: Float32Array) => void,
  ) {
    this.#host = host;
    this.#openPicture = openPicture;
    this.#recycle = recycle;
  }

  /** Opens the picture unless there is one: a closed one is kept, because browsers allow a page only so many. */
  async open(): Promise<void> {
    this.#partings.next();
    if (this.#drawn || this.#opening) return;
    this.#opening = true;
    try {
      this.#drawn = await this.#openPicture(this.#host);
    } finally {
      this.#opening = false;
    }
  }

  /** @param on whether the twin is to be seen: one that is still on its way after it was closed is not */
  take(snapshot: Snapshot, on: boolean): void {
    const { twin } = snapshot;
    if (!twin) return;
    if (!on || !this.#drawn) {
      this.#recycle(twin.state);
      return;
    }
    const run = this.#partings.numberOf(snapshot.run, twin.partedTick);
    this.#drawn.take({ ...snapshot, ...twin, run, lens: null, twin: null });
  }
}

/**
 * Numbers the twins, because a picture draws trails through all of a run's snapshots: a twin that begins again is another
 * run to it, and must not be drawn as a leap.
 */
export class Partings {
  #number = 0;
  #of = "";

  /** The next twin is another one, even if it parts where the last did. */
  next(): void {
    this.#of = "";
  }

  /** @returns a number that grows with every new twin */
  numberOf(run: number, partedTick: number): number {
    const of = `${run} ${partedTick}`;
    if (of !== this.#of) this.#number++;
    this.#of = of;
    return this.#number;
  }
}
