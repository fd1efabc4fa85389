/**
 * What the instruments have shown since the page was opened, number by number: every reading, ten a second at most, so also each
 * moment of the timeline. Pure: knows no page, and no clock but the swarm's.
 */
import { type Conditions, sameConditions } from "../../model/conditions";
import type { Regime } from "../../model/regime";
import type { Snapshot } from "../../worker/protocol";

/** An hour of watching; some 4 MB. After that the older half is kept at half its density. */
export const MOST_MOMENTS = 36_000;

export type TracePart = Pick<
  Snapshot,
  | "run"
  | "seconds"
  | "regime"
  | "polarization"
  | "rotation"
  | "cohesion"
  | "conditions"
  | "agents"
  | "informed"
>;

/** One reading. */
export interface Moment {
  /** Which run since the page was opened, counted from 1, and its seed. */
  readonly run: number;
  readonly seed: string;
  /** Simulated, since that run began. */
  readonly seconds: number;
  readonly regime: Regime;
  /** 0 .. 1 each, as the instruments had them. */
  readonly polarization: number;
  readonly rotation: number;
  readonly cohesion: number;
  /** Those that led here. */
  readonly conditions: Conditions;
  readonly agents: number;
  readonly informed: number;
}

export class ExactTrace {
  #moments: Moment[] = [];
  #runs = 0;
  #run: number | null = null;
  #seed = "";

  /** Oldest first; at most MOST_MOMENTS. */
  get moments(): readonly Moment[] {
    return this.#moments;
  }

  get last(): Moment | null {
    return this.#moments.at(-1) ?? null;
  }

  get runs(): number {
    return this.#runs;
  }

  /**
   * Takes a reading; keeps nothing of it but numbers.
   * @param seed asked for when another run begins
   */
  take(snapshot: TracePart, seed: string): void {
    const { last } = this;
    const { run, seconds, regime, polarization, rotation, cohesion, agents, informed } = snapshot;
    const fresh = run !== this.#run || (last !== null && seconds < last.seconds);
    if (fresh) {
      this.#runs++;
      this.#run = run;
      this.#seed = seed;
    }
    // Another object in every snapshot, and most of them alike: kept once.
    const same = last !== null && sameConditions(last.conditions, snapshot.conditions);
    const conditions = same ? last.conditions : { ...snapshot.conditions };
    // It stands, and was read again: told as it was last.
    if (!fresh && last?.seconds === seconds) this.#moments.pop();
    this.#moments.push({
      ...{ run: this.#runs, seed: this.#seed, seconds, regime },
      ...{ polarization, rotation, cohesion, conditions, agents, informed },
    });
    if (this.#moments.length > MOST_MOMENTS) this.#thin();
  }

  #thin(): void {
    const half = this.#moments.length >> 1;
    this.#moments = this.#moments.filter((_, i) => i >= half || i % 2 === 0);
  }
}
