/**
 * Draws why an agent turns: its pulls tip to tail, their sum, and the turn it makes. Onto a 2D canvas whose unit is the
 * CSS pixel. Letters as well as colours: not everyone tells five colours apart.
 */
import { type Arrows, PULLS } from "./lens-arrows";
import type { LensReading } from "./lens-setting";
import type { Sight } from "./lens-zones";
import { leftOf, topOf } from "./pane";

/** Shares of the pane's radius: what the chain of pulls may fill, and where the turn is drawn. */
const CHAIN = 0.8;
const TURN = 0.92;
/** CSS pixels: pulls shorter than the first are not drawn, than the second have no letter. */
const SHORTEST = 1.5;
const LETTERED = 16;
/** Widths in shares of the pane's radius, so that both grains can be large; and the letters' size. */
const WIDTH = 0.018;
const LETTER = 0.085;
const SMALLEST_LETTER = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The five arrows and their sum. */
export function drawPulls(sight: Sight, arrows: Arrows): void {
  const { ink, pane, colours, place } = sight;
  const scale = (CHAIN * pane.radius) / arrows.extent;
  const width = Math.max(2, WIDTH * pane.radius);
  const start = { x: leftOf(pane, place.x), y: topOf(pane, place.y) };
  const end = (i: number) => ({
    x: start.x + scale * arrows.ends[2 * i]!,
    y: start.y - scale * arrows.ends[2 * i + 1]!,
  });
  const sum = end(PULLS.length - 1);
  // The sum below the chain: where there is one pull only, its colour is seen on it.
  drawArrow(ink, start, sum, 2.2 * width, colours.text, colours.ground);
  PULLS.forEach((pull, i) => {
    drawArrow(ink, i === 0 ? start : end(i - 1), end(i), width, colours[pull], colours.ground);
  });
  const size = Math.max(SMALLEST_LETTER, LETTER * pane.radius);
  ink.font = `700 ${size.toFixed(0)}px system-ui, sans-serif`;
  ink.textAlign = "center";
  ink.textBaseline = "middle";
  ink.lineJoin = "round";
  PULLS.forEach((pull, i) => {
    drawLetter(sight, i === 0 ? start : end(i - 1), end(i), pull[0]!.toUpperCase(), colours[pull], size);
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

/** The turn on a rim round the agent: from where it headed to where it heads, before noise. */
export function drawTurn(sight: Sight, { heading, turned }: LensReading): void {
  const { ink, pane, colours, place } = sight;
  const centre = { x: leftOf(pane, place.x), y: topOf(pane, place.y) };
  const radius = TURN * pane.radius;
  const width = Math.max(2.5, 1.4 * WIDTH * pane.radius);
  const from = Math.atan2(-heading.y, heading.x);
  const by = -Math.atan2(
    heading.x * turned.y - heading.y * turned.x,
    heading.x * turned.x + heading.y * turned.y,
  );
  const on = (angle: number, at: number) => ({
    x: centre.x + at * Math.cos(angle),
    y: centre.y + at * Math.sin(angle),
  });
  ink.strokeStyle = colours.text;
  ink.lineWidth = Math.max(1, 0.35 * width);
  // Where it headed, faint and dashed; where it heads, as a mark on the rim.
  ink.setLineDash([2, 4]);
  drawRay(ink, centre, on(from, 1.05 * radius));
  ink.setLineDash([]);
  drawRay(ink, on(from + by, 0.88 * radius), on(from + by, 1.05 * radius));
  ink.beginPath();
  ink.arc(centre.x, centre.y, radius, from, from + by, by < 0);
  ink.lineWidth = width;
  ink.stroke();
  if (Math.abs(by) < 1e-3) return;
  // The head beyond the arc's end: the turn itself may be shorter than a head.
  const tip = on(from + by + Math.sign(by) * ((2.6 * width) / radius), radius);
  drawHead(ink, on(from + by, radius), tip, 1.5 * width, colours.text);
}

function drawRay(ink: CanvasRenderingContext2D, from: Point, to: Point): void {
  ink.beginPath();
  ink.moveTo(from.x, from.y);
  ink.lineTo(to.x, to.y);
  ink.stroke();
}

function drawHead(ink: CanvasRenderingContext2D, base: Point, tip: Point, half: number, colour: string) {
  const [dx, dy] = [tip.x - base.x, tip.y - base.y];
  const length = Math.max(1e-6, Math.hypot(dx, dy));
  const [ax, ay] = [(-dy / length) * half, (dx / length) * half];
  ink.beginPath();
  ink.moveTo(tip.x, tip.y);
  ink.lineTo(base.x + ax, base.y + ay);
  ink.lineTo(base.x - ax, base.y - ay);
  ink.fillStyle = colour;
  ink.fill();
}
