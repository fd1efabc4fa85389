/**
 * The picture of the swarm: snapshots in, frames out. Puts the parts of this room together and owns the order in
 * which they act. Must not know settings, the panel, or how a snapshot came about.
 */
import { getTestContext } from "pixi.js";
import type { Snapshot } from "../worker/protocol";
import { backdated } from "./backdate";
import type { Palette } from "./colours";
import { Effort } from "./effort";
import { GroundMesh } from "./ground-mesh";
import { Inbox } from "./inbox";
import { FINE_RADIUS, type LensSetting } from "./lens-setting";
import type { LensView } from "./lens-view";
import { Loop } from "./loop";
import { Motion } from "./motion";
import { paneOf } from "./pane";
import { nearestTo } from "./place";
import { Surface } from "./surface";
import { PARTS } from "./swarm-drawing";
import { SwarmMesh } from "./swarm-mesh";

export type { LensSetting } from "./lens-setting";
export { NoWebGL } from "./surface";

export interface PictureOptions {
  readonly palette: Palette;
  readonly reducedMotion: boolean;
  /** Gets every snapshot's state back once it has been read, at the latest when the next one comes. */
  readonly recycle: (state: Float32Array) => void;
}

/**
 * Opens a canvas in `host`, which it fills; the host keeps its own label and focus.
 * @throws NoWebGL when this browser cannot
 */
export function createPicture(host: HTMLElement, options: PictureOptions): Picture {
  // The surface calls back only once it is open, and the picture is there by then.
  let picture: Picture | undefined;
  const surface = Surface.open(host, {
    onResize: (width, height) => picture?.resize(width, height),
    onRestore: () => picture?.redraw(),
  });
  picture = new Picture(surface, options);
  return picture;
}

/** The playhead runs some 1.6 snapshots behind, and at speed 4 a snapshot is two ticks. */
const TICKS_BEHIND = 4;

export class Picture {
  readonly #surface: Surface;
  readonly #inbox: Inbox;
  readonly #motion: Motion;
  readonly #ground = new GroundMesh();
  readonly #loop = new Loop((seconds) => this.#frame(seconds));
  #swarm: SwarmMesh | undefined;
  /** The newest snapshot that has been read. */
  #newest: Snapshot | undefined;
  readonly #effort = new Effort();
  /** What was last asked for, and what shows it: loaded when first needed. */
  #lens: LensSetting | null = null;
  #lensView: LensView | undefined;
  #tooMuch = false;
  #stale = true;
  #still: boolean;
  #onFirstFrame: (() => void) | undefined;
  #onFrame: ((canvas: HTMLCanvasElement) => void) | null = null;

  /** Use createPicture(). */
  constructor(surface: Surface, options: PictureOptions) {
    this.#surface = surface;
    this.#inbox = new Inbox(options.recycle);
    this.#still = options.reducedMotion;
    this.#motion = new Motion(options.palette);
    surface.ground = options.palette.ground;
    surface.stage.addChild(this.#ground.mesh);
    // pixi.js has opened a second context to ask it for a shader's precision, and keeps it. A browser has sixteen for all frames of
    // a page, and with ten embeds the oldest would go black.
    getTestContext()?.getExtension("WEBGL_lose_context")?.loseContext();
  }

  /** Shows a snapshot, unless it is of a run before the newest. */
  take(snapshot: Snapshot): void {
    if (this.#newest && snapshot.run < this.#newest.run) {
      this.#inbox.refuse(snapshot);
      return;
    }
    // Without trails only the newest is looked at: one that was never drawn need not be copied at all.
    if (this.#swarm?.hasTrails) this.#inbox.read(this.#read);
    this.#inbox.put(snapshot);
    this.redraw();
  }

  /** For light and dark. @throws RangeError when a colour is not #rrggbb */
  setPalette(palette: Palette): void {
    this.#motion.look.wear(palette);
    this.#surface.ground = palette.ground;
    this.#lensView?.wear();
    this.redraw();
  }

  /**
   * Shows one agent through the lens, or none.
   * @returns when it is on, or something else has been asked for since
   * @throws what kept the lens from being loaded; the picture is then as it was without one
   */
  async setLens(lens: LensSetting | null): Promise<void> {
    this.#lens = lens;
    if (lens && !this.#lensView) {
      try {
        const { LensView } = await import("./lens-view");
        if (this.#lens !== lens) return;
        this.#lensView ??= new LensView(this.#surface, this.#motion, PARTS, lens);
        if (this.#newest) this.#lensView.keep(this.#newest);
      } catch (error) {
        if (this.#lens === lens) this.#lens = null;
        throw error;
      }
    }
    this.#useLens();
  }

  /** The agent on the screen nearest to a point of the host (CSS pixels), also in the lens's window; null = none near. */
  agentAt(x: number, y: number): number | null {
    if (!this.#swarm) return null;
    const { camera, here } = this.#motion;
    const pane = this.#lensView?.paneAt(x, y) ?? paneOf(camera);
    return nearestTo({ x, y }, pane, this.#swarm.track, here, this.#swarm.agents);
  }

  /** Draws at every so many of the screen's frames. @param turn which of them: others take the ones between */
  setEvery(frames: number, turn = 0): void {
    this.#loop.setEvery(frames, turn);
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

  /**
   * Calls `listener` after every frame that is drawn, in the same task: later its canvas is empty for whoever copies it.
   * One at a time; null ends it.
   */
  onFrame(listener: ((canvas: HTMLCanvasElement) => void) | null): void {
    this.#onFrame = listener;
    if (listener) this.redraw();
  }

  /** Draws at the next frame even if nothing moves. */
  redraw(): void {
    this.#stale = true;
    this.#loop.wake();
  }

  /** The host's size in CSS pixels. Draws at once. */
  resize(width: number, height: number): void {
    this.#motion.camera.resize(width, height);
    this.#stale = true;
    if (this.#frame(0)) this.#loop.wake();
  }

  /**
   * A small picture of the frame as it is now, for paper.
   * @param width in pixels at most
   * @returns null when there is nothing to draw, or nothing to draw it on
   */
  thumbnail(width: number): HTMLCanvasElement | null {
    if (!this.#swarm || !this.#surface.ready) return null;
    this.#render();
    return this.#surface.copy(width);
  }

  /** Brings what shows the lens, and the camera, to what was asked for. */
  #useLens(): void {
    const lens = this.#lens;
    if (lens) this.#lensView?.set(lens);
    else this.#lensView?.destroy();
    if (!lens) this.#lensView = undefined;
    const near = lens?.fineLarge === true;
    const follows = lens !== null && (near || lens.follow);
    this.#motion.watch(follows ? { agent: lens.agent, spacings: near ? 2 * FINE_RADIUS : null } : null);
    this.redraw();
  }

  /** Takes a snapshot in. Its array is not ours to keep. */
  readonly #read = (snapshot: Snapshot): void => {
    const before = this.#newest;
    const cut = !before || snapshot.run !== before.run || snapshot.tick < before.tick;
    const fresh = this.#swarm?.agents !== snapshot.agents || this.#tooMuch;
    if (fresh) this.#openSwarm(snapshot, cut);
    else if (cut) this.#swarm!.track.clear();
    // A group at another grain, or with shorter trails, goes on from where it was.
    if (!cut && fresh) this.#swarm!.keep(backdated(snapshot, TICKS_BEHIND));
    this.#swarm!.keep(snapshot);
    this.#motion.take(snapshot, this.#swarm!.track, cut);
    this.#lensView?.keep(snapshot);
    this.#newest = snapshot;
  };

  #openSwarm({ agents, state }: Snapshot, cut: boolean): void {
    if (cut || agents !== this.#swarm?.agents) this.#effort.begin(agents);
    // The lens's window looks at the same texture, which goes with the swarm.
    this.#lensView?.closeWindow();
    this.#swarm?.destroy();
    this.#swarm = new SwarmMesh(agents, state.length, this.#effort.points);
    this.#tooMuch = false;
    // On the ground and below the lens's window.
    this.#surface.stage.addChildAt(this.#swarm.mesh, 1);
  }

  /** @returns whether another frame should follow */
  #frame(seconds: number): boolean {
    if (!this.#surface.sized) return false;
    // Also while the context is lost: the past is there when it comes back, and the readouts live on arrays going round.
    this.#inbox.read(this.#read);
    if (!this.#surface.ready) return false;
    let moving = this.#swarm ? this.#motion.advance(this.#swarm.track, seconds, this.#still) : false;
    if (this.#swarm && this.#lensView?.advance(seconds, this.#still)) moving = true;
    if (moving || this.#stale) this.#draw();
    // The next snapshot begins a swarm with shorter trails.
    if (moving && seconds > 0 && this.#effort.took(seconds / this.#loop.every)) this.#tooMuch = true;
    return moving;
  }

  #draw(): void {
    this.#render();
    this.#stale = false;
    if (!this.#swarm) return;
    const listener = this.#onFirstFrame;
    this.#onFirstFrame = undefined;
    listener?.();
    this.#onFrame?.(this.#surface.canvas);
  }

  #render(): void {
    const { soft } = this.#surface;
    const { camera, look, playhead } = this.#motion;
    this.#ground.place(camera, look.mark, soft);
    if (this.#swarm && this.#newest) {
      this.#swarm.show(playhead.at, this.#newest, look, camera, soft);
      this.#lensView?.place(this.#swarm);
    }
    this.#surface.draw();
  }
}
