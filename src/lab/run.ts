/**
 * `lab run`: one run without a page, measured over its second half. The same Run as in the worker.
 */
import { pickConditions, type RunSettings } from "../model/conditions";
import { REGIMES, type Regime } from "../model/regime";
import { TICK_SECONDS } from "../model/rules";
import { type History, Run } from "../model/run";
import type { RunFlags } from "./flags";

// A whole number: tenths divided by it stay tenths when printed.
const TICKS_PER_SECOND = Math.round(1 / TICK_SECONDS);

export interface RunResult {
  readonly settings: RunSettings;
  /** Simulated seconds played: whole ticks of the run proper, and of the history before it. */
  readonly seconds: number;
  readonly secondsBefore: number;
  /** Means over the second half of the run proper; P and M are those the regime is named by. */
  readonly P: number;
  readonly M: number;
  readonly cohesion: number;
  /** Share of the second half's time in each regime, 0 .. 1. */
  readonly share: Readonly<Record<Regime, number>>;
  /** The regime held longest in it. */
  readonly regime: Regime;
  /** Of the exact final state. */
  readonly hash: string;
  readonly history: History;
}

/** Plays the legs of `from`, then the run, and measures its second half. */
export function measureRun({ settings, seconds, from }: RunFlags): RunResult {
  const { agents, seed } = settings;
  const final = pickConditions(settings);
  const run = new Run({ agents, seed, ...(from[0]?.conditions ?? final) });
  for (const leg of from) {
    run.setConditions(leg.conditions);
    advance(run, ticksIn(leg.seconds));
  }
  const before = run.tick;
  run.setConditions(final);
  const ticks = ticksIn(seconds);
  const firstHalf = Math.floor(ticks / 2);
  advance(run, firstHalf);
  const tally = new Tally();
  advance(run, ticks - firstHalf, () => tally.add(run));
  return {
    settings: { agents, seed, ...final },
    seconds: ticks / TICKS_PER_SECOND,
    secondsBefore: before / TICKS_PER_SECOND,
    ...tally.means(),
    hash: run.hash(),
    history: run.history,
  };
}

/** Whole ticks in some simulated seconds, at least one. */
function ticksIn(seconds: number): number {
  return Math.max(1, Math.round(seconds * TICKS_PER_SECOND));
}

/** @param each called after every tick */
function advance(run: Run, ticks: number, each: () => void = () => {}): void {
  for (let i = 0; i < ticks; i++) {
    run.advance();
    each();
  }
}

class Tally {
  #ticks = 0;
  #polarization = 0;
  #rotation = 0;
  #cohesion = 0;
  readonly #inRegime = Object.fromEntries(REGIMES.map((regime) => [regime, 0])) as Record<Regime, number>;

  add(run: Run): void {
    const reading = run.read();
    this.#ticks++;
    this.#polarization += reading.polarization;
    this.#rotation += reading.rotation;
    this.#cohesion += reading.cohesion;
    this.#inRegime[reading.regime]++;
  }

  means(): Pick<RunResult, "P" | "M" | "cohesion" | "share" | "regime"> {
    const mean = (sum: number) => sum / this.#ticks;
    const share = Object.fromEntries(REGIMES.map((regime) => [regime, mean(this.#inRegime[regime])]));
    const regime = REGIMES.reduce((best, next) =>
      this.#inRegime[next] > this.#inRegime[best] ? next : best,
    );
    return {
      P: mean(this.#polarization),
      M: mean(this.#rotation),
      cohesion: mean(this.#cohesion),
      share: share as Record<Regime, number>,
      regime,
    };
  }
}
