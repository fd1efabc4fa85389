/**
 * Everything that moves between two frames: the playhead, the camera, the informed agents' colour.
 * Pure: wall time is handed in. Must not know pixi.js or when a frame is due.
 */
import type { Snapshot } from "../worker/protocol";
import { Camera, type Subject } from "./camera";
import type { Palette } from "./colours";
import { Look } from "./look";
import { emptyPlace, placeOf } from "./place";
import { Playhead } from "./playhead";
import { emptyMoment, type Track } from "./track";

/** An agent that the camera is on instead of the group. */
export interface Watched {
  readonly agent: number;
  /** Spacings across the smaller side of the view; null = as much as the group needs. */
  readonly spacings: number | null;
}

export class Motion {
  readonly playhead = new Playhead();
  readonly camera = new Camera();
  readonly look: Look;
  /** Where the group is at the playhead. */
  readonly here = emptyMoment();
  readonly #place = emptyPlace();
  #watched: Watched | null = null;
  #agents = 0;
  #spacing = 0;
  #leading = 0;

  /** @throws RangeError when a colour is not #rrggbb */
  constructor(palette: Palette) {
    this.look = new Look(palette);
  }

  /**
   * A snapshot has come and is in the track.
   * @param cut a new run: be there at once instead of moving there
   */
  take(snapshot: Snapshot, track: Track, cut: boolean): void {
    const { tick, ticksPerSecond, conditions, agents, spacing } = snapshot;
    this.#leading = conditions.leaderInfluence;
    // Another grain: the same number is another agent now.
    if (this.#watched && agents !== this.#agents) this.camera.hand();
    this.#agents = agents;
    this.#spacing = spacing;
    if (cut) {
      this.playhead.cut();
      this.camera.cut(this.#subject(track, tick));
      this.look.follow(this.#leading, Number.POSITIVE_INFINITY);
    }
    this.playhead.take(tick, ticksPerSecond);
  }

  /** Puts the camera on an agent, or back on the group. An agent that is not there is not followed. */
  watch(watched: Watched | null): void {
    if (watched?.agent !== this.#watched?.agent) this.camera.hand();
    this.#watched = watched;
  }

  /**
   * @param seconds wall time since the last frame
   * @param still reduced motion, see Camera
   * @returns whether anything moved or is about to
   */
  advance(track: Track, seconds: number, still: boolean): boolean {
    const at = this.playhead.at;
    this.playhead.advance(seconds);
    const panned = this.camera.follow(this.#subject(track, this.playhead.at), seconds, still);
    const coloured = this.look.follow(this.#leading, seconds);
    return panned || coloured || this.playhead.at !== at || !this.playhead.settled;
  }

  #subject(track: Track, tick: number): Subject {
    const here = track.find(tick, this.here);
    if (!this.#watched || this.#watched.agent >= this.#agents) return here;
    const { agent, spacings } = this.#watched;
    const { x, y } = placeOf(track, here, agent, this.#place);
    const { spreadX, spreadY } = here;
    const across = spacings === null ? undefined : spacings * this.#spacing;
    return { x, y, spreadX, spreadY, leanX: 0, leanY: 0, across };
  }
}
