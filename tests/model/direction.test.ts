import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { directionOf } from "../../src/model/direction";

// Math.cos of the radians that a double can hold is itself off by half a bit of the angle: up to 4e-16 below 360 degrees.
// The sine and cosine of the smaller, reduced angle are the fair comparison.
function expected(degrees: number): { x: number; y: number } {
  const turn = ((degrees % 360) + 360) % 360;
  const quarter = Math.floor(turn / 90);
  const rest = ((turn - 90 * quarter) * Math.PI) / 180;
  const [c, s] = [Math.cos(rest), Math.sin(rest)];
  return [
    { x: c, y: s },
    { x: -s, y: c },
    { x: -c, y: -s },
    { x: s, y: -c },
  ][quarter % 4]!;
}

describe("directionOf", () => {
  it("agrees with Math.cos and Math.sin to 1e-15 at every half degree", () => {
    for (let degrees = -720; degrees <= 720; degrees += 0.5) {
      const { x, y } = directionOf(degrees);
      const { x: cos, y: sin } = expected(degrees);
      expect(Math.abs(x - cos), `cos ${degrees}`).toBeLessThan(1e-15);
      expect(Math.abs(y - sin), `sin ${degrees}`).toBeLessThan(1e-15);
    }
  });

  it("agrees at any angle, and is a unit vector", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 360, noNaN: true }), (degrees) => {
        const { x, y } = directionOf(degrees);
        const radians = (degrees * Math.PI) / 180;
        // Not reduced here, so that a fault in the reduction shows. The radians are rounded three times (2.2e-15 at 360
        // degrees), hence 3e-15 and not 1e-15.
        expect(Math.abs(x - Math.cos(radians))).toBeLessThan(3e-15);
        expect(Math.abs(y - Math.sin(radians))).toBeLessThan(3e-15);
        // Two components, each good to 4e-16: their squares' sum to 2 (|x| + |y|) times that, 1.2e-15.
        expect(Math.abs(x * x + y * y - 1)).toBeLessThan(1.5e-15);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [0, 1, 0],
    [90, 0, 1],
    [180, -1, 0],
    [270, 0, -1],
    [360, 1, 0],
    [-90, 0, -1],
    [450, 0, 1],
    [-360, 1, 0],
  ])("is exact at %i degrees", (degrees, x, y) => {
    const found = directionOf(degrees);
    // + 0 because 0 and -0 are the same direction.
    expect([found.x + 0, found.y + 0]).toEqual([x, y]);
  });

  it("swaps x and y exactly when turned by a quarter", () => {
    for (let degrees = 0; degrees < 360; degrees++) {
      const here = directionOf(degrees);
      const turned = directionOf(degrees + 90);
      expect([turned.x + 0, turned.y + 0]).toEqual([-here.y + 0, here.x + 0]);
    }
  });
});
