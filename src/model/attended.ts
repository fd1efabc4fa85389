/**
 * Whom one agent attends to, in the state that its pulls were summed from: others of a small group, cells of a large
 * one. The same conditions as in pairs.ts, near-grid.ts and sector-field.ts, one agent at a time; plain rather than
 * fast, because it is asked for one agent a tick. Must not know weights.
 */
import { SEEN_OF_OWN_CELL } from "./cell-sums";
import type { Direction } from "./direction";
import type { FarCells } from "./far-cells";
import type { Attended } from "./lens";
import type { Rules } from "./rules";
import { inView, reachSquared, viewFrom } from "./sector-field";
import type { Swarm } from "./swarm";

/**
 * @param i place of the agent in the arrays
 * @param centre what places are counted from, units
 * @param cells those of the newest sums; undefined when they are exact
 */
export function attendedBy(
  i: number,
  swarm: Swarm,
  rules: Rules,
  centre: Direction,
  cells: FarCells | undefined,
): Attended[] {
  if (!cells) return othersOf(i, swarm, rules, centre, rules.attractionRadius);
  return [...othersOf(i, swarm, rules, centre, 0), ...cellsOf(i, swarm, rules, centre, cells)];
}

/** Other agents: all within the spacing, and the visible ones up to `reach`. One may be there under two rules. */
function othersOf(i: number, swarm: Swarm, rules: Rules, centre: Direction, reach: number): Attended[] {
  const { agents, id, x, y, hx, hy } = swarm;
  const { spacing, orientationRadius, blindEdge } = rules;
  const found: Attended[] = [];
  const add = (j: number, rule: Attended["rule"]) =>
    found.push({ id: id[j]!, x: x[j]! - centre.x, y: y[j]! - centre.y, agents: 1, rule });
  for (let j = 0; j < agents; j++) {
    if (j === i) continue;
    const dx = x[j]! - x[i]!;
    const dy = y[j]! - y[i]!;
    const square = dx * dx + dy * dy;
    // In one place with another there is no direction to push.
    const repels = square < spacing * spacing && square > 0;
    const seen = square < reach * reach && hx[i]! * dx + hy[i]! * dy >= blindEdge.x * Math.sqrt(square);
    const copied = square < orientationRadius * orientationRadius;
    if (repels) add(j, "repulsion");
    if (seen) add(j, copied ? "orientation" : "attraction");
  }
  return found;
}

/** Cells in view from the agent's own cell, and that one, of which it counts what it sees of the others in it. */
function cellsOf(i: number, swarm: Swarm, rules: Rules, centre: Direction, cells: FarCells): Attended[] {
  const own = cells.of[i]!;
  const from = viewFrom(swarm.hx[i]!, swarm.hy[i]!, rules.blindEdge);
  const orientation = reachSquared(rules.orientationRadius, cells.side);
  const attraction = reachSquared(rules.attractionRadius, cells.side);
  const found: Attended[] = [];
  for (let c = 0; c < cells.count; c++) {
    const dx = cells.x[c]! - cells.x[own]!;
    const dy = cells.y[c]! - cells.y[own]!;
    const square = dx * dx + dy * dy;
    const agents = c === own ? SEEN_OF_OWN_CELL * (cells.agents[own]! - 1) : cells.agents[c]!;
    if (agents === 0 || square >= attraction) continue;
    if (c !== own && !inView(cells, own, c, from)) continue;
    const rule = square < orientation ? "orientation" : "attraction";
    found.push({ id: -1, x: cells.x[c]! - centre.x, y: cells.y[c]! - centre.y, agents, rule });
  }
  return found;
}
