/**
 * The snapshots on their way into the picture, and their arrays on the way back: every array goes back exactly once,
 * or the worker has none left to send. Pure; must not know what reading a snapshot means.
 */
import type { Snapshot } from "../worker/protocol";

export class Inbox {
  #waiting: Snapshot | undefined;
  /** Arrays of snapshots that nobody read, oldest first. */
  readonly #skipped: Float32Array[] = [];
  readonly #recycle: (state: Float32Array) => void;

  /** @param recycle gets every array back: when its snapshot has been read, or one that came after it */
  constructor(recycle: (state: Float32Array) => void) {
    this.#recycle = recycle;
  }

  /**
   * Lets a snapshot wait in the place of the one before. That one's array goes back later, with this one's: so the
   * worker sends no faster than we read.
   */
  put(snapshot: Snapshot): void {
    if (this.#waiting) this.#skipped.push(this.#waiting.state);
    this.#waiting = snapshot;
  }

  /** Gives a snapshot's array back unread. */
  refuse({ state }: Snapshot): void {
    this.#recycle(state);
  }

  /** Hands the one that waits to `use`, if there is one; then all arrays go back. */
  read(use: (snapshot: Snapshot) => void): void {
    const snapshot = this.#waiting;
    if (!snapshot) return;
    this.#waiting = undefined;
    try {
      use(snapshot);
    } finally {
      // The newest last: of arrays of different lengths the client keeps those of the last one's.
      for (const state of this.#skipped.splice(0)) this.#recycle(state);
      this.#recycle(snapshot.state);
    }
  }
}
