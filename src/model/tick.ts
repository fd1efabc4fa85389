/**
 * One tick: what each agent feels becomes a turn, then a step. All pulls are summed from the old state first.
 * Pure: no clock, no page, randomness handed in. The exact equations are in docs/model.md.
 */
import { centroidOf } from "./measures";
import type { Noise } from "./noise";
import { sumOverPairs } from "./pairs";
import { type Rules, START_RADIUS, TICK_SECONDS } from "./rules";
import type { Swarm } from "./swarm";

/** Moves every agent of `swarm`, in place, by one tick of TICK_SECONDS. */
export function tick(swarm: Swarm, rules: Rules, noise: Noise): void {
  sumOverPairs(swarm, rules);
  const centre = centroidOf(swarm);
  const social = { x: 0, y: 0 };
  for (let i = 0; i < swarm.agents; i++) {
    pullOn(i, swarm, rules, centre, social);
    turn(i, swarm, rules, social);
    scatter(i, swarm, rules.noise * noise(i));
    swarm.x[i]! += rules.speed * TICK_SECONDS * swarm.hx[i]!;
    swarm.y[i]! += rules.speed * TICK_SECONDS * swarm.hy[i]!;
  }
}

interface Vector {
  x: number;
  y: number;
}

/** The social vector of agent i, the sum of its five pulls with their weights, into `out`. */
function pullOn(i: number, swarm: Swarm, rules: Rules, centre: Vector, out: Vector): void {
  const { pulls } = swarm;
  // A mean over nobody is no pull.
  const orientation = rules.orientationWeight / Math.max(1, pulls.orientationCount[i]!);
  const attraction = rules.attractionWeight / Math.max(1, pulls.attractionCount[i]!);
  const dx = centre.x - swarm.x[i]!;
  const dy = centre.y - swarm.y[i]!;
  const belonging = belongingPerUnit(Math.sqrt(dx * dx + dy * dy), rules);
  const goal = i < rules.informed ? rules.goalWeight : 0;
  out.x =
    rules.repulsionWeight * pulls.repulsionX[i]! +
    orientation * pulls.orientationX[i]! +
    attraction * pulls.attractionX[i]! +
    belonging * dx +
    goal * rules.goal.x;
  out.y =
    rules.repulsionWeight * pulls.repulsionY[i]! +
    orientation * pulls.orientationY[i]! +
    attraction * pulls.attractionY[i]! +
    belonging * dy +
    goal * rules.goal.y;
}

/** Strength of belonging at distance D from the centroid, divided by D (the caller has the vector of length D). */
function belongingPerUnit(distance: number, rules: Rules): number {
  if (distance <= rules.belongingFrom) return 0;
  const strength = Math.min(3, (distance - rules.belongingFrom) / START_RADIUS);
  return (rules.belongingWeight * strength) / distance;
}

/** Turns agent i towards `to`, at most by the largest turn of a tick. No pull, no turn. */
function turn(i: number, swarm: Swarm, rules: Rules, to: Vector): void {
  const length = Math.sqrt(to.x * to.x + to.y * to.y);
  if (length === 0) return;
  const hx = swarm.hx[i]!;
  const hy = swarm.hy[i]!;
  const ahead = hx * to.x + hy * to.y;
  if (ahead >= rules.turn.x * length) {
    swarm.hx[i] = to.x / length;
    swarm.hy[i] = to.y / length;
    return;
  }
  // Exactly behind, either way is as short: left.
  const side = hx * to.y - hy * to.x < 0 ? -rules.turn.y : rules.turn.y;
  swarm.hx[i] = rules.turn.x * hx - side * hy;
  swarm.hy[i] = rules.turn.x * hy + side * hx;
}

/** Adds `offset` (radians, small) across the heading and makes it a unit vector again: a turn without sin or cos. */
function scatter(i: number, swarm: Swarm, offset: number): void {
  const hx = swarm.hx[i]! - offset * swarm.hy[i]!;
  const hy = swarm.hy[i]! + offset * swarm.hx[i]!;
  const length = Math.sqrt(hx * hx + hy * hy);
  swarm.hx[i] = hx / length;
  swarm.hy[i] = hy / length;
}
