/**
 * Everything that moves between two frames: the playhead, the camera, the informed agents' colour.
 * Pure: wall time is handed in. Must not know pixi.js or when a frame is due.
 */
import type { Snapshot } from "../worker/protocol";
import { Camera } from "./camera";
import type { Palette } from "./colours";
import { Look } from "./look";
import { Playhead } from "./playhead";
import { emptyMoment, type Track } from "./track";

export class Motion {
  readonly playhead = new Playhead();
  readonly camera = new Camera();
  readonly look: Look;
  /** Where the group is at the playhead. */
  readonly #here = emptyMoment();
  #leading = 0;

  /** @throws RangeError when a colour is not #rrggbb */
  constructor(palette: Palette) {
    this.look = new Look(palette);
  }

  /**
   * A snapshot has come and is in the track.
   * @param cut a new run: be there at once instead of moving there
   */
  take({ tick, ticksPerSecond, conditions }: Snapshot, track: Track, cut: boolean): void {
    this.#leading = conditions.leaderInfluence;
    if (cut) {
      this.playhead.cut();
      this.camera.cut(track.find(tick, this.#here));
      this.look.follow(this.#leading, Number.POSITIVE_INFINITY);
    }
    this.playhead.take(tick, ticksPerSecond);
  }

  /**
   * @param seconds wall time since the last frame
   * @param still reduced motion, see Camera
   * @returns whether anything moved or is about to
   */
  advance(track: Track, seconds: number, still: boolean): boolean {
    const at = this.playhead.at;
    this.playhead.advance(seconds);
    const panned = this.camera.follow(track.find(this.playhead.at, this.#here), seconds, still);
    const coloured = this.look.follow(this.#leading, seconds);
    return panned || coloured || this.playhead.at !== at || !this.playhead.settled;
  }
}
