/**
 * The style sheet's colours for what draws on a canvas, read once: asking for a computed style costs more than a line drawn
 * with it.
 */
import type { Regime } from "../model/regime";

export class Inks {
  readonly #node: Element;
  readonly #known = new Map<string, string>();
  #fontSize: number | undefined;

  /** @param node whose colours they are */
  constructor(node: Element) {
    this.#node = node;
  }

  /** The colours have changed: read them anew. */
  forget(): void {
    this.#known.clear();
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

  /** What a regime is painted with. Mixed is none of the three: it stays blank. */
  paint(regime: Regime): string {
    return this.get(regime === "mixed" ? "--surface" : `--${regime}`);
  }
}
