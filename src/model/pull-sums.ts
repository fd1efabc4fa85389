/** Decides, by N and nowhere else, how pulls are summed: exactly over pairs, or over cells. */
import { CellSums } from "./cell-sums";
import { sumOverPairs } from "./pairs";
import type { Rules } from "./rules";
import type { Swarm } from "./swarm";

/** Fills `swarm.pulls` from the state as it stands; may reorder the swarm's arrays. */
export type PullSums = (swarm: Swarm, rules: Rules) => void;

/** Up to here exact sums over pairs are affordable: 1 ms a tick on a slow laptop. */
export const EXACT_UP_TO = 400;

/** @param agents of all swarms that it will be used for */
export function pullSumsFor(agents: number): PullSums {
  if (agents <= EXACT_UP_TO) return sumOverPairs;
  const cells = new CellSums(agents);
  return (swarm, rules) => cells.sum(swarm, rules);
}
