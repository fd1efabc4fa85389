/**
 * The round window of the lens on the swarm's own canvas: a disc of ground, and the same swarm once more at another
 * scale. No second context and no second copy of the track. Must not know which grain it shows.
 */
import type { UniformGroup } from "pixi.js";
import type { Snapshot } from "../worker/protocol";
import type { View } from "./camera";
import type { Look } from "./look";
import type { Pane } from "./pane";
import type { Mesh } from "./stage";
import type { Parts, SwarmDrawing } from "./swarm-drawing";
import type { SwarmMesh } from "./swarm-mesh";
import { DISC_FRAGMENT, DISC_VERTEX, WINDOW_FRAGMENT, WINDOW_VERTEX } from "./window.glsl";

const vec3 = () => ({ type: "vec3<f32>" as const, value: new Float32Array(3) });
type Numbers<Names extends string> = UniformGroup<Record<Names, ReturnType<typeof vec3>>>;

export class WindowMesh {
  /** Below the swarm's. */
  readonly disc: Mesh;
  /** Whose track it shows. */
  readonly swarm: SwarmMesh;
  readonly #drawing: SwarmDrawing;
  readonly #window: Numbers<"uWindow">;
  readonly #ground: Numbers<"uWindow" | "uDisc" | "uGround">;

  constructor(swarm: SwarmMesh, { Geometry, GlProgram, Mesh, Shader, SwarmDrawing, UniformGroup }: Parts) {
    this.swarm = swarm;
    this.#window = new UniformGroup({ uWindow: vec3() });
    this.#ground = new UniformGroup({ uWindow: vec3(), uDisc: vec3(), uGround: vec3() });
    const program = GlProgram.from({ vertex: WINDOW_VERTEX, fragment: WINDOW_FRAGMENT, name: "window" });
    // Without trails: so near, one would reach across the whole window.
    this.#drawing = new SwarmDrawing(swarm.texture, program, swarm.agents, 1, this.#window);
    this.disc = new Mesh(
      new Geometry({ indexBuffer: new Uint16Array([0, 1, 2, 2, 1, 3]) }),
      new Shader({
        glProgram: GlProgram.from({ vertex: DISC_VERTEX, fragment: DISC_FRAGMENT, name: "disc" }),
        resources: { numbers: this.#ground },
      }),
    );
  }

  get mesh() {
    return this.#drawing.mesh;
  }

  /** @param canvas the canvas's size, CSS pixels */
  show(tick: number, newest: Snapshot, look: Look, pane: Pane, canvas: View, soft: number): void {
    const { width, height } = canvas;
    const view = { x: pane.x, y: pane.y, unitsPerPixel: pane.unitsPerPixel, width, height };
    this.#drawing.place(this.swarm.track, tick, view, newest.step);
    this.#drawing.dress(look, newest, view, soft);
    const window = [pane.left, height - pane.top, pane.radius];
    this.#window.uniforms.uWindow.set(window);
    this.#ground.uniforms.uWindow.set(window);
    this.#ground.uniforms.uDisc.set([2 / width, 2 / height, soft]);
    this.#ground.uniforms.uGround.set(look.ground);
  }

  destroy(): void {
    this.disc.destroy();
    this.#drawing.destroy();
  }
}
