/**
 * Which marks of the ground are in view. Pure arithmetic in doubles, so that marks stay put a million units out.
 * Must not know colours or pixi.js.
 */
import type { View } from "./camera";

/** The marks in view, from the lower left. */
export interface Grid {
  /** Units between marks: FINEST times a whole power of FACTOR. */
  readonly spacing: number;
  /** The first mark minus the camera, units. */
  readonly x: number;
  readonly y: number;
  /** The first mark's number, modulo FACTOR squared: which marks are crosses. */
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
  /** How much of the finest marks is left before they give way to the next level, 0 .. 1. */
  readonly presence: number;
}

/** Units between dots at the closest that the group is looked at, and between crosses in dots. */
const FINEST = 5;
const FACTOR = 5;
/** CSS pixels between marks at which the finest are gone, and at which they are fully there. */
const GONE = 24;
const THERE = 34;
/** Most marks drawn; a larger view has wider gaps. */
export const MOST_MARKS = 4096;

export function gridOf(view: View): Grid {
  const { width, height, unitsPerPixel } = view;
  const gone = Math.max(GONE, Math.sqrt((1.5 * width * height) / MOST_MARKS));
  let spacing = FINEST;
  // A closer look, as the lens takes, needs marks of its own to show that the group travels.
  while (Math.min(width, height) * unitsPerPixel < 2 * spacing) spacing /= FACTOR;
  while (spacing / unitsPerPixel < gone) spacing *= FACTOR;
  // One mark beyond each edge, because a mark is wider than its place.
  const left = Math.floor((view.x - (width / 2) * unitsPerPixel) / spacing);
  const bottom = Math.floor((view.y - (height / 2) * unitsPerPixel) / spacing);
  const columns = Math.ceil((width * unitsPerPixel) / spacing) + 2;
  const rows = Math.min(Math.ceil((height * unitsPerPixel) / spacing) + 2, Math.floor(MOST_MARKS / columns));
  return {
    spacing,
    x: left * spacing - view.x,
    y: bottom * spacing - view.y,
    column: modulo(left, FACTOR * FACTOR),
    row: modulo(bottom, FACTOR * FACTOR),
    columns,
    rows,
    presence: Math.min(1, Math.max(0, (spacing / unitsPerPixel - gone) / (THERE - GONE))),
  };
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n;
}
