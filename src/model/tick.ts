/**
 * One tick: what each agent feels becomes a turn, then a step. All pulls are summed from the old state first.
 * Pure: no clock, no page, randomness handed in. The exact equations are in docs/model.md.
 */
import type { Direction } from "./direction";
import type { FarCells } from "./far-cells";
import { centroidOf } from "./measures";
import type { Noise } from "./noise";
import { sumOverPairs } from "./pairs";
import type { PullSums } from "./pull-sums";
import { type Rules, START_RADIUS, TICK_SECONDS } from "./rules";
import type { Swarm } from "./swarm";

/**
 * Looks on once a tick, when the pulls have been summed and nobody has moved: `swarm` is the old state, in the order of
 * its pulls. Must change nothing.
 * @param cells what the pulls were summed over; undefined when they are exact
 */
export type Look = (swarm: Swarm, rules: Rules, cells: FarCells | undefined) => void;

/**
 * Moves every agent of `swarm`, in place, by one tick of TICK_SECONDS.
 * @param noise asked once for each agent
 * @param sumPulls how pulls are summed: exactly, unless the caller has something for large groups (pull-sums.ts)
 * @param look an onlooker (lens.ts); with one or without, the bits are the same
 */
export function tick(
  swarm: Swarm,
  rules: Rules,
  noise: Noise,
  sumPulls: PullSums = sumOverPairs,
  look?: Look,
): void {
  sumPulls(swarm, rules);
  look?.(swarm, rules, sumPulls.cells);
  const centre = centroidOf(swarm);
  const social = { x: 0, y: 0 };
  const step = rules.speed * TICK_SECONDS;
  const { agents, id, x, y, hx, hy } = swarm;
  for (let i = 0; i < agents; i++) {
    const agent = id[i]!;
    pullOn(i, agent < rules.informed, swarm, rules, centre, social);
    turn(hx[i]!, hy[i]!, social, rules.turn);
    // Noise: an offset across the heading, radians (small), then a unit vector again. No sin or cos.
    const offset = rules.noise * noise(agent);
    const headingX = social.x - offset * social.y;
    const headingY = social.y + offset * social.x;
    const perLength = 1 / Math.sqrt(headingX * headingX + headingY * headingY);
    const unitX = headingX * perLength;
    const unitY = headingY * perLength;
    hx[i] = unitX;
    hy[i] = unitY;
    x[i]! += step * unitX;
    y[i]! += step * unitY;
  }
}

interface Vector {
  x: number;
  y: number;
}

/**
 * The social vector of the agent at place i, the sum of its five pulls with their weights, into `out`. fivePullsOn() in
 * lens.ts takes the same sum apart, for one agent: here ten numbers an agent would have to be kept for nobody.
 */
function pullOn(i: number, informed: boolean, swarm: Swarm, rules: Rules, centre: Vector, out: Vector): void {
  const { pulls } = swarm;
  const orientation = perAgent(rules.orientationWeight, pulls.orientationCount[i]!);
  const attraction = perAgent(rules.attractionWeight, pulls.attractionCount[i]!);
  const dx = centre.x - swarm.x[i]!;
  const dy = centre.y - swarm.y[i]!;
  const belonging = belongingPerUnit(dx * dx + dy * dy, rules);
  const goal = informed ? rules.goalWeight : 0;
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

/** Weight of one agent in a mean. Over nobody there is no pull; cells count fractions, so "nobody" is less than one. */
export function perAgent(weight: number, count: number): number {
  return weight / Math.max(1, count);
}

/** Strength of belonging at distance D from the centroid, divided by D (the caller has the vector of length D). */
export function belongingPerUnit(distanceSquared: number, rules: Rules): number {
  if (distanceSquared <= rules.belongingFrom * rules.belongingFrom) return 0;
  const distance = Math.sqrt(distanceSquared);
  const strength = Math.min(3, (distance - rules.belongingFrom) / START_RADIUS);
  return (rules.belongingWeight * strength) / distance;
}

/** Squared length below which a pull is none: the square of a shorter one would round to 0. */
const NO_PULL = 1e-200;

/**
 * Turns a heading towards `to`, at most by `limit` (below 90 degrees). No pull, no turn.
 * `to` is overwritten with the new heading, of any length: the caller makes it a unit vector after the noise.
 * @returns whether the limit cut the turn short
 */
export function turn(hx: number, hy: number, to: Vector, limit: Direction): boolean {
  const ahead = hx * to.x + hy * to.y;
  const aside = hx * to.y - hy * to.x;
  if (to.x * to.x + to.y * to.y < NO_PULL) {
    to.x = hx;
    to.y = hy;
    return false;
  }
  // Within the limit when tan of the angle, aside / ahead, is.
  if (ahead > 0 && Math.abs(aside) * limit.x <= ahead * limit.y) return false;
  // Exactly behind, either way is as short: left.
  const side = aside < 0 ? -limit.y : limit.y;
  to.x = limit.x * hx - side * hy;
  to.y = limit.x * hy + side * hx;
  return true;
}
