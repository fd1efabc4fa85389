/**
 * The canvas and what draws on it: WebGL2 or nothing, the size and pixel density of its host, lost contexts.
 * Must not know what is drawn.
 */
import { type Colour, colourOf } from "./colours";
import { LeanRenderer } from "./lean-renderer";
import { Stage } from "./stage";

/** This browser cannot draw the swarm: there is no WebGL2, or not enough of it. */
export class NoWebGL extends Error {
  override readonly name = "NoWebGL";
}

/** Sharper than this costs more than anyone sees. */
const MOST_RESOLUTION = 2;

export interface SurfaceEvents {
  /** The size or density changed and the canvas is empty: draw in the same task, or it flashes. */
  readonly onResize: (width: number, height: number) => void;
  /** The context came back, empty. */
  readonly onRestore: () => void;
}

export class Surface {
  readonly stage = new Stage();
  readonly #canvas: HTMLCanvasElement;
  readonly #host: HTMLElement;
  readonly #events: SurfaceEvents;
  readonly #renderer: LeanRenderer;
  readonly #resizes: ResizeObserver;
  #density: MediaQueryList | undefined;
  #resolution = 1;
  #ground: Colour = [0, 0, 0];

  private constructor(host: HTMLElement, events: SurfaceEvents) {
    this.#canvas = canvasFor(host.ownerDocument);
    this.#renderer = new LeanRenderer(this.#canvas, contextOf(this.#canvas));
    this.#host = host;
    this.#events = events;
    this.#resizes = new ResizeObserver(() => this.#fit());
  }

  /**
   * A canvas that fills `host`, which gets a position of its own if it has none.
   * @throws NoWebGL
   */
  static open(host: HTMLElement, events: SurfaceEvents): Surface {
    const surface = new Surface(host, events);
    if (getComputedStyle(host).position === "static") host.style.position = "relative";
    host.append(surface.#canvas);
    // After pixi.js's own listener, which sets the new context up.
    surface.#canvas.addEventListener("webglcontextrestored", events.onRestore);
    surface.#resizes.observe(host);
    return surface;
  }

  /** The element that the canvas fills. */
  get host(): HTMLElement {
    return this.#host;
  }

  get canvas(): HTMLCanvasElement {
    return this.#canvas;
  }

  /** CSS pixels a device pixel, as drawn. */
  get soft(): number {
    return 1 / this.#resolution;
  }

  /** Whether the host has, or has had, a size. */
  get sized(): boolean {
    return this.#density !== undefined;
  }

  /** Whether there is anything to draw on now: not while the context is lost or the host has no size. */
  get ready(): boolean {
    return !this.#renderer.context.isLost && this.sized;
  }

  /** @param css the ground's colour, #rrggbb. @throws RangeError when it is not */
  set ground(css: string) {
    this.#ground = colourOf(css);
  }

  draw(): void {
    this.#renderer.render(this.stage, this.#ground);
  }

  /**
   * What was drawn in this very task, scaled down: the drawing buffer is not kept any longer than that.
   * @param width in pixels at most; never wider than what is drawn
   */
  copy(width: number): HTMLCanvasElement | null {
    const { width: most, height } = this.#canvas;
    const copy = this.#canvas.ownerDocument.createElement("canvas");
    copy.width = Math.max(1, Math.min(most, Math.round(width)));
    copy.height = Math.max(1, Math.round((copy.width * height) / most));
    const context = copy.getContext("2d");
    if (!context) return null;
    context.imageSmoothingQuality = "high";
    context.drawImage(this.#canvas, 0, 0, copy.width, copy.height);
    return copy;
  }

  readonly #fit = (): void => {
    const { clientWidth: width, clientHeight: height } = this.#host;
    if (width === 0 || height === 0) return;
    this.#watchDensity();
    this.#resolution = Math.min(devicePixelRatio, MOST_RESOLUTION);
    const [across, down] = [Math.round(width * this.#resolution), Math.round(height * this.#resolution)];
    // To set a size empties the canvas, even the size that it has.
    if (this.#canvas.width !== across) this.#canvas.width = across;
    if (this.#canvas.height !== down) this.#canvas.height = down;
    this.#events.onResize(width, height);
  };

  /** Moved to another screen, or the page was zoomed. A query knows one density only, so each change needs the next. */
  #watchDensity(): void {
    this.#density?.removeEventListener("change", this.#fit);
    this.#density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#density.addEventListener("change", this.#fit);
  }
}

function canvasFor(page: Document): HTMLCanvasElement {
  const canvas = page.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  Object.assign(canvas.style, {
    position: "absolute",
    inset: "0",
    width: "100%",
    height: "100%",
    display: "block",
  });
  return canvas;
}

/** @throws NoWebGL */
function contextOf(canvas: HTMLCanvasElement): WebGL2RenderingContext {
  // Without multisampling: the shaders soften their own edges. The stencil only keeps pixi.js from warning.
  const gl = canvas.getContext("webgl2", { alpha: false, antialias: false, stencil: true });
  if (!gl) throw new NoWebGL("no WebGL2");
  const textures = gl.getParameter(gl.MAX_VERTEX_TEXTURE_IMAGE_UNITS) as number;
  if (textures < 1) throw new NoWebGL(`${textures} textures in a vertex shader, expected 1`);
  return gl;
}
