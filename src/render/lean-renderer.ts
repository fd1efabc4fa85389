/**
 * The part of pixi.js that this page draws with: its WebGL systems for the context, buffers, textures, geometries,
 * programs, uniforms and state, without its scene graph, batches, render targets and eval. Straight to the canvas.
 */
import {
  GlBufferSystem,
  GlContextSystem,
  GlEncoderSystem,
  GlGeometrySystem,
  GlShaderSystem,
  GlStateSystem,
  GlTextureSystem,
  GlUniformGroupSystem,
  State,
  SystemRunner,
  uid,
  type WebGLRenderer,
} from "pixi.js";
import type { Colour } from "./colours";
import type { Stage } from "./stage";
import { syncNumbers, syncResources } from "./sync";

/** A system's methods that pixi.js calls itself, whose types say protected. */
interface Heard {
  contextChange(gl: WebGL2RenderingContext): void;
}

export class LeanRenderer {
  // What the systems ask their renderer for, by the names that pixi.js gives them.
  readonly uid = uid("renderer");
  readonly runners = { contextChange: new SystemRunner("contextChange") };
  readonly view: { readonly canvas: HTMLCanvasElement };
  /** Nothing is collected: what is no longer needed is destroyed by hand. */
  readonly gc = { now: 0, addResourceHash() {} };
  /** Only the canvas is ever drawn to. */
  readonly renderTarget = { onRenderTargetChange: { add() {} } };
  /** Only uniform blocks ask for it, and to find out costs a shader. */
  readonly limits = { maxUniformBindings: 0 };
  declare readonly gl: WebGL2RenderingContext;
  readonly context: GlContextSystem;
  readonly buffer: GlBufferSystem;
  readonly texture: GlTextureSystem;
  readonly geometry: GlGeometrySystem;
  readonly uniformGroup: GlUniformGroupSystem;
  readonly shader: GlShaderSystem;
  readonly encoder: GlEncoderSystem;
  readonly state: GlStateSystem;
  readonly #state = State.for2d();

  constructor(canvas: HTMLCanvasElement, gl: WebGL2RenderingContext) {
    const renderer = this as unknown as WebGLRenderer;
    this.view = { canvas };
    this.context = new GlContextSystem(renderer);
    this.buffer = new GlBufferSystem(renderer);
    this.texture = new GlTextureSystem(renderer);
    this.geometry = new GlGeometrySystem(renderer);
    this.uniformGroup = new GlUniformGroupSystem(renderer);
    this.shader = new GlShaderSystem(renderer);
    this.encoder = new GlEncoderSystem(renderer);
    this.state = new GlStateSystem(renderer);
    // As pixi.js/unsafe-eval does: what they would write as code and eval, which the page's policy forbids.
    Object.assign(this.shader, { _generateShaderSync: () => syncResources });
    Object.assign(this.uniformGroup, { _generateUniformsSync: syncNumbers });
    const { context, buffer, texture, geometry, uniformGroup, shader, state } = this;
    // In this order, at first and each time a lost context comes back.
    for (const system of [context, buffer, texture, geometry, uniformGroup, shader, state])
      this.runners.contextChange.add(system as unknown as Heard);
    this.context.init({ context: gl } as Parameters<GlContextSystem["init"]>[0]);
  }

  /** Empties the canvas and draws the stage on it, at once. */
  render(stage: Stage, [red, green, blue]: Colour): void {
    const { gl, encoder } = this;
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clearColor(red, green, blue, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    for (const { geometry, shader } of stage.meshes) encoder.draw({ geometry, shader, state: this.#state });
  }
}
