/**
 * What has happened: the order measures over the last minutes, and every move of a dial. Reads snapshots; timeline
 * and compass read it. Pure: no page, no clock but the swarm's own.
 */
import type { Regime } from "../model/regime";
import type { Snapshot } from "../worker/protocol";

/** Kept, simulated seconds: two minutes of watching at the usual speed. */
export const KEPT_SECONDS = 300;
/** Between two moments kept, simulated seconds: half of what P and M are smoothed over. */
const SPACING_SECONDS = 0.5;
/** Moves of one dial closer together than this, simulated seconds, are one: a dial that is dragged passes many values. */
const ONE_MOVE_SECONDS = 3;

const WATCHED = ["threat", "energy", "leaderInfluence", "informedShare", "goal", "agents"] as const;
export type Watched = (typeof WATCHED)[number];

/** One dial, or the number of agents, moved. */
export interface Move {
  /** When it began and when it was last moved, simulated seconds. */
  readonly seconds: number;
  readonly until: number;
  readonly what: Watched;
  readonly from: number;
  readonly to: number;
}

/** A stretch of one regime, simulated seconds. */
export interface Stretch {
  readonly regime: Regime;
  readonly from: number;
  readonly to: number;
}

/** What it takes from a snapshot. */
type Part = Pick<
  Snapshot,
  "run" | "seconds" | "polarization" | "rotation" | "cohesion" | "regime" | "conditions" | "agents"
>;

export class Chronicle {
  /** Columns of equal length, oldest first: simulated seconds, P, M, cohesion (each 0 .. 1), regime. */
  seconds: number[] = [];
  polarization: number[] = [];
  rotation: number[] = [];
  cohesion: number[] = [];
  regimes: Regime[] = [];
  #moves: Move[] = [];
  #last: Part | null = null;

  /** Oldest first. */
  get moves(): readonly Move[] {
    return this.#moves;
  }

  /** The newest moment's index; -1 while there is none. */
  get newest(): number {
    return this.seconds.length - 1;
  }

  /** Takes a snapshot; a new run, or one that went back, begins a new chronicle. @returns whether there is more to show */
  take(snapshot: Part): boolean {
    const last = this.#last;
    if (!last || snapshot.run !== last.run || snapshot.seconds < last.seconds) this.#forget();
    else this.#noteMoves(last, snapshot);
    this.#last = snapshot;
    const newest = this.seconds[this.newest] ?? Number.NEGATIVE_INFINITY;
    // Half a tick of slack: tenths of a second do not add up exactly.
    if (snapshot.seconds - newest < SPACING_SECONDS - 0.05) return false;
    this.seconds.push(snapshot.seconds);
    this.polarization.push(snapshot.polarization);
    this.rotation.push(snapshot.rotation);
    this.cohesion.push(snapshot.cohesion);
    this.regimes.push(snapshot.regime);
    this.#drop(snapshot.seconds - KEPT_SECONDS);
    return true;
  }

  /** The kept stretches of one regime each, oldest first, each up to where the next begins. */
  stretches(): Stretch[] {
    const found: Stretch[] = [];
    this.regimes.forEach((regime, i) => {
      const at = this.seconds[i]!;
      const open = found.at(-1);
      if (open) found[found.length - 1] = { ...open, to: at };
      if (open?.regime !== regime) found.push({ regime, from: at, to: at });
    });
    return found;
  }

  /** Index of the kept moment nearest to a time; -1 while there is none. */
  indexAt(seconds: number): number {
    let best = -1;
    let off = Number.POSITIVE_INFINITY;
    this.seconds.forEach((at, i) => {
      if (Math.abs(at - seconds) >= off) return;
      best = i;
      off = Math.abs(at - seconds);
    });
    return best;
  }

  #forget(): void {
    this.seconds = [];
    this.polarization = [];
    this.rotation = [];
    this.cohesion = [];
    this.regimes = [];
    this.#moves = [];
  }

  #noteMoves(before: Part, now: Part): void {
    for (const what of WATCHED) {
      const [from, to] = [valueIn(before, what), valueIn(now, what)];
      if (from === to) continue;
      const open = this.#moves.findIndex(
        (move) => move.what === what && now.seconds - move.until < ONE_MOVE_SECONDS,
      );
      if (open < 0) this.#moves.push({ seconds: now.seconds, until: now.seconds, what, from, to });
      else this.#moves[open] = { ...this.#moves[open]!, until: now.seconds, to };
      // There and back is no move.
      if (open >= 0 && this.#moves[open]!.from === to) this.#moves.splice(open, 1);
    }
  }

  #drop(before: number): void {
    const gone = this.seconds.findIndex((at) => at >= before);
    for (const column of [this.seconds, this.polarization, this.rotation, this.cohesion, this.regimes])
      column.splice(0, gone);
    while (this.#moves[0] && this.#moves[0].until < before) this.#moves.shift();
  }
}

function valueIn(part: Part, what: Watched): number {
  return what === "agents" ? part.agents : part.conditions[what];
}
