/**
 * Draws the turn that an agent makes, on a rim round it: where it headed, where its pulls turn it, and where noise then
 * took it. Onto a 2D canvas whose unit is the CSS pixel.
 */
import type { LensReading } from "../worker/protocol";
import type { Sight } from "./lens-zones";
import { leftOf, topOf } from "./pane";

/** Shares of the pane's radius: where the rim is, and how wide the turn on it. */
const TURN = 0.92;
const WIDTH = 0.025;
/** Shares of the rim's radius: from where to where the mark of the heading after noise goes. */
const NEXT = [0.8, 1.05] as const;

type Vector = LensReading["next"];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The turn on a rim round the agent: from where it headed to where its pulls turn it, and where noise then took it. */
export function drawTurn(sight: Sight, { heading, turned, next }: LensReading): void {
  const { ink, pane, colours, place } = sight;
  const centre = { x: leftOf(pane, place.x), y: topOf(pane, place.y) };
  const radius = TURN * pane.radius;
  const width = Math.max(2.5, WIDTH * pane.radius);
  const from = Math.atan2(-heading.y, heading.x);
  const by = clockwise(heading, turned);
  const on = (angle: number, at: number) => ({
    x: centre.x + at * Math.cos(angle),
    y: centre.y + at * Math.sin(angle),
  });
  ink.strokeStyle = colours.text;
  ink.lineWidth = Math.max(1, 0.35 * width);
  // Where it headed, faint and dashed; where its pulls turn it, as a mark on the rim.
  ink.setLineDash([2, 4]);
  drawRay(ink, centre, on(from, 1.05 * radius));
  ink.setLineDash([]);
  drawRay(ink, on(from + by, 0.88 * radius), on(from + by, 1.05 * radius));
  ink.beginPath();
  ink.arc(centre.x, centre.y, radius, from, from + by, by < 0);
  ink.lineWidth = width;
  ink.stroke();
  drawNext(sight, on, from + clockwise(heading, next), radius, width);
  if (Math.abs(by) < 1e-3) return;
  // The head beyond the arc's end: the turn itself may be shorter than a head.
  const tip = on(from + by + Math.sign(by) * ((2.6 * width) / radius), radius);
  drawHead(ink, on(from + by, radius), tip, 1.5 * width, colours.text);
}

/** Where it heads after noise: thin and with a ring at its end, so that it is not taken for the turn. */
function drawNext(
  { ink, colours }: Sight,
  on: (angle: number, at: number) => Point,
  angle: number,
  radius: number,
  width: number,
): void {
  const ring = 1.1 * width;
  const end = on(angle, NEXT[0] * radius);
  for (const [more, colour] of [
    [3, colours.ground],
    [0, colours.text],
  ] as const) {
    ink.strokeStyle = colour;
    ink.lineWidth = 1 + more;
    drawRay(ink, on(angle, NEXT[0] * radius + ring), on(angle, NEXT[1] * radius));
    ink.beginPath();
    ink.arc(end.x, end.y, ring, 0, 2 * Math.PI);
    ink.stroke();
  }
}

/** From a to b as the canvas counts angles, -pi .. pi. */
function clockwise(a: Vector, b: Vector): number {
  return -Math.atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
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
