/**
 * The five pulls as a chain of arrows, tip to tail, and the scale at which it fits. Softened over time, so that it can
 * be read while the swarm runs: softening keeps sums, so the chain always ends where the sum does. Pure.
 */
import { type LensReading, PULL_NAMES } from "../worker/protocol";

/** Seconds in which the arrows follow, and in which their scale grows again after a large pull. */
const SOFT_SECONDS = 0.09;
const SCALE_SECONDS = 1.2;
/** The pull that fills the room, at least: a weak one must look weak. */
const LEAST_EXTENT = 1;
/** A difference, as a share of the extent, that nobody sees. */
const CLOSE = 0.002;

export class Arrows {
  /** Ends of the five arrows, in the order of PULL_NAMES, x and y each, from the agent; the last is the sum. Without unit, as pulls are. */
  readonly ends = new Float64Array(2 * PULL_NAMES.length);
  readonly #pulls = new Float64Array(2 * PULL_NAMES.length);
  #extent = LEAST_EXTENT;
  #shown: number | null = null;

  /** How far the chain reaches, or has lately: what has to fit. At least LEAST_EXTENT. */
  get extent(): number {
    return this.#extent;
  }

  /**
   * @param seconds wall time since the last call
   * @param still reduced motion: be there at once, as with another agent
   * @returns whether anything moved
   */
  advance(reading: LensReading | null, seconds: number, still: boolean): boolean {
    if (!reading) {
      this.#shown = null;
      return false;
    }
    const jump = still || this.#shown !== reading.agent;
    this.#shown = reading.agent;
    const moved = this.#soften(reading, jump ? 1 : 1 - Math.exp(-seconds / SOFT_SECONDS));
    const reach = Math.max(LEAST_EXTENT, this.#chain());
    const before = this.#extent;
    const shrunk = before + (reach - before) * (1 - Math.exp(-seconds / SCALE_SECONDS));
    this.#extent = jump ? reach : Math.max(reach, shrunk - reach < CLOSE * reach ? reach : shrunk);
    return moved || this.#extent !== before;
  }

  #soften({ pulls }: LensReading, share: number): boolean {
    let moved = false;
    const step = (i: number, to: number) => {
      const off = to - this.#pulls[i]!;
      if (off === 0) return;
      moved = true;
      this.#pulls[i] = Math.abs(off) < CLOSE ? to : this.#pulls[i]! + share * off;
    };
    PULL_NAMES.forEach((pull, i) => {
      step(2 * i, pulls[pull].x);
      step(2 * i + 1, pulls[pull].y);
    });
    return moved;
  }

  /** Puts the arrows tip to tail. @returns how far any end is from the agent */
  #chain(): number {
    let x = 0;
    let y = 0;
    let reach = 0;
    for (let i = 0; i < this.ends.length; i += 2) {
      this.ends[i] = x += this.#pulls[i]!;
      this.ends[i + 1] = y += this.#pulls[i + 1]!;
      reach = Math.max(reach, Math.hypot(x, y));
    }
    return reach;
  }
}
