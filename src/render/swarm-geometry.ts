/**
 * The vertices of the swarm: how many each agent has and the order they are drawn in. Numbers only; where they are is
 * the shader's business (swarm.glsl.ts), which counts in the same way.
 */
import { Geometry } from "pixi.js";
import { MOST_POINTS } from "./swarm.glsl";

/** Points of a trail, its head included; 1 = none. Fewer when there are many, because each costs two vertices. */
export function trailPoints(agents: number): number {
  if (agents > 20_000) return 1;
  if (agents > 5_000) return 5;
  return agents > 500 ? 8 : MOST_POINTS;
}

/** Indices only: the shader makes everything else of them. Last agents first, so that the informed end on top. */
export function geometryOf(agents: number, points: number): Geometry {
  const segments = points > 1 ? points - 1 : 0;
  const trail = segments > 0 ? 2 * points : 0;
  const indices = new Uint32Array(agents * 6 * (segments + 1));
  let at = 0;
  const quad = (first: number) => {
    for (const corner of [0, 1, 2, 2, 1, 3]) indices[at++] = first + corner;
  };
  for (let agent = agents - 1; agent >= 0; agent--) {
    for (let s = 0; s < segments; s++) quad(agent * (trail + 4) + 2 * s);
  }
  for (let agent = agents - 1; agent >= 0; agent--) quad(agent * (trail + 4) + trail);
  return new Geometry({ indexBuffer: indices });
}
