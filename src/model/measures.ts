/**
 * Order measures of a group: numbers of a state, without memory. Names after Tunstrom et al. 2013
 * (doi 10.1371/journal.pcbi.1002915).
 */
import type { Swarm } from "./swarm";

/** Centre of mass in units. (0, 0) for an empty group. */
export function centroidOf({ agents, x, y }: Swarm): { x: number; y: number } {
  let sx = 0;
  let sy = 0;
  for (let i = 0; i < agents; i++) {
    sx += x[i]!;
    sy += y[i]!;
  }
  const n = Math.max(1, agents);
  return { x: sx / n, y: sy / n };
}

/**
 * Polarization P = |mean heading|, 0 (headings cancel) .. 1 (all the same way).
 * About .89 / sqrt(N) for random headings; 0 for N = 0.
 */
export function polarization({ agents, hx, hy }: Swarm): number {
  let sx = 0;
  let sy = 0;
  for (let i = 0; i < agents; i++) {
    sx += hx[i]!;
    sy += hy[i]!;
  }
  return Math.sqrt(sx * sx + sy * sy) / Math.max(1, agents);
}

/**
 * Rotation M = |mean over agents of unit(centroid to agent) x heading|, 0 .. 1 (all turn round the centre one way).
 * An agent exactly on the centroid counts as 0. 0 for N = 0.
 */
export function rotation(swarm: Swarm): number {
  const { agents, x, y, hx, hy } = swarm;
  const centre = centroidOf(swarm);
  let sum = 0;
  for (let i = 0; i < agents; i++) {
    const dx = x[i]! - centre.x;
    const dy = y[i]! - centre.y;
    const d = Math.sqrt(dx * dx + dy * dy);
    if (d > 0) sum += (dx * hy[i]! - dy * hx[i]!) / d;
  }
  return Math.abs(sum) / Math.max(1, agents);
}
