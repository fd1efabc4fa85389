/**
 * A swarm as one mesh over a track's texture: the geometry and the shader's numbers. The picture has one, and the
 * lens's window another over the same texture. Must not know time, messages or how the camera moves.
 */
import { Geometry, GlProgram, Shader, type TextureSource, UniformGroup } from "pixi.js";
import { AGENTS_PER_ROW, type Snapshot } from "../worker/protocol";
import type { View } from "./camera";
import type { Look } from "./look";
import { Mesh } from "./stage";
import { MOST_POINTS } from "./swarm.glsl";
import { geometryOf } from "./swarm-geometry";
import { emptyMoment, type Track } from "./track";

/** Ticks of the past that a trail shows: 1.4 simulated seconds, enough to tell a circle from a line. */
export const TRAIL_TICKS = 14;
/** A trail's share of the smaller side of the view, at most: only a closer look than at the group comes there. */
const LONGEST_TRAIL = 0.25;

/** Lengths in CSS pixels: as the room an agent has shrinks with sqrt(N), so does it; never a dot, never a monster. */
const SHORTEST = 2.5;
const LONGEST = 22;
const LENGTH_IN_SPACINGS = 0.9;

/** What the look of the swarm takes from a snapshot. */
type Part = Pick<Snapshot, "informed" | "spacing">;

export class SwarmDrawing {
  readonly mesh: Mesh;
  readonly #points: number;
  readonly #numbers = numbersOf();
  readonly #moment = emptyMoment();

  /**
   * @param points of a trail, its head included; 1 = none
   * @param more numbers that this program has and the other has not
   */
  constructor(
    texture: TextureSource,
    glProgram: GlProgram,
    agents: number,
    points: number,
    more?: UniformGroup,
  ) {
    this.#points = points;
    const resources = { uTrack: texture, numbers: this.#numbers, ...(more && { more }) };
    this.mesh = new Mesh(geometryOf(agents, points), new Shader({ glProgram, resources }));
  }

  /** Where everyone is at `tick`, and was before. @param step units an agent moves in a tick */
  place(track: Track, tick: number, view: View, step: number): void {
    const { uMoment, uCentre, uClip } = this.#numbers.uniforms;
    const last = Math.max(1, this.#points - 1);
    const longest = LONGEST_TRAIL * Math.min(view.width, view.height) * view.unitsPerPixel;
    const ticks = Math.min(TRAIL_TICKS, longest / step);
    for (let i = 0; i < this.#points; i++) {
      const age = i / last;
      const moment = track.find(tick - age * ticks, this.#moment);
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
    const { uniforms } = this.#numbers;
    uniforms.uSize.set([length, 1.25 * length, 0.13 * length, soft]);
    uniforms.uRim.set([Math.min(1, 0.09 * length), Math.min(2, 0.16 * length)]);
    uniforms.uCount.set([AGENTS_PER_ROW, this.#points, informed, look.trail]);
    uniforms.uAgent.set(look.agent);
    uniforms.uInformed.set(look.informed);
    uniforms.uOutline.set(look.outline);
  }

  destroy(): void {
    this.mesh.destroy();
  }
}

/**
 * What the lens's window is made of. Handed on and not imported there: two importers, one of them loaded later, would
 * have pixi.js split into two files, 2 kB larger together.
 */
export const PARTS = { Geometry, GlProgram, Mesh, Shader, UniformGroup, SwarmDrawing };
export type Parts = typeof PARTS;

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
