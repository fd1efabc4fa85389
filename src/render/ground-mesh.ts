/**
 * The marks on the ground as one mesh: that they pass by shows that the group travels.
 * Small squares and not a full-screen shader, which costs ten times as much without a graphics card.
 */
import { Geometry, GlProgram, Shader, UniformGroup } from "pixi.js";
import type { View } from "./camera";
import type { Colour } from "./colours";
import { gridOf, MOST_MARKS } from "./grid";
import { GROUND_FRAGMENT, GROUND_VERTEX } from "./ground.glsl";
import { Mesh } from "./stage";

export class GroundMesh {
  readonly mesh: Mesh;
  readonly #numbers = new UniformGroup({
    uFirst: { type: "vec4<f32>", value: new Float32Array(4) },
    uStep: { type: "vec4<f32>", value: new Float32Array(4) },
    uGrid: { type: "vec4<f32>", value: new Float32Array(4) },
    uMark: { type: "vec3<f32>", value: new Float32Array(3) },
  });

  constructor() {
    const indices = new Uint16Array(6 * MOST_MARKS);
    for (let i = 0; i < MOST_MARKS; i++)
      indices.set(
        [0, 1, 2, 2, 1, 3].map((c) => 4 * i + c),
        6 * i,
      );
    this.mesh = new Mesh(
      new Geometry({ indexBuffer: indices }),
      new Shader({
        glProgram: GlProgram.from({ vertex: GROUND_VERTEX, fragment: GROUND_FRAGMENT, name: "ground" }),
        resources: { numbers: this.#numbers },
      }),
    );
  }

  /** @param soft CSS pixels a device pixel */
  place(view: View, colour: Colour, soft: number): void {
    const grid = gridOf(view);
    const { uFirst, uStep, uGrid, uMark } = this.#numbers.uniforms;
    const [px, py] = [2 / view.width, 2 / view.height];
    const step = grid.spacing / view.unitsPerPixel;
    uFirst.set([grid.x, grid.y, grid.column, grid.row]);
    uStep.set([px * step, py * step, px, py]);
    uGrid.set([grid.columns, soft, grid.presence, grid.spacing]);
    uMark.set(colour);
    this.mesh.geometry.indexCount = 6 * grid.columns * grid.rows;
  }
}
