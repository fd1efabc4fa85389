/**
 * The snapshot arrays on their way round: worker to page to worker. Bounded, so that a page that does not keep up
 * is sent fewer snapshots instead of more memory.
 */
import { roundOf, stateLength } from "./protocol";

export class Buffers {
  #length = 0;
  /** As many as there may be, and as there are. */
  #most = 0;
  #made = 0;
  #free: Float32Array[] = [];

  /**
   * For a group with this many agents; arrays of another length are left to the garbage collector.
   * @param groups how many of them a snapshot shows: 2 while there is a twin. Once there is none any more, what is too much
   * goes as it comes back.
   */
  fit(agents: number, groups: 1 | 2 = 1): void {
    const length = stateLength(agents);
    if (length !== this.#length) {
      this.#length = length;
      this.#made = 0;
      this.#free = [];
    }
    this.#most = groups * roundOf(length).made;
    while (this.#made > this.#most && this.#free.pop()) this.#made--;
  }

  /** An array of the right length for each group, or null while there are not that many. */
  take(groups: 1 | 2 = 1): Float32Array[] | null {
    while (this.#free.length < groups) {
      if (this.#made >= this.#most) return null;
      this.#made++;
      this.#free.push(new Float32Array(this.#length));
    }
    return this.#free.splice(-groups);
  }

  giveBack(state: Float32Array): void {
    if (state.length !== this.#length || this.#free.length >= this.#most) return;
    if (this.#made > this.#most) this.#made--;
    else this.#free.push(state);
  }
}
