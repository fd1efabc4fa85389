/**
 * What all peers share: the crowd's density, the chance, the walls, and weights for the libraries that leave the three
 * rules to their user. Every peer wraps positions at the sides of its square, and sees nobody across them.
 */

/** How many others an agent should find within its radius, on average. */
const NEIGHBOURS = 12;

/** By eye: the crowd flocks, and separation keeps it from clumping far beyond those neighbours. Lengths in radii. */
export const WEIGHT = { separation: 0.02, alignment: 0.1, cohesion: 0.02 };

/** How far an agent moves in a step, in radii. */
export const SPEED = 0.05;

/**
 * Side of the square in which `agents` find 12 others within `radius`: density is all but the same at every N. Of two
 * random points in a square of side L, pi/L^2 - 8/3L^3 + 1/2L^4 are within 1 of each other, the walls counted.
 */
export function sideOf(agents, radius) {
  let side = Math.sqrt((Math.PI * agents) / NEIGHBOURS);
  for (let i = 0; i < 20; i++) {
    const area = Math.PI - 8 / (3 * side) + 1 / (2 * side * side);
    side = Math.sqrt(((agents - 1) * area) / NEIGHBOURS);
  }
  return side * radius;
}

/** mulberry32: the same sequence in 0 to 1 for the same seed. */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), state | 1);
    const b = a ^ (a + Math.imul(a ^ (a >>> 7), a | 61));
    return ((b ^ (b >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A coordinate that has just stepped over a wall comes in at the other side. */
export function wrap(x, side) {
  return x < 0 ? x + side : x >= side ? x - side : x;
}

/** Mean of `count(i)` over all agents: how many neighbours they find. */
export function mean(agents, count) {
  let sum = 0;
  for (let i = 0; i < agents; i++) sum += count(i);
  return sum / agents;
}
