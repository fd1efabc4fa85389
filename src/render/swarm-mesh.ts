/**
 * The swarm of one group: its past as a track in a texture, and its mesh: trails below, agents above, informed agents
 * on top. Must not know time, messages or how the camera moves.
 */
import { BufferImageSource, GlProgram } from "pixi.js";
import { AGENTS_PER_ROW, type Snapshot } from "../worker/protocol";
import type { View } from "./camera";
import type { Look } from "./look";
import { SWARM_FRAGMENT, SWARM_VERTEX } from "./swarm.glsl";
import { SwarmDrawing, TRAIL_TICKS } from "./swarm-drawing";
import { Track } from "./track";

/** Snapshots kept: a trail's ticks one by one, and what the playhead lags behind. */
const SLOTS_WITH_TRAIL = TRAIL_TICKS + 6;
const SLOTS_WITHOUT = 4;

export class SwarmMesh {
  readonly track: Track;
  readonly texture: BufferImageSource;
  readonly agents: number;
  readonly hasTrails: boolean;
  readonly #drawing: SwarmDrawing;

  /**
   * @param floats length of a snapshot's state for this many agents
   * @param points of a trail, its head included; 1 = none
   */
  constructor(agents: number, floats: number, points: number) {
    this.agents = agents;
    this.hasTrails = points > 1;
    this.track = new Track(floats, this.hasTrails ? SLOTS_WITH_TRAIL : SLOTS_WITHOUT);
    this.texture = new BufferImageSource({
      resource: this.track.data,
      width: AGENTS_PER_ROW,
      height: this.track.rowsEach * this.track.slots,
      format: "rgba32float",
      // Without filtering, because float textures cannot be filtered everywhere and texelFetch then reads zeros.
      scaleMode: "nearest",
      alphaMode: "no-premultiply-alpha",
      autoGarbageCollect: false,
    });
    const program = GlProgram.from({ vertex: SWARM_VERTEX, fragment: SWARM_FRAGMENT, name: "swarm" });
    this.#drawing = new SwarmDrawing(this.texture, program, agents, points);
  }

  get mesh() {
    return this.#drawing.mesh;
  }

  /** Copies a snapshot in and sends only its own rows to the graphics card. */
  keep(snapshot: Pick<Snapshot, "tick" | "centre" | "agents" | "state">): void {
    const texels = this.track.rowsEach * AGENTS_PER_ROW;
    const start = this.track.keep(snapshot) * texels;
    this.texture.update(start, start + texels);
  }

  /** How everyone is drawn at `tick`. `soft` = CSS pixels a device pixel. */
  show(tick: number, newest: Snapshot, look: Look, view: View, soft: number): void {
    this.#drawing.place(this.track, tick, view, newest.step);
    this.#drawing.dress(look, newest, view, soft);
  }

  destroy(): void {
    this.#drawing.destroy();
    this.texture.destroy();
  }
}
