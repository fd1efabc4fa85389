/**
 * Draws the pulls on an agent as arrows, tip to tail, and their sum. Onto a 2D canvas whose unit is the CSS pixel.
 * Letters as well as colours: not everyone tells five colours apart. Which letters, the page says.
 */
import { PULL_NAMES } from "../worker/protocol";
import type { Arrows } from "./lens-arrows";
import type { LensSetting } from "./lens-setting";
import type { Sight } from "./lens-zones";
import { leftOf, topOf } from "./pane";

/** Share of the pane's radius that the chain may fill. */
const CHAIN = 0.8;
/** CSS pixels: pulls shorter than the first are not drawn, than the second have no letter. */
const SHORTEST = 1.5;
const LETTERED = 16;
/** Arrows' width and letters' size in shares of the pane's radius, so that both grains can be large. */
const WIDTH = 0.018;
const LETTER = 0.085;
const SMALLEST_LETTER = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The five arrows and their sum. */
export function drawPulls(sight: Sight, arrows: Arrows, letters: LensSetting["letters"]): void {
  const { ink, pane, colours, place } = sight;
  const scale = (CHAIN * pane.radius) / arrows.extent;
  const width = Math.max(2, WIDTH * pane.radius);
  const start = { x: leftOf(pane, place.x), y: topOf(pane, place.y) };
  const end = (i: number) => ({
    x: start.x + scale * arrows.ends[2 * i]!,
    y: start.y - scale * arrows.ends[2 * i + 1]!,
  });
  const sum = end(PULL_NAMES.length - 1);
  // The sum below the chain: where there is one pull only, its colour is seen on it.
  drawArrow(ink, start, sum, 2.2 * width, colours.text, colours.ground);
  PULL_NAMES.forEach((pull, i) => {
    drawArrow(ink, i === 0 ? start : end(i - 1), end(i), width, colours[pull], colours.ground);
  });
  if (!letters) return;
  const size = Math.max(SMALLEST_LETTER, LETTER * pane.radius);
  ink.font = `700 ${size.toFixed(0)}px system-ui, sans-serif`;
  ink.textAlign = "center";
  ink.textBaseline = "middle";
  ink.lineJoin = "round";
  PULL_NAMES.forEach((pull, i) => {
    drawLetter(sight, i === 0 ? start : end(i - 1), end(i), letters[pull], colours[pull], size);
  });
}

/** Beside the middle of its arrow, on the left as it points. */
function drawLetter(sight: Sight, from: Point, to: Point, letter: string, colour: string, size: number) {
  const { ink, colours } = sight;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < LETTERED) return;
  const x = (from.x + to.x) / 2 + (dy / length) * 0.85 * size;
  const y = (from.y + to.y) / 2 - (dx / length) * 0.85 * size;
  ink.lineWidth = 4;
  ink.strokeStyle = colours.ground;
  ink.strokeText(letter, x, y);
  ink.fillStyle = colour;
  ink.fillText(letter, x, y);
}

/** With a rim of ground colour, so that it is seen on any agent. */
function drawArrow(
  ink: CanvasRenderingContext2D,
  from: Point,
  to: Point,
  width: number,
  colour: string,
  rim: string,
): void {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length < SHORTEST) return;
  const [ux, uy] = [dx / length, dy / length];
  const head = Math.min(length, 3.4 * width);
  const neck = { x: to.x - ux * head, y: to.y - uy * head };
  const shape = new Path2D();
  const [sx, sy] = [-uy * 0.5 * width, ux * 0.5 * width];
  // The outline of shaft and head as one shape: filled once and rimmed once.
  shape.moveTo(from.x + sx, from.y + sy);
  shape.lineTo(neck.x + sx, neck.y + sy);
  shape.lineTo(neck.x - uy * 0.5 * head, neck.y + ux * 0.5 * head);
  shape.lineTo(to.x, to.y);
  shape.lineTo(neck.x + uy * 0.5 * head, neck.y - ux * 0.5 * head);
  shape.lineTo(neck.x - sx, neck.y - sy);
  shape.lineTo(from.x - sx, from.y - sy);
  shape.closePath();
  ink.lineJoin = "round";
  ink.strokeStyle = rim;
  ink.lineWidth = 3;
  ink.stroke(shape);
  ink.fillStyle = colour;
  ink.fill(shape);
}
