/**
 * The lens on the picture: the round window, and the lines and arrows over both grains. Loaded when a lens is first
 * opened; while none is, a frame does nothing for it. Must not know how the agent is chosen or what is said about it.
 */
import type { LensReading, Snapshot } from "../worker/protocol";
import { Camera } from "./camera";
import { Arrows } from "./lens-arrows";
import { drawPulls } from "./lens-chain";
import { LensOverlay } from "./lens-overlay";
import { LensReadings } from "./lens-readings";
import { FINE_RADIUS, type LensSetting } from "./lens-setting";
import { drawTurn } from "./lens-turn";
import { AttendedLines, drawBlindAngle, drawRing, drawZones, type Sight } from "./lens-zones";
import type { Motion } from "./motion";
import { type Pane, paneOf } from "./pane";
import { emptyPlace, placeOf } from "./place";
import type { Surface } from "./surface";
import type { Parts } from "./swarm-drawing";
import type { SwarmMesh } from "./swarm-mesh";
import { WindowMesh } from "./window-mesh";

export class LensView {
  readonly #surface: Surface;
  readonly #motion: Motion;
  readonly #overlay: LensOverlay;
  readonly #readings = new LensReadings();
  readonly #arrows = new Arrows();
  readonly #lines = new AttendedLines();
  readonly #place = emptyPlace();
  /** Frames the whole group in the window. */
  readonly #whole = new Camera();
  #cut = true;
  #window: WindowMesh | undefined;
  #newest: Snapshot | undefined;
  #reading: LensReading | null = null;
  readonly #parts: Parts;
  #lens: LensSetting;

  constructor(surface: Surface, motion: Motion, parts: Parts, lens: LensSetting) {
    this.#parts = parts;
    this.#surface = surface;
    this.#motion = motion;
    this.#lens = lens;
    this.#overlay = new LensOverlay(surface.host);
  }

  set(lens: LensSetting): void {
    // What the window showed of the group before is of no use any more.
    if (lens.fineLarge !== this.#lens.fineLarge) this.#cut = true;
    this.#lens = lens;
  }

  /** Light or dark has changed. */
  wear(): void {
    this.#overlay.wear();
  }

  /** A snapshot has been read. */
  keep(snapshot: Snapshot): void {
    this.#newest = snapshot;
    this.#readings.keep(snapshot);
  }

  /** @returns whether anything moved by itself */
  advance(seconds: number, still: boolean): boolean {
    const { here, playhead } = this.#motion;
    this.#reading = this.#readings.find(playhead.at, this.#lens.agent);
    const pulled = this.#arrows.advance(this.#reading, seconds, still);
    const { fineLarge, window } = this.#lens;
    if (!fineLarge || !window) return pulled;
    this.#whole.resize(2 * window.radius, 2 * window.radius);
    if (this.#cut) this.#whole.cut(here);
    this.#cut = false;
    return this.#whole.follow(here, seconds, still) || pulled;
  }

  /** The window as a pane, if the point of the canvas (CSS pixels) is in it. */
  paneAt(x: number, y: number): Pane | null {
    const pane = this.#windowPane();
    return pane && Math.hypot(x - pane.left, y - pane.top) < pane.radius ? pane : null;
  }

  /** Before the canvas is drawn. */
  place(swarm: SwarmMesh): void {
    const { camera, look, playhead, here } = this.#motion;
    const { soft } = this.#surface;
    this.#overlay.begin(camera.width, camera.height, soft);
    const there = this.#newest !== undefined && this.#lens.agent < swarm.agents;
    if (there) placeOf(swarm.track, here, this.#lens.agent, this.#place);
    const pane = there ? this.#windowPane() : null;
    if (this.#window && (!pane || this.#window.swarm !== swarm)) this.closeWindow();
    if (pane) this.#openWindow(swarm).show(playhead.at, this.#newest!, look, pane, camera, soft);
    if (there) this.#draw(paneOf(camera), pane, swarm);
  }

  destroy(): void {
    this.closeWindow();
    this.#overlay.destroy();
  }

  #openWindow(swarm: SwarmMesh): WindowMesh {
    if (!this.#window) {
      this.#window = new WindowMesh(swarm, this.#parts);
      this.#surface.stage.addChild(this.#window.disc, this.#window.mesh);
    }
    return this.#window;
  }

  /** Until the next frame that shows it. To be called before the swarm that it shows is destroyed. */
  closeWindow(): void {
    this.#window?.destroy();
    this.#window = undefined;
  }

  #windowPane(): Pane | null {
    const { window, fineLarge } = this.#lens;
    if (!window || window.radius <= 0) return null;
    const middle = { left: window.x, top: window.y, radius: window.radius };
    const { x, y, unitsPerPixel } = this.#whole;
    if (fineLarge) return { ...middle, x, y, unitsPerPixel };
    const units = FINE_RADIUS * (this.#newest?.spacing ?? 1);
    return { ...middle, x: this.#place.x, y: this.#place.y, unitsPerPixel: units / window.radius };
  }

  #draw(large: Pane, small: Pane | null, swarm: SwarmMesh): void {
    const { fineLarge } = this.#lens;
    this.#drawGrain(large, fineLarge, true, swarm);
    if (!small) return;
    const { ink, colours } = this.#overlay;
    ink.save();
    ink.beginPath();
    ink.arc(small.left, small.top, small.radius, 0, 2 * Math.PI);
    // Nothing of the large picture reaches into the window.
    ink.globalCompositeOperation = "destination-out";
    ink.fill();
    ink.globalCompositeOperation = "source-over";
    ink.clip();
    this.#drawGrain(small, !fineLarge, false, swarm);
    ink.restore();
    ink.beginPath();
    ink.arc(small.left, small.top, small.radius, 0, 2 * Math.PI);
    ink.lineWidth = 2;
    ink.strokeStyle = colours.edge;
    ink.stroke();
  }

  /** @param large in the large picture, where there is room for the lines */
  #drawGrain(pane: Pane, fine: boolean, large: boolean, swarm: SwarmMesh): void {
    const { ink, colours } = this.#overlay;
    const sight: Sight = { ink, pane, colours, place: this.#place };
    const reading = this.#reading;
    if (reading) {
      const edge = Math.atan2(reading.blindEdge.y, reading.blindEdge.x);
      const reach = reading.attractionRadius / pane.unitsPerPixel;
      drawBlindAngle(sight, edge, fine ? Math.min(reach, 3 * pane.radius) : reach);
      drawZones(sight, reading, fine);
      if (large) this.#lines.draw(sight, reading, swarm.track, this.#motion.here, swarm.agents);
    }
    if (!fine) drawRing(sight);
    if (!fine || !reading) return;
    drawPulls(sight, this.#arrows, this.#lens.letters);
    drawTurn(sight, reading);
  }
}
