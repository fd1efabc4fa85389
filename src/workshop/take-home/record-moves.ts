/**
 * The moves of the dials over a whole session, at most MOST_MOVES. Moves of one dial that follow each other closely are one; when
 * it is full, those that leave the smallest gap go. Pure.
 */
import type { Conditions } from "../../model/conditions";
import type { Move, Watched } from "../../ui/chronicle";
import { dropClosest } from "./record-thin";

export const MOST_MOVES = 120;
/** Moves of one dial closer together than this, simulated seconds, are one: a dial that is dragged passes many values. */
const ONE_MOVE_SECONDS = 3;

const WATCHED = ["threat", "energy", "leaderInfluence", "informedShare", "goal", "agents"] as const;

interface Dials {
  readonly conditions: Conditions;
  readonly agents: number;
}

export class Moves {
  readonly #moves: Move[] = [];

  /** Oldest first, in simulated seconds of the session. */
  get all(): readonly Move[] {
    return this.#moves;
  }

  take(before: Dials, now: Dials, seconds: number): void {
    for (const what of WATCHED) {
      const [from, to] = [valueIn(before, what), valueIn(now, what)];
      if (from !== to) this.#add({ seconds, until: seconds, what, from, to });
    }
    while (this.#moves.length > MOST_MOVES) dropClosest(this.#moves);
  }

  #add(move: Move): void {
    const moves = this.#moves;
    const index = moves.findLastIndex(({ what }) => what === move.what);
    const open = moves[index];
    if (!open || move.seconds - open.until >= ONE_MOVE_SECONDS) moves.push(move);
    // There and back is no move.
    else if (open.from === move.to) moves.splice(index, 1);
    else moves[index] = { ...open, until: move.until, to: move.to };
  }
}

function valueIn({ conditions, agents }: Dials, what: Watched): number {
  return what === "agents" ? agents : conditions[what];
}
