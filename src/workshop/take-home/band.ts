/**
 * How a regime looks on paper, also on a printer without colours: a pattern of its own and its name. The timeline's band and its
 * key draw with it.
 */
import { REGIMES, type Regime } from "../../model/regime";
import { instruments } from "../../words/instruments";
import { words } from "../../words/page";
import { svg } from "./svg";

/** What a letter takes at the timeline's text size, in its units: measured by eye, with room to spare. */
export const LETTER = 9.2;

/** The patterns of one sheet. Two sheets may stand on one page, so their names differ. */
export class Band {
  static #made = 0;
  readonly #name = `take-home-${++Band.#made}`;

  /** To be put into an SVG of the sheet that is shown. */
  definitions(): SVGDefsElement {
    return svg("defs", {}, ...REGIMES.map((regime) => this.#pattern(regime)));
  }

  /** A fill; for presentation attributes. */
  fill(regime: Regime): string {
    return `url(#${this.#name}-${regime})`;
  }

  /** A stretch of it with as much of its name as there is room for. */
  box(regime: Regime, x: number, y: number, width: number, height: number): SVGGElement {
    const group = svg(
      "g",
      {},
      svg("rect", { x, y, width, height, fill: this.fill(regime), class: "sheet-box" }),
    );
    const name = [words.regimes[regime].name, instruments.short[regime]].find(
      (text) => text.length * LETTER + 12 < width,
    );
    if (name) {
      const at = { x: x + width / 2, y: y + height / 2 + 6, class: `sheet-name sheet-${regime}` };
      group.append(svg("text", at, name));
    }
    return group;
  }

  /** For the key. */
  swatch(regime: Regime): SVGSVGElement {
    const box = { x: 1, y: 1, width: 34, height: 18, fill: this.fill(regime), class: "sheet-box" };
    return svg(
      "svg",
      { viewBox: "0 0 36 20", class: "sheet-swatch", "aria-hidden": "true" },
      svg("rect", box),
    );
  }

  #pattern(regime: Regime): SVGPatternElement {
    const pattern = svg("pattern", {
      ...{ id: `${this.#name}-${regime}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" },
    });
    const ground = regime === "alignment" ? "#333" : "#fff";
    pattern.append(svg("rect", { width: 8, height: 8, fill: ground }));
    if (regime === "milling") {
      for (const [cx, cy] of [
        [2, 2],
        [6, 6],
      ] as const)
        pattern.append(svg("circle", { cx, cy, r: 1.1, fill: "#555" }));
    }
    if (regime === "circulation") {
      const d = "M-2 2l4 -4M0 8l8 -8M6 10l4 -4";
      pattern.append(svg("path", { d, stroke: "#000", "stroke-width": 2 }));
    }
    return pattern;
  }
}
