/**
 * npm's `boids` by Hugh Kennedy: every boid looks at every other. Its alignment subtracts the neighbours' velocity, and
 * its accelerations add up from step to step: the motion is odd, the work is that of the classic rules.
 */
import Boids from "boids";
import { mean, sideOf, wrap } from "./world.mjs";

/** The library's own radii, and the limits of its demo. */
const RADIUS = 180;

export function start(agents, random) {
  const side = sideOf(agents, RADIUS);
  const flock = new Boids({
    boids: agents,
    cohesionDistance: RADIUS,
    alignmentDistance: RADIUS,
    separationDistance: RADIUS / 3,
    speedLimit: 2,
    accelerationLimit: 0.5,
  });
  // A boid is [x, y, vx, vy, ax, ay]; the library starts all in one corner, at rest.
  for (const boid of flock.boids) {
    const angle = 2 * Math.PI * random();
    boid[0] = side * random();
    boid[1] = side * random();
    boid[2] = 2 * Math.cos(angle);
    boid[3] = 2 * Math.sin(angle);
  }

  /** Wrapped here, as its demo does: the library knows no walls. */
  function step() {
    flock.tick();
    for (const boid of flock.boids) {
      boid[0] = wrap(boid[0], side);
      boid[1] = wrap(boid[1], side);
    }
  }

  function neighbours() {
    const near = (a, b) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 < RADIUS ** 2;
    return mean(agents, (i) => flock.boids.filter((other) => near(flock.boids[i], other)).length - 1);
  }
  return { step, neighbours };
}
