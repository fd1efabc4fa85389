/**
 * The whole swarm as one mesh: trails below, agents above, informed agents on top.
 * Owns the track's texture and the shader's numbers; must not know time, messages or how the camera moves.
 */
import { BufferImageSource, type Geometry, GlProgram, Mesh, Shader, UniformGroup } from "pixi.js";
import { AGENTS_PER_ROW, type Snapshot } from "../worker/protocol";
import type { View } from "./camera";
import type { Look } from "./look";
import { MOST_POINTS, SWARM_FRAGMENT, SWARM_VERTEX } from "./swarm.glsl";
import { geometryOf } from "./swarm-geometry";
import { emptyMoment, Track } from "./track";

/** Ticks of the past that a trail shows: 1.4 simulated seconds, enough to tell a circle from a line. */
const TRAIL_TICKS = 14;
/** Snapshots kept: a trail's ticks one by one, and what the playhead lags behind. */
const SLOTS_WITH_TRAIL = TRAIL_TICKS + 6;
const SLOTS_WITHOUT = 4;

/** Lengths in CSS pixels: as the room an agent has shrinks with sqrt(N), so does it; never a dot, never a monster. */
const SHORTEST = 2.5;
const LONGEST = 22;
const LENGTH_IN_SPACINGS = 0.9;

/** What the look of the swarm takes from a snapshot. */
type Part = Pick<Snapshot, "informed" | "spacing">;

export class SwarmMesh {
  readonly mesh: Mesh<Geometry, Shader>;
  readonly track: Track;
  readonly agents: number;
  readonly #points: number;
  readonly #texture: BufferImageSource;
  readonly #numbers: ReturnType<typeof numbersOf>;
  readonly #moment = emptyMoment();

  /**
   * @param floats length of a snapshot's state for this many agents
   * @param points of a trail, its head included; 1 = none
   */
  constructor(agents: number, floats: number, points: number) {
    this.agents = agents;
    this.#points = points;
    this.track = new Track(floats, this.#points > 1 ? SLOTS_WITH_TRAIL : SLOTS_WITHOUT);
    this.#texture = new BufferImageSource({
      resource: this.track.data,
      width: AGENTS_PER_ROW,
      height: this.track.rowsEach * this.track.slots,
      format: "rgba32float",
      // Without filtering, because float textures cannot be filtered everywhere and texelFetch then reads zeros.
      scaleMode: "nearest",
      alphaMode: "no-premultiply-alpha",
      autoGarbageCollect: false,
    });
    this.#numbers = numbersOf();
    const shader = new Shader({
      glProgram: GlProgram.from({ vertex: SWARM_VERTEX, fragment: SWARM_FRAGMENT, name: "swarm" }),
      resources: { uTrack: this.#texture, numbers: this.#numbers },
    });
    this.mesh = new Mesh({ geometry: geometryOf(agents, this.#points), shader });
  }

  get hasTrails(): boolean {
    return this.#points > 1;
  }

  /** Copies a snapshot in and sends only its own rows to the graphics card. */
  keep(snapshot: Pick<Snapshot, "tick" | "centre" | "agents" | "state">): void {
    const texels = this.track.rowsEach * AGENTS_PER_ROW;
    const start = this.track.keep(snapshot) * texels;
    this.#texture.update(start, start + texels);
  }

  /** Where everyone is at `tick`, and was before. */
  place(tick: number, view: View): void {
    const { uMoment, uCentre, uClip } = this.#uniforms;
    const last = Math.max(1, this.#points - 1);
    for (let i = 0; i < this.#points; i++) {
      const age = i / last;
      const moment = this.track.find(tick - age * TRAIL_TICKS, this.#moment);
      uMoment.set([moment.before, moment.after, moment.mix, age], 4 * i);
      // Doubles until here: the group may be a million units away, its distance from the camera is small.
      uCentre[2 * i] = moment.x - view.x;
      uCentre[2 * i + 1] = moment.y - view.y;
    }
    const pixel = [2 / view.width, 2 / view.height] as const;
    uClip.set([pixel[0] / view.unitsPerPixel, pixel[1] / view.unitsPerPixel, pixel[0], pixel[1]]);
  }

  /** Sizes and colours. `soft` = CSS pixels a device pixel. */
  dress(look: Look, { informed, spacing }: Part, view: View, soft: number): void {
    const length = lengthOf(spacing, view.unitsPerPixel);
    const uniforms = this.#uniforms;
    uniforms.uSize.set([length, 1.25 * length, 0.13 * length, soft]);
    uniforms.uRim.set([Math.min(1, 0.09 * length), Math.min(2, 0.16 * length)]);
    uniforms.uCount.set([AGENTS_PER_ROW, this.#points, informed, look.trail]);
    uniforms.uAgent.set(look.agent);
    uniforms.uInformed.set(look.informed);
    uniforms.uOutline.set(look.outline);
  }

  destroy(): void {
    const { shader, geometry } = this.mesh;
    this.mesh.destroy();
    shader?.destroy();
    geometry.destroy(true);
    this.#texture.destroy();
  }

  get #uniforms() {
    return this.#numbers.uniforms;
  }
}

/** Length of an agent in CSS pixels. @param spacing the model's, units */
export function lengthOf(spacing: number, unitsPerPixel: number): number {
  const natural = (LENGTH_IN_SPACINGS * spacing) / unitsPerPixel;
  return Math.min(LONGEST, Math.max(SHORTEST, natural));
}

function numbersOf() {
  const numbers = (type: "vec2<f32>" | "vec3<f32>" | "vec4<f32>", size = 1) => ({
    type,
    size,
    value: new Float32Array(size * Number(type[3])),
  });
  return new UniformGroup({
    uMoment: numbers("vec4<f32>", MOST_POINTS),
    uCentre: numbers("vec2<f32>", MOST_POINTS),
    uClip: numbers("vec4<f32>"),
    uSize: numbers("vec4<f32>"),
    uCount: numbers("vec4<f32>"),
    uRim: numbers("vec2<f32>"),
    uAgent: numbers("vec3<f32>"),
    uInformed: numbers("vec3<f32>"),
    uOutline: numbers("vec3<f32>"),
  });
}
