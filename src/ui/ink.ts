/**
 * The style sheet's colours for what draws on a canvas, read once: asking for a computed style costs more than a line drawn
 * with it.
 */
import type { Regime } from "../model/regime";

export type Paint = string | CanvasPattern;

/** Side of the hatching's tile, and width of its lines, device pixels. */
const HATCH = 6;
const HATCH_LINE = 1.6;

export class Inks {
  readonly #node: Element;
  readonly #known = new Map<string, string>();
  #hatching: Paint | undefined;
  #fontSize: number | undefined;

  /** @param node whose colours they are */
  constructor(node: Element) {
    this.#node = node;
  }

  /** The colours have changed: read them anew. */
  forget(): void {
    this.#known.clear();
    this.#hatching = undefined;
    this.#fontSize = undefined;
  }

  /** @param name with its two dashes */
  get(name: string): string {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const colour = getComputedStyle(this.#node).getPropertyValue(name).trim();
    this.#known.set(name, colour);
    return colour;
  }

  /** Of the node's text, CSS pixels. */
  get fontSize(): number {
    this.#fontSize ??= Number.parseFloat(getComputedStyle(this.#node).fontSize);
    return this.#fontSize;
  }

  /** What a regime is painted with. Mixed is none of the three, so it has hatching and no colour of its own. */
  paint(regime: Regime): Paint {
    if (regime !== "mixed") return this.get(`--${regime}`);
    this.#hatching ??= makeHatching(this.get("--edge"), this.get("--surface"));
    return this.#hatching;
  }
}

function makeHatching(line: string, ground: string): Paint {
  const context = new OffscreenCanvas(HATCH, HATCH).getContext("2d");
  if (!context) return line;
  context.fillStyle = ground;
  context.fillRect(0, 0, HATCH, HATCH);
  context.strokeStyle = line;
  context.lineWidth = HATCH_LINE;
  // The line and its two neighbours, so that the tiles join.
  for (const shift of [-HATCH, 0, HATCH]) {
    context.beginPath();
    context.moveTo(shift - 1, HATCH + 1);
    context.lineTo(shift + HATCH + 1, -1);
    context.stroke();
  }
  return context.createPattern(context.canvas, "repeat") ?? line;
}
