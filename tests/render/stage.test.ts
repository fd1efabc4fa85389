import type { Geometry, Shader } from "pixi.js";
import { describe, expect, it } from "vitest";
import { Mesh, Stage } from "../../src/render/stage";

function meshOf() {
  const freed: string[] = [];
  const geometry = { destroy: (buffers: boolean) => freed.push(`geometry ${buffers}`) };
  const shader = { destroy: () => freed.push("shader") };
  return { freed, mesh: new Mesh(geometry as unknown as Geometry, shader as unknown as Shader) };
}

describe("a stage", () => {
  it("keeps its meshes in order, and one put at a place above that many others", () => {
    const [ground, disc, window, swarm] = [meshOf().mesh, meshOf().mesh, meshOf().mesh, meshOf().mesh];
    const stage = new Stage();
    stage.addChild(ground);
    stage.addChild(disc, window);
    stage.addChildAt(swarm, 1);
    expect(stage.meshes).toEqual([ground, swarm, disc, window]);
  });

  it("loses a mesh that is destroyed, which frees what is its own, buffers too, and can be destroyed off stage", () => {
    const [below, above] = [meshOf(), meshOf()];
    const stage = new Stage();
    stage.addChild(below.mesh, above.mesh);
    below.mesh.destroy();
    expect(stage.meshes).toEqual([above.mesh]);
    expect(below.freed).toEqual(["shader", "geometry true"]);
    expect(above.freed).toEqual([]);
    const alone = meshOf();
    alone.mesh.destroy();
    expect(alone.freed).toHaveLength(2);
  });
});
