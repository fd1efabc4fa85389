/**
 * The last few readings of the lens, by tick: the picture runs a little behind the clock, and what it shows has to be
 * the turn that is being made on the screen. Pure.
 */
import type { LensReading, Snapshot } from "../worker/protocol";

/** The playhead runs some 1.6 snapshots behind: twice that, and a margin. */
const KEPT = 6;

export class LensReadings {
  /** Oldest first. */
  readonly #kept: LensReading[] = [];
  #run = Number.NaN;
  #agents = Number.NaN;

  /** A snapshot has come. Readings of another run, another grain or a later time are forgotten. */
  keep({ run, agents, tick, lens }: Pick<Snapshot, "run" | "agents" | "tick" | "lens">): void {
    if (run !== this.#run || agents !== this.#agents) this.#kept.length = 0;
    this.#run = run;
    this.#agents = agents;
    // The same tick again replaces itself: another agent was chosen while the swarm stood.
    while (this.#kept.length > 0 && this.#kept.at(-1)!.tick >= (lens?.tick ?? tick)) this.#kept.pop();
    if (lens) this.#kept.push(lens);
    if (this.#kept.length > KEPT) this.#kept.shift();
  }

  /**
   * The turn that `agent` is making at a moment: the first that ends after it, or else the newest.
   * @param at ticks, may be a fraction
   * @returns null when nothing is known of this agent
   */
  find(at: number, agent: number): LensReading | null {
    const ours = this.#kept.filter((reading) => reading.agent === agent);
    return ours.find(({ tick }) => tick > at) ?? ours.at(-1) ?? null;
  }
}
