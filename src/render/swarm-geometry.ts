/**
 * The vertices of the swarm: the order in which they are drawn. Numbers only; where they are is
 * the shader's business (swarm.glsl.ts), which counts in the same way.
 */
import { Geometry } from "pixi.js";

/**
 * Indices only: the shader makes everything else of them. Last agents first, so that the informed end on top.
 * @param points of a trail, its head included; 1 = none
 */
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
