/**
 * The state of the swarm, as plain typed arrays, and its random start. No behaviour: see tick.ts.
 */
import { START_RADIUS } from "./rules";

/** A source of uniform numbers in [0, 1), such as seedrandom gives. */
export type Random = () => number;

/** Positions in units, headings as unit vectors. The order of the arrays is
 * nobody's number: large groups are kept in cell order, and sums are taken in it. */
export interface Swarm {
  readonly agents: number;
  /** Which agent stands at each place of the arrays: a permutation of 0 .. N - 1. */
  id: Int32Array;
  /** Positions, Float64Array of N, units, open plane, y upwards. */
  x: Float64Array;
  y: Float64Array;
  /** Unit headings, Float64Array of N each. */
  hx: Float64Array;
  hy: Float64Array;
  /** What each agent felt in the newest tick: overwritten by every tick, kept so that nothing is allocated. */
  readonly pulls: Pulls;
}

/** Sums over others, before weights; Float64Array of N each (counts too). */
export interface Pulls {
  readonly repulsionX: Float64Array;
  readonly repulsionY: Float64Array;
  readonly orientationX: Float64Array;
  readonly orientationY: Float64Array;
  readonly orientationCount: Float64Array;
  readonly attractionX: Float64Array;
  readonly attractionY: Float64Array;
  readonly attractionCount: Float64Array;
}

/** N agents at the origin with heading east: for a caller that fills them in. */
export function emptySwarm(agents: number): Swarm {
  const array = () => new Float64Array(agents);
  return {
    agents,
    id: Int32Array.from({ length: agents }, (_, i) => i),
    x: array(),
    y: array(),
    hx: array().fill(1),
    hy: array(),
    pulls: {
      repulsionX: array(),
      repulsionY: array(),
      orientationX: array(),
      orientationY: array(),
      orientationCount: array(),
      attractionX: array(),
      attractionY: array(),
      attractionCount: array(),
    },
  };
}

/** The same state in arrays of its own; pulls are not copied, the next tick overwrites them. */
export function copyOf(swarm: Swarm): Swarm {
  const { agents, id, x, y, hx, hy } = swarm;
  const { pulls } = emptySwarm(agents);
  return { agents, id: id.slice(), x: x.slice(), y: y.slice(), hx: hx.slice(), hy: hy.slice(), pulls };
}

/** Uniform in a disc of the start radius round the origin, random headings. */
export function randomSwarm(agents: number, random: Random): Swarm {
  const swarm = emptySwarm(agents);
  for (let i = 0; i < agents; i++) {
    const place = inDisc(random);
    swarm.x[i] = START_RADIUS * place.x;
    swarm.y[i] = START_RADIUS * place.y;
    const heading = inDisc(random);
    const length = Math.sqrt(heading.x * heading.x + heading.y * heading.y);
    swarm.hx[i] = heading.x / length;
    swarm.hy[i] = heading.y / length;
  }
  return swarm;
}

/** A point of the unit disc, never its centre: by rejection, because sin and cos are not exact everywhere. */
function inDisc(random: Random): { x: number; y: number } {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square <= 1 && square > 1e-12) return { x, y };
  }
}
