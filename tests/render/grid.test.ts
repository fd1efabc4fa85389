import { describe, expect, it } from "vitest";
import { gridOf, MOST_MARKS } from "../../src/render/grid";

const view = (x: number, y: number, unitsPerPixel = 34 / 720, width = 1280, height = 720) => ({
  x,
  y,
  unitsPerPixel,
  width,
  height,
});

describe("ground", () => {
  it("covers the view", () => {
    for (const x of [0, 3.7, -1234.5]) {
      const grid = gridOf(view(x, x));
      const half = (1280 / 2) * (34 / 720);
      expect(grid.x).toBeLessThanOrEqual(-half);
      expect(grid.x + (grid.columns - 1) * grid.spacing).toBeGreaterThanOrEqual(half);
      expect(grid.y + (grid.rows - 1) * grid.spacing).toBeGreaterThanOrEqual(17);
    }
  });

  it("stays put in the world while the camera moves, also a million units out", () => {
    const at = 1e6 + 2.5;
    const before = gridOf(view(at, 0));
    const after = gridOf(view(at + 0.001, 0));
    expect(after.column).toBe(before.column);
    expect(before.x - after.x).toBeCloseTo(0.001, 7);
  });

  it("gives the same mark the same number from either side of the origin", () => {
    for (const x of [-40, -3, 0, 260]) {
      const grid = gridOf(view(x, 0));
      const number = Math.round((x + grid.x) / grid.spacing);
      expect(grid.column).toBe(((number % 25) + 25) % 25);
    }
  });

  it("keeps marks at least 24 pixels apart, and few, and fades the finest before they go", () => {
    let before = 1;
    for (let units = 34; units < 4000; units *= 1.02) {
      for (const [width, height] of [
        [1280, 720],
        [3840, 2160],
        [390, 844],
      ] as const) {
        const grid = gridOf(view(0, 0, units / Math.min(width, height), width, height));
        expect((grid.spacing * Math.min(width, height)) / units).toBeGreaterThanOrEqual(24);
        expect(grid.columns * grid.rows).toBeLessThanOrEqual(MOST_MARKS);
        if (width !== 1280) continue;
        if (grid.presence > before) expect(before).toBeLessThan(0.1);
        before = grid.presence;
      }
    }
  });

  it("has finer marks for a close look, and the usual ones for the group", () => {
    expect(gridOf(view(0, 0)).spacing).toBe(5);
    expect(gridOf(view(0, 0, 7.5 / 720)).spacing).toBe(1);
    expect(gridOf(view(0, 0, 0.76 / 720)).spacing).toBeCloseTo(0.2, 12);
  });
});
