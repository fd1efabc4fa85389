/**
 * The oracle of pairs.test.ts and tick.test.ts: docs/model.md written down again, one agent at a time, with
 * angles as angles and none of the model's shortcuts. Slow, and not the same in every engine: for tests alone.
 */
import { type Rules, START_RADIUS, TICK_SECONDS, TURN_RATE } from "../../src/model/rules";
import type { Pulls, Swarm } from "../../src/model/swarm";

export type Sums = Record<keyof Pulls, number>;

/**
 * What agent i feels, before weights. `nearEdge`: a neighbour is so near the edge of the blind angle or of a radius
 * that rounding decides; such a group says nothing about the model.
 */
export function pullsOn(i: number, swarm: Swarm, rules: Rules): Sums & { nearEdge: boolean } {
  const sums: Sums = {
    repulsionX: 0,
    repulsionY: 0,
    orientationX: 0,
    orientationY: 0,
    orientationCount: 0,
    attractionX: 0,
    attractionY: 0,
    attractionCount: 0,
  };
  let nearEdge = false;
  for (let j = 0; j < swarm.agents; j++) {
    if (j === i) continue;
    const dx = swarm.x[j]! - swarm.x[i]!;
    const dy = swarm.y[j]! - swarm.y[i]!;
    const d = Math.hypot(dx, dy);
    const ux = d === 0 ? 0 : dx / d;
    const uy = d === 0 ? 0 : dy / d;
    if (d < rules.spacing) {
      sums.repulsionX -= (1 - d / rules.spacing) * ux;
      sums.repulsionY -= (1 - d / rules.spacing) * uy;
    }
    let bearing = 0;
    if (d > 0) {
      bearing = Math.abs(Math.atan2(dy, dx) - Math.atan2(swarm.hy[i]!, swarm.hx[i]!));
      bearing = Math.min(bearing, 2 * Math.PI - bearing);
    }
    const edges = [bearing - (3 * Math.PI) / 4, d - rules.orientationRadius, d - rules.attractionRadius];
    nearEdge ||= edges.some((distance) => Math.abs(distance) < 1e-9);
    const visible = bearing <= (3 * Math.PI) / 4;
    if (!visible) continue;
    if (d < rules.orientationRadius) {
      sums.orientationX += swarm.hx[j]!;
      sums.orientationY += swarm.hy[j]!;
      sums.orientationCount++;
    } else if (d < rules.attractionRadius) {
      sums.attractionX += ux;
      sums.attractionY += uy;
      sums.attractionCount++;
    }
  }
  return { ...sums, nearEdge };
}

export interface Moved {
  readonly x: number;
  readonly y: number;
  readonly hx: number;
  readonly hy: number;
}

/** Where agent i is a tick later, from the old state of everyone; `nearEdge` also when the pulls cancel or point straight behind. */
export function movedOn(i: number, old: Swarm, rules: Rules, noise: number): Moved & { nearEdge: boolean } {
  const pulls = pullsOn(i, old, rules);
  const centreX = old.x.reduce((sum, x) => sum + x, 0) / old.agents;
  const centreY = old.y.reduce((sum, y) => sum + y, 0) / old.agents;
  const homeX = centreX - old.x[i]!;
  const homeY = centreY - old.y[i]!;
  const D = Math.hypot(homeX, homeY);
  const belonging =
    D === 0 ? 0 : (rules.belongingWeight * Math.min(3, Math.max(0, D / START_RADIUS - 2))) / D;
  const mean = (sum: number, count: number) => (count === 0 ? 0 : sum / count);
  const goal = i < rules.informed ? rules.goalWeight : 0;
  const socialX =
    rules.repulsionWeight * pulls.repulsionX +
    rules.orientationWeight * mean(pulls.orientationX, pulls.orientationCount) +
    rules.attractionWeight * mean(pulls.attractionX, pulls.attractionCount) +
    belonging * homeX +
    goal * rules.goal.x;
  const socialY =
    rules.repulsionWeight * pulls.repulsionY +
    rules.orientationWeight * mean(pulls.orientationY, pulls.orientationCount) +
    rules.attractionWeight * mean(pulls.attractionY, pulls.attractionCount) +
    belonging * homeY +
    goal * rules.goal.y;

  const heading = Math.atan2(old.hy[i]!, old.hx[i]!);
  const size = Math.hypot(socialX, socialY);
  const nothing =
    size === 0 &&
    pulls.orientationCount + pulls.attractionCount === 0 &&
    pulls.repulsionX === 0 &&
    pulls.repulsionY === 0;
  let difference = nothing ? 0 : Math.atan2(socialY, socialX) - heading;
  if (difference > Math.PI) difference -= 2 * Math.PI;
  if (difference < -Math.PI) difference += 2 * Math.PI;
  const most = ((TURN_RATE * Math.PI) / 180) * TICK_SECONDS;
  const turned = heading + Math.min(most, Math.max(-most, difference)) + Math.atan(rules.noise * noise);
  const hx = Math.cos(turned);
  const hy = Math.sin(turned);
  const step = rules.speed * TICK_SECONDS;
  // Pulls that cancel to rounding leave no direction to compare.
  const nearEdge = pulls.nearEdge || (!nothing && size < 1e-6) || Math.abs(difference) > Math.PI - 1e-6;
  return { x: old.x[i]! + step * hx, y: old.y[i]! + step * hy, hx, hy, nearEdge };
}
