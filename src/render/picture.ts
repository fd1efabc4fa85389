/**
 * The picture of the swarm: snapshots in, frames out. Puts the parts of this room together and owns the order in
 * which they act. Must not know settings, the panel, or how a snapshot came about.
 */
import type { Snapshot } from "../worker/protocol";
import { Camera } from "./camera";
import type { Palette } from "./colours";
import { GroundMesh } from "./ground-mesh";
import { Look } from "./look";
import { Loop } from "./loop";
import { Playhead } from "./playhead";
import { Surface } from "./surface";
import { SwarmMesh } from "./swarm-mesh";
import { emptyMoment } from "./track";

export { NoWebGL } from "./surface";

export interface PictureOptions {
  readonly palette: Palette;
  readonly reducedMotion: boolean;
  /** Gets every snapshot's state back, within the call to take(). */
  readonly recycle: (state: Float32Array) => void;
}

/**
 * Opens a canvas in `host`, which it fills; the host keeps its own label and focus.
 * @throws NoWebGL when this browser cannot
 */
export async function createPicture(host: HTMLElement, options: PictureOptions): Promise<Picture> {
  // The surface calls back only once it is open, and the picture is there by then.
  let picture: Picture | undefined;
  const surface = await Surface.open(host, {
    onResize: (width, height) => picture?.resize(width, height),
    onRestore: () => picture?.redraw(),
  });
  picture = new Picture(surface, options);
  return picture;
}

export class Picture {
  readonly #surface: Surface;
  readonly #recycle: (state: Float32Array) => void;
  readonly #look: Look;
  readonly #camera = new Camera();
  readonly #playhead = new Playhead();
  readonly #ground = new GroundMesh();
  readonly #loop = new Loop((seconds) => this.#frame(seconds));
  /** Where the group is at the playhead. */
  readonly #here = emptyMoment();
  #swarm: SwarmMesh | undefined;
  #newest: Snapshot | undefined;
  #stale = true;
  #still: boolean;
  #onFirstFrame: (() => void) | undefined;

  /** Use createPicture(). */
  constructor(surface: Surface, options: PictureOptions) {
    this.#surface = surface;
    this.#recycle = options.recycle;
    this.#still = options.reducedMotion;
    this.#look = new Look(options.palette);
    surface.ground = options.palette.ground;
    surface.stage.addChild(this.#ground.mesh);
  }

  /** World centre of the view and units a CSS pixel, as last drawn. */
  get camera(): { readonly x: number; readonly y: number; readonly unitsPerPixel: number } {
    return this.#camera;
  }

  /** Shows a snapshot, unless it is of a run before the newest. Its state is read and given back at once. */
  take(snapshot: Snapshot): void {
    if (!this.#newest || snapshot.run >= this.#newest.run) this.#accept(snapshot);
    this.#recycle(snapshot.state);
  }

  /** For light and dark. @throws RangeError when a colour is not #rrggbb */
  setPalette(palette: Palette): void {
    this.#look.wear(palette);
    this.#surface.ground = palette.ground;
    this.redraw();
  }

  setReducedMotion(on: boolean): void {
    this.#still = on;
    this.redraw();
  }

  /** Calls `listener` once, after the next frame that shows a swarm. */
  onFirstFrame(listener: () => void): void {
    this.#onFirstFrame = listener;
    this.redraw();
  }

  destroy(): void {
    this.#loop.stop();
    this.#swarm?.destroy();
    this.#ground.destroy();
    this.#surface.destroy();
  }

  /** Draws at the next frame even if nothing moves. */
  redraw(): void {
    this.#stale = true;
    this.#loop.wake();
  }

  /** The host's size in CSS pixels. Draws at once. */
  resize(width: number, height: number): void {
    this.#camera.resize(width, height);
    this.#stale = true;
    if (this.#frame(0)) this.#loop.wake();
  }

  #accept(snapshot: Snapshot): void {
    const before = this.#newest;
    const cut = !before || snapshot.run !== before.run || snapshot.tick < before.tick;
    if (!this.#swarm || this.#swarm.agents !== snapshot.agents) this.#openSwarm(snapshot);
    else if (cut) this.#swarm.track.clear();
    this.#swarm!.keep(snapshot);
    if (cut) {
      this.#playhead.cut();
      this.#camera.cut(this.#swarm!.track.find(snapshot.tick, this.#here));
      this.#look.follow(snapshot.conditions.leaderInfluence, Number.POSITIVE_INFINITY);
    }
    this.#playhead.take(snapshot.tick, snapshot.ticksPerSecond);
    this.#newest = snapshot;
    this.redraw();
  }

  #openSwarm({ agents, state }: Snapshot): void {
    this.#swarm?.destroy();
    this.#swarm = new SwarmMesh(agents, state.length);
    this.#surface.stage.addChild(this.#swarm.mesh);
  }

  /** @returns whether another frame should follow */
  #frame(seconds: number): boolean {
    if (!this.#surface.ready) return false;
    const moving = this.#move(seconds);
    if (moving || this.#stale) this.#draw();
    return moving;
  }

  #move(seconds: number): boolean {
    const snapshot = this.#newest;
    if (!snapshot || !this.#swarm) return false;
    const at = this.#playhead.at;
    this.#playhead.advance(seconds);
    const subject = this.#swarm.track.find(this.#playhead.at, this.#here);
    const panned = this.#camera.follow(subject, seconds, this.#still);
    const coloured = this.#look.follow(snapshot.conditions.leaderInfluence, seconds);
    return panned || coloured || this.#playhead.at !== at || !this.#playhead.settled;
  }

  #draw(): void {
    const { soft } = this.#surface;
    this.#ground.place(this.#camera, this.#look.mark, soft);
    this.#swarm?.place(this.#playhead.at, this.#camera);
    this.#swarm?.dress(this.#look, this.#newest?.informed ?? 0, this.#camera, soft);
    this.#surface.draw();
    this.#stale = false;
    if (!this.#swarm) return;
    const listener = this.#onFirstFrame;
    this.#onFirstFrame = undefined;
    listener?.();
  }
}
