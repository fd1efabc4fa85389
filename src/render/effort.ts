/**
 * How much of the trails this machine can afford. Owns the decision alone; pure: frame times are handed in.
 * A picture that stumbles is worse than one without trails, so it only ever takes away, until the group changes.
 */
import { MOST_POINTS } from "./swarm.glsl";

/** Points of a trail, its head included, from the richest to none. Each costs every agent two vertices and their pixels. */
const LEVELS = [MOST_POINTS, 8, 5, 1] as const;
/** Agents up to which a level is tried at all. */
const AFFORDABLE = [500, 5000, 20_000, Number.POSITIVE_INFINITY] as const;

/** Seconds between frames above which a level is too much, and frames until that is believed. A
 * projector may show no more than 24 a second on a machine that has nothing to do. Chosen by eye. */
const TOO_LONG = 1 / 18;
const FRAMES_TO_BE_SURE = 30;
/** Weight of one frame in the mean: a single hiccup does not count. */
const TRUST = 0.1;

export class Effort {
  #level = 0;
  #mean = 0;
  #frames = 0;

  /** Points of a trail, 1 = none. */
  get points(): number {
    return LEVELS[this.#level]!;
  }

  /** A new group: try again what may have been too much before. */
  begin(agents: number): void {
    this.#level = AFFORDABLE.findIndex((most) => agents <= most);
    this.#frames = 0;
  }

  /**
   * A frame has been drawn while the swarm moved.
   * @param seconds since the one before, at most a tenth (loop.ts)
   * @returns whether there are to be fewer points from now on
   */
  took(seconds: number): boolean {
    this.#frames++;
    this.#mean = this.#frames === 1 ? seconds : this.#mean + TRUST * (seconds - this.#mean);
    const less =
      this.#frames >= FRAMES_TO_BE_SURE && this.#mean > TOO_LONG && this.#level < LEVELS.length - 1;
    if (less) {
      this.#level++;
      this.#frames = 0;
    }
    return less;
  }
}
