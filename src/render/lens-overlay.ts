/**
 * The 2D canvas above the swarm's, for the lens's lines and arrows. Owns its size, its density and its colours.
 */
import { type LensColours, readLensColours } from "./lens-colours";

export class LensOverlay {
  readonly ink: CanvasRenderingContext2D;
  colours: LensColours = readLensColours();
  readonly #canvas: HTMLCanvasElement;

  /** @throws Error when this browser has no 2D canvas left to give */
  constructor(host: HTMLElement) {
    this.#canvas = host.ownerDocument.createElement("canvas");
    this.#canvas.setAttribute("aria-hidden", "true");
    this.#canvas.className = "lens-overlay";
    Object.assign(this.#canvas.style, {
      position: "absolute",
      inset: "0",
      width: "100%",
      height: "100%",
      pointerEvents: "none",
    });
    const ink = this.#canvas.getContext("2d");
    if (!ink) throw new Error("no 2D canvas");
    this.ink = ink;
    host.append(this.#canvas);
  }

  /** Light or dark has changed. */
  wear(): void {
    this.colours = readLensColours();
  }

  /** Empties it. @param soft CSS pixels a device pixel, as the swarm is drawn */
  begin(width: number, height: number, soft: number): void {
    const [across, down] = [Math.round(width / soft), Math.round(height / soft)];
    if (this.#canvas.width !== across) this.#canvas.width = across;
    if (this.#canvas.height !== down) this.#canvas.height = down;
    this.ink.setTransform(1 / soft, 0, 0, 1 / soft, 0, 0);
    this.ink.clearRect(0, 0, width, height);
  }

  destroy(): void {
    this.#canvas.remove();
  }
}
