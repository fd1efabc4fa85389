import { describe, expect, it } from "vitest";
import { type Box, type Point, placeLabel } from "../../../src/workshop/there-and-back/labels";

const ROOM: Box = { left: 0, top: 0, width: 500, height: 300 };
const SIZE = { width: 60, height: 20 };
const at = (y: (x: number) => number): Point[] =>
  Array.from({ length: 11 }, (_, i) => ({ x: i * 50, y: y(i * 50) }));
const HIGH = at(() => 60);
const LOW = at((x) => (x < 250 ? 240 : 60));

/** How far a box is from the nearest corner of a line. */
const distance = ({ left, top, width, height }: Box, line: readonly Point[]) =>
  Math.min(...line.map(({ x, y }) => Math.hypot(x - left - width / 2, y - top - height / 2)));
const covers = ({ left, top, width, height }: Box, line: readonly Point[]) =>
  line.some(({ x, y }) => x > left && x < left + width && y > top && y < top + height);

describe("a line's name", () => {
  it("stands at its own line, on neither, inside the room", () => {
    for (const [line, other] of [
      [HIGH, LOW],
      [LOW, HIGH],
    ] as const) {
      const box = placeLabel(line, [other], [], SIZE, ROOM)!;
      expect(distance(box, line)).toBeLessThan(distance(box, other));
      expect(covers(box, line) || covers(box, other)).toBe(false);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.left + box.width).toBeLessThanOrEqual(ROOM.width);
    }
  });

  it("leaves a name that stands already alone, also where both lines are one", () => {
    const first = placeLabel(HIGH, [HIGH], [], SIZE, ROOM)!;
    const second = placeLabel(HIGH, [HIGH], [first], SIZE, ROOM)!;
    const apart =
      second.left >= first.left + first.width ||
      first.left >= second.left + second.width ||
      second.top >= first.top + first.height ||
      first.top >= second.top + second.height;
    expect(apart).toBe(true);
  });

  it("is nowhere while the line is", () => {
    expect(placeLabel([], [HIGH], [], SIZE, ROOM)).toBeNull();
    expect(placeLabel([{ x: 10, y: 10 }], [[]], [], SIZE, ROOM)).not.toBeNull();
  });
});
