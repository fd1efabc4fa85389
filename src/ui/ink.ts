/** The style sheet's colours for what draws on a canvas. */
import type { Regime } from "../model/regime";

/** A colour as it is now. @param name with its two dashes */
export function inkOf(node: Element, name: string): string {
  return getComputedStyle(node).getPropertyValue(name).trim();
}

/** Side of the hatching's tile, and width of its lines, device pixels. */
const HATCH = 6;
const HATCH_LINE = 1.6;

/** What a regime is painted with. Mixed is none of the three, so it has hatching and no colour of its own. */
export function paintOf(node: Element, regime: Regime): string | CanvasPattern {
  if (regime !== "mixed") return inkOf(node, `--${regime}`);
  const tile = new OffscreenCanvas(HATCH, HATCH);
  const context = tile.getContext("2d");
  const plain = inkOf(node, "--edge");
  if (!context) return plain;
  context.fillStyle = inkOf(node, "--surface");
  context.fillRect(0, 0, HATCH, HATCH);
  context.strokeStyle = plain;
  context.lineWidth = HATCH_LINE;
  // The line and its two neighbours, so that the tiles join.
  for (const shift of [-HATCH, 0, HATCH]) {
    context.beginPath();
    context.moveTo(shift - 1, HATCH + 1);
    context.lineTo(shift + HATCH + 1, -1);
    context.stroke();
  }
  return context.createPattern(tile, "repeat") ?? plain;
}
