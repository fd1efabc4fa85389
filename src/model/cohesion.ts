/**
 * Cohesion: the share of agents in the largest linked group. O(N^2) at worst; taken a few times a simulated second.
 */
import type { Swarm } from "./swarm";

/** Two agents are linked when they are nearer than this many spacings. */
export const LINK_SPACINGS = 3;

/**
 * Share of the agents in the largest group whose members are linked, one to the next, at less than `link` units.
 * @param link distance in units, usually LINK_SPACINGS * spacing
 * @returns 1/N .. 1; 1 for N = 0 (nobody is missing)
 */
export function cohesion({ agents, x, y }: Swarm, link: number): number {
  if (agents === 0) return 1;
  const parent = Int32Array.from({ length: agents }, (_, i) => i);
  const size = new Int32Array(agents).fill(1);
  let largest = 1;
  const square = link * link;
  for (let i = 0; i < agents; i++) {
    for (let j = i + 1; j < agents; j++) {
      const dx = x[j]! - x[i]!;
      const dy = y[j]! - y[i]!;
      if (dx * dx + dy * dy >= square) continue;
      const a = rootOf(parent, i);
      const b = rootOf(parent, j);
      if (a === b) continue;
      parent[b] = a;
      size[a]! += size[b]!;
      largest = Math.max(largest, size[a]!);
    }
    if (largest === agents) break;
  }
  return largest / agents;
}

/** The root of i's tree; halves the path on its way. */
function rootOf(parent: Int32Array, start: number): number {
  let i = start;
  while (parent[i] !== i) {
    parent[i] = parent[parent[i]!]!;
    i = parent[i]!;
  }
  return i;
}
