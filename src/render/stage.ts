/**
 * What is drawn, in order: meshes on a stage, the first below all others. Owns that order, and what a mesh holds.
 * Must not know what a mesh shows, or when a frame is due.
 */
import type { Geometry, Shader } from "pixi.js";

export class Mesh {
  readonly geometry: Geometry;
  readonly shader: Shader;
  #stage: Stage | undefined;

  /** Both are the mesh's own: they go with it. */
  constructor(geometry: Geometry, shader: Shader) {
    this.geometry = geometry;
    this.shader = shader;
  }

  /** For the stage alone. */
  enter(stage: Stage): void {
    this.#stage = stage;
  }

  /** Leaves its stage and frees what it holds on the graphics card. A texture is not its own and stays. */
  destroy(): void {
    this.#stage?.remove(this);
    this.#stage = undefined;
    this.shader.destroy();
    this.geometry.destroy(true);
  }
}

export class Stage {
  readonly #meshes: Mesh[] = [];

  /** The lowest first. */
  get meshes(): readonly Mesh[] {
    return this.#meshes;
  }

  /** On top of all others. */
  addChild(...meshes: readonly Mesh[]): void {
    for (const mesh of meshes) this.addChildAt(mesh, this.#meshes.length);
  }

  /** @param index how many stay below it */
  addChildAt(mesh: Mesh, index: number): void {
    this.#meshes.splice(index, 0, mesh);
    mesh.enter(this);
  }

  remove(mesh: Mesh): void {
    const at = this.#meshes.indexOf(mesh);
    if (at >= 0) this.#meshes.splice(at, 1);
  }
}
