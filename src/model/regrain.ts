/**
 * The same group at another grain: more agents or fewer, in the same places, with the same headings and the same share
 * of informed ones. So one can slide through the grain while the group circulates.
 */
import type { Noise } from "./noise";
import { emptySwarm, type Swarm } from "./swarm";

/** How far a further agent is put from the one it is drawn from: in the old spacings, and in radians. Chosen by eye. */
const SCATTER = 0.5;
const TURN = 0.2;

/**
 * Agent j of M more is drawn from agent floor(j N / M) of the old N: the first of each stays where it is, the others are
 * scattered round it. Of fewer, agent j is the old ceil(j N / M): an even sample, and just those who were there before
 * if the group had been made finer. The informed are the first by number, so their share stays too.
 * @param agents of the new group, M
 * @param spacing of the old group, units
 * @param draws three independent sources of noise: aside, along, turn
 */
export function regrain(
  old: Swarm,
  agents: number,
  spacing: number,
  draws: readonly [Noise, Noise, Noise],
): Swarm {
  const made = emptySwarm(agents);
  const placeOf = new Int32Array(old.agents);
  old.id.forEach((agent, place) => {
    placeOf[agent] = place;
  });
  const fewer = agents < old.agents;
  let before = -1;
  for (let j = 0; j < agents; j++) {
    const place = (j * old.agents) / agents;
    const parent = fewer ? Math.ceil(place) : Math.floor(place);
    const from = placeOf[parent]!;
    const apart = parent === before ? 1 : 0;
    before = parent;
    made.x[j] = old.x[from]! + apart * SCATTER * spacing * draws[0](j);
    made.y[j] = old.y[from]! + apart * SCATTER * spacing * draws[1](j);
    const offset = apart * TURN * draws[2](j);
    const hx = old.hx[from]! - offset * old.hy[from]!;
    const hy = old.hy[from]! + offset * old.hx[from]!;
    const length = Math.sqrt(hx * hx + hy * hy);
    // An agent that stays keeps its heading to the last bit.
    made.hx[j] = apart === 0 ? old.hx[from]! : hx / length;
    made.hy[j] = apart === 0 ? old.hy[from]! : hy / length;
  }
  return made;
}
