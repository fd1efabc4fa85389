/** The state of a run as the twin reads it (twin/state.hpp): one Float64 after the other, no text. */
import { EXACT_UP_TO } from "../../src/model/pull-sums";
import { type Run, randomOf } from "../../src/model/run";
import { SEED } from "./reach";

/** @returns agents, tick, noise key, whether sums are exact, the rules in the order of twin/state.hpp, then x, y, hx, hy and id of everyone */
export function stateOf({ swarm, tick, rules }: Run): Float64Array {
  const head = [
    swarm.agents,
    tick,
    // What a run draws first.
    randomOf(SEED).int32(),
    swarm.agents <= EXACT_UP_TO ? 1 : 0,
    rules.speed,
    rules.repulsionWeight,
    rules.spacing,
    rules.orientationWeight,
    rules.orientationRadius,
    rules.attractionWeight,
    rules.attractionRadius,
    rules.belongingWeight,
    rules.belongingFrom,
    rules.goalWeight,
    rules.goal.x,
    rules.goal.y,
    rules.informed,
    rules.turn.x,
    rules.turn.y,
    rules.noise,
    rules.blindEdge.x,
    rules.blindEdge.y,
  ];
  return Float64Array.from(
    head.concat(...[swarm.x, swarm.y, swarm.hx, swarm.hy, swarm.id].map((a) => [...a])),
  );
}
