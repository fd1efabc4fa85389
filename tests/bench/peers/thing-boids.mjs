/** @thi.ng/boids with the hash grid of @thi.ng/geom-accel, set up as its example boid-basics does. */
import { alignment, cohesion, defBoid2, defFlock, separation, wrap2 } from "@thi.ng/boids";
import { HashGrid2 } from "@thi.ng/geom-accel/hash-grid";
import { mean, sideOf } from "./world.mjs";

/**
 * Radii, cell and speed of its example. Its separation weighs 1.2 there; 3 keeps 200 boids from clumping to 35
 * neighbours, at the same work a neighbour.
 */
const RADIUS = 80;
const CELL = 64;
const SPEED = 50;
const DT = 1 / 60;

export function start(agents, random) {
  const side = sideOf(agents, RADIUS);
  const grid = new HashGrid2((boid) => boid.pos.prev, CELL, agents);
  const options = {
    accel: grid,
    behaviors: [separation(RADIUS / 2, 3), alignment(RADIUS, 0.5), cohesion(RADIUS, 0.8)],
    maxSpeed: SPEED,
    constrain: wrap2([0, 0], [side, side]),
  };
  const flock = defFlock(grid);
  for (let i = 0; i < agents; i++) {
    const angle = 2 * Math.PI * random();
    const velocity = [SPEED * Math.cos(angle), SPEED * Math.sin(angle)];
    flock.add(defBoid2([side * random(), side * random()], velocity, options));
  }

  /** What flock.integrate does; it spreads all boids into one call's arguments, too many for the stack at 100,000. */
  function step() {
    grid.build(flock.boids);
    for (const boid of flock.boids) boid.integrate(DT);
  }

  function neighbours() {
    grid.build(flock.boids);
    return mean(agents, (i) => flock.boids[i].neighbors(RADIUS, flock.boids[i].pos.prev).length - 1);
  }
  return { step, neighbours };
}
