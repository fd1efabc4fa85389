/**
 * How far two groups of the same agents have come apart: of two runs that were one. Pure measures of two states, without
 * memory; must not know when they parted, or what differs.
 */
import { centroidOf } from "./measures";
import { START_RADIUS } from "./rules";
import type { Swarm } from "./swarm";

export interface Apart {
  /**
   * (1 - mean over agents of dot(h, h')) / 2, h and h' the agent's two unit headings. 0: all the same way in both; .5: as
   * unrelated headings are; 1: opposite. No unit.
   */
  readonly headings: number;
  /** Distance between the two centroids, in start radii (ten units each). */
  readonly centres: number;
}

/**
 * Measures two groups against each other. Agents are matched by number, whatever order the arrays are in.
 * @returns both exactly 0 for two equal states, and for N = 0
 * @throws RangeError when the groups differ in N
 */
export function apartOf(a: Swarm, b: Swarm): Apart {
  if (a.agents !== b.agents) throw new RangeError(`agents are ${a.agents} and ${b.agents}, expected as many`);
  const here = centroidOf(a);
  const there = centroidOf(b);
  const dx = there.x - here.x;
  const dy = there.y - here.y;
  return { headings: headingsApart(a, b), centres: Math.sqrt(dx * dx + dy * dy) / START_RADIUS };
}

/** Of unit vectors, (1 - dot(h, h')) / 2 is |h - h'|^2 / 4: that way no rounding makes equal headings differ. */
function headingsApart(a: Swarm, b: Swarm): number {
  const { agents } = a;
  const placeInB = new Int32Array(agents);
  for (let i = 0; i < agents; i++) placeInB[b.id[i]!] = i;
  let sum = 0;
  for (let i = 0; i < agents; i++) {
    const j = placeInB[a.id[i]!]!;
    const dx = a.hx[i]! - b.hx[j]!;
    const dy = a.hy[i]! - b.hy[j]!;
    sum += dx * dx + dy * dy;
  }
  return sum / (4 * Math.max(1, agents));
}
