/** Where the names of two lines can stand so that each is at its own line and on none. Pure: pixels in, pixels out. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Between two points of a line so many places are looked at. */
const FINENESS = 5;

/**
 * @param line points of the line that is named, from left to right, at least one
 * @param others what else must not be written over
 * @param taken boxes of names that stand already
 * @param size of the name, pixels
 * @param room that it must stay in
 * @returns where it stands best: null when the line has no points
 */
export function placeLabel(
  line: readonly Point[],
  others: readonly (readonly Point[])[],
  taken: readonly Box[],
  size: Pick<Box, "width" | "height">,
  room: Box,
): Box | null {
  const own = along(line);
  const strange = others.flatMap(along);
  let best: Box | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const point of own) {
    for (const box of around(point, size)) {
      const inked = [...own, ...strange].filter((ink) => holds(box, ink)).length;
      const overlaps = taken.some((other) => meet(box, other)) || !within(box, room);
      // Clear of ink before all; then far from the other line, so that nobody takes it for the other's name.
      const cost = (overlaps ? 1e6 : 0) + inked * 1e3 - Math.min(distance(box, strange), 3 * size.height);
      if (cost < least) [best, least] = [box, cost];
    }
  }
  return best;
}

function along(line: readonly Point[]): Point[] {
  return line.flatMap((from, i) => {
    const to = line[i + 1];
    if (!to) return [from];
    return Array.from({ length: FINENESS }, (_, k) => ({
      x: from.x + ((to.x - from.x) * k) / FINENESS,
      y: from.y + ((to.y - from.y) * k) / FINENESS,
    }));
  });
}

/** Above, below, left and right of a point, at a little distance. */
function around({ x, y }: Point, { width, height }: Pick<Box, "width" | "height">): Box[] {
  const gap = 0.5 * height;
  const across = { left: x - width / 2, width, height };
  const beside = { top: y - height / 2, width, height };
  return [
    { ...across, top: y - height - gap },
    { ...across, top: y + gap },
    { ...beside, left: x - width - gap },
    { ...beside, left: x + gap },
  ];
}

/** With a margin of a third of its height. */
function holds({ left, top, width, height }: Box, { x, y }: Point): boolean {
  const margin = height / 3;
  return x > left - margin && x < left + width + margin && y > top - margin && y < top + height + margin;
}

function meet(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function within(box: Box, room: Box): boolean {
  return (
    box.left >= room.left &&
    box.top >= room.top &&
    box.left + box.width <= room.left + room.width &&
    box.top + box.height <= room.top + room.height
  );
}

function distance({ left, top, width, height }: Box, points: readonly Point[]): number {
  const [x, y] = [left + width / 2, top + height / 2];
  return Math.min(...points.map((point) => Math.hypot(point.x - x, point.y - y)));
}
