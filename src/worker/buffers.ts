/**
 * The snapshot arrays on their way round: worker to page to worker. Bounded, so that a page that does not keep up
 * is sent fewer snapshots instead of more memory.
 */
import { roundOf, stateLength } from "./protocol";

export class Buffers {
  #length = 0;
  #made = 0;
  #free: Float32Array[] = [];

  /** For a run with this many agents; arrays of another length are left to the garbage collector. */
  fit(agents: number): void {
    const length = stateLength(agents);
    if (length === this.#length) return;
    this.#length = length;
    this.#made = 0;
    this.#free = [];
  }

  /** An array of the right length, or null while all of them are out. */
  take(): Float32Array | null {
    const free = this.#free.pop();
    if (free) return free;
    if (this.#made >= roundOf(this.#length).made) return null;
    this.#made++;
    return new Float32Array(this.#length);
  }

  giveBack(state: Float32Array): void {
    if (state.length !== this.#length || this.#free.length >= roundOf(this.#length).made) return;
    this.#free.push(state);
  }
}
