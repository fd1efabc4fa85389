/**
 * A part of the canvas that shows the plane: the whole canvas, or the round window in it. Plane to canvas and nothing
 * else; pure. Must not know what is shown there.
 */
import type { View } from "./camera";

export interface Pane {
  /** Its middle on the canvas, CSS pixels from the top left. */
  readonly left: number;
  readonly top: number;
  /** What has to be seen whole fits in a circle of this many CSS pixels. */
  readonly radius: number;
  /** The place of the plane in its middle, units. */
  readonly x: number;
  readonly y: number;
  readonly unitsPerPixel: number;
}

/** Half the smaller side, less what stands at the edges of the page. Chosen by eye. */
const ROOM = 0.4;

/** The pane that a view fills. */
export function paneOf({ x, y, unitsPerPixel, width, height }: View): Pane {
  const radius = ROOM * Math.min(width, height);
  return { left: width / 2, top: height / 2, radius, x, y, unitsPerPixel };
}

/** CSS pixels from the canvas's left edge. @param x units */
export function leftOf(pane: Pane, x: number): number {
  return pane.left + (x - pane.x) / pane.unitsPerPixel;
}

/** CSS pixels from the canvas's top: the plane's y runs upwards. @param y units */
export function topOf(pane: Pane, y: number): number {
  return pane.top - (y - pane.y) / pane.unitsPerPixel;
}
