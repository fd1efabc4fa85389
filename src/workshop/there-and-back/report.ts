/** What a ramp was made with and what it came to, in sentences. Pure. */
import type { Conditions } from "../../model/conditions";
import type { RampDial, RampOrder } from "../../sweep/ramp-order";
import { type RampFacts, thereAndBack } from "../../words/there-and-back";
import { othersOf } from "./choices";
import { type Paths, turnOf } from "./paths";

export function factsOf({ agents, seeds, holdSeconds }: RampOrder): RampFacts {
  return { agents, seeds: seeds.length, holdSeconds };
}

/** What the dials that a ramp leaves alone stand at. */
export function othersInWords(dial: RampDial, conditions: Conditions): string {
  const dials = othersOf(dial).map((name) => thereAndBack.setting(name, conditions[name]));
  // Who is informed matters only where somebody leads.
  const leads = dial === "leaderInfluence" || conditions.leaderInfluence > 0;
  return [...dials, ...(leads ? [thereAndBack.informed(conditions.informedShare)] : [])].join(", ");
}

/** How a ramp is made, or was. */
export function planOf(order: RampOrder): string {
  const { dial, conditions } = order;
  return thereAndBack.plan(dial, othersInWords(dial, conditions), factsOf(order));
}

/** @param paths a whole ramp's */
export function reportOf(paths: Paths): string[] {
  const { verdict } = thereAndBack;
  const { dial } = paths.order;
  const turn = turnOf(paths);
  const held = planOf(paths.order);
  if (!turn) return [verdict.flat(dial), held];
  const told =
    turn.differAt.length > 0 ? verdict.memory(turn, paths.values[1]! - paths.values[0]!) : verdict.none;
  return [verdict.came(dial, turn), told, held];
}
