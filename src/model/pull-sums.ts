/** Decides, by N and nowhere else, how pulls are summed: exactly over pairs, or over cells. */
import { CellSums } from "./cell-sums";
import type { FarCells } from "./far-cells";
import { sumOverPairs } from "./pairs";
import type { Rules } from "./rules";
import type { Swarm } from "./swarm";

/** Fills `swarm.pulls` from the state as it stands; may reorder the swarm's arrays. */
export interface PullSums {
  (swarm: Swarm, rules: Rules): void;
  /** The cells of the newest sums, for who wants to know whom an agent attended to; none where sums are exact. */
  readonly cells?: FarCells;
}

/** Up to here exact sums over pairs are affordable: 1 ms a tick on a slow laptop. */
export const EXACT_UP_TO = 400;

/** @param agents of all swarms that it will be used for */
export function pullSumsFor(agents: number): PullSums {
  if (agents <= EXACT_UP_TO) return sumOverPairs;
  const sums = new CellSums(agents);
  return Object.assign((swarm: Swarm, rules: Rules) => sums.sum(swarm, rules), { cells: sums.cells });
}
