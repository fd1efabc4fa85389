import { describe, expect, it } from "vitest";
import { leftOf, type Pane, paneOf, topOf } from "../../src/render/pane";
import { emptyPlace, nearestTo, placeOf } from "../../src/render/place";
import { emptyMoment, Track } from "../../src/render/track";
import { stateLength } from "../../src/worker/protocol";

/** Agent 600, in the second row of the texture, goes from (1, 0) heading east to (3, 0) heading north; the centre moves too. */
function halfway() {
  const track = new Track(stateLength(601), 3);
  const keep = (tick: number, x: number, heading: readonly number[]) => {
    const state = new Float32Array(stateLength(601)).fill(500);
    state.set([x, 0, ...heading], 4 * 600);
    track.keep({ tick, centre: { x: 100 + tick, y: -7 }, agents: 601, state });
  };
  keep(4, 1, [1, 0]);
  keep(5, 3, [0, 1]);
  return { track, moment: track.find(4.5, emptyMoment()) };
}

describe("an agent's place between two snapshots", () => {
  it("is halfway, in the plane, with a heading of length 1", () => {
    const { track, moment } = halfway();
    const place = placeOf(track, moment, 600, emptyPlace());
    expect([place.x, place.y]).toEqual([104.5 + 2, -7]);
    expect(place.hx).toBeCloseTo(Math.SQRT1_2, 9);
    expect(place.hy).toBeCloseTo(Math.SQRT1_2, 9);
  });
});

describe("the agent nearest to a point", () => {
  const view = { x: 104.5, y: -7, unitsPerPixel: 0.1, width: 400, height: 300 };

  it("is found where it is drawn, up to a finger's width away", () => {
    const { track, moment } = halfway();
    const at = (x: number, y: number) => nearestTo({ x, y }, paneOf(view), track, moment, 601);
    // 2 units to the right of the middle: 20 pixels.
    expect(at(220, 150)).toBe(600);
    expect(at(220, 177)).toBe(600);
    expect(at(220, 179)).toBeNull();
  });

  it("is found in a window at another scale", () => {
    const { track, moment } = halfway();
    const window: Pane = { left: 50, top: 60, radius: 40, x: 106.5, y: -7, unitsPerPixel: 0.01 };
    expect(nearestTo({ x: 50, y: 60 }, window, track, moment, 601)).toBe(600);
  });
});

describe("a pane", () => {
  it("puts its middle in its middle, and what is above higher", () => {
    const pane = paneOf({ x: 5, y: 6, unitsPerPixel: 0.5, width: 400, height: 300 });
    expect([leftOf(pane, 5), topOf(pane, 6)]).toEqual([200, 150]);
    expect([leftOf(pane, 15), topOf(pane, 16)]).toEqual([220, 130]);
    expect(pane.radius).toBeLessThan(150);
  });
});
