import { describe, expect, it } from "vitest";
import { Camera, CLOSEST_VIEW, type Subject } from "../../src/render/camera";

const FRAME = 1 / 60;
const group = (x: number, y: number, spread: number): Subject => ({
  x,
  y,
  spreadX: spread,
  spreadY: spread,
  leanX: 0,
  leanY: 0,
});

function cameraOn(subject: Subject, width = 1280, height = 720): Camera {
  const camera = new Camera();
  camera.resize(width, height);
  camera.cut(subject);
  return camera;
}

/** Units across the smaller side. */
const across = (camera: Camera) => camera.unitsPerPixel * Math.min(camera.width, camera.height);

describe("camera", () => {
  it("is there at once on a cut, and rests", () => {
    const camera = cameraOn(group(1e6 + 0.25, -1e6, 10));
    expect([camera.x, camera.y]).toEqual([1e6 + 0.25, -1e6]);
    expect(camera.follow(group(1e6 + 0.25, -1e6, 10), FRAME, false)).toBe(false);
  });

  it.each([
    [1280, 720],
    [390, 844],
    [480, 320],
  ])("never shows less than the closest view in %s x %s", (width, height) => {
    expect(across(cameraOn(group(0, 0, 1), width, height))).toBeCloseTo(CLOSEST_VIEW, 9);
    expect(across(cameraOn(group(0, 0, 9), width, height))).toBeGreaterThan(CLOSEST_VIEW);
  });

  it("has leaders who run ahead as far from its edge as those behind", () => {
    // 4 units a side, and twice 3 more to the right.
    const camera = cameraOn({ ...group(100, 0, 7), leanX: 3 });
    const half = (camera.unitsPerPixel * camera.width) / 2;
    const [ahead, behind] = [100 + 3 * (7 + 3), 100 - 3 * (7 - 3)];
    expect(camera.x + half - ahead).toBeCloseTo(behind - (camera.x - half), 9);
  });

  it("gives a long group the longer side of the view", () => {
    const long: Subject = { x: 0, y: 0, spreadX: 12, spreadY: 3, leanX: 0, leanY: 0 };
    const wide = cameraOn(long, 1280, 720);
    const tall = cameraOn(long, 720, 1280);
    expect(across(wide)).toBeLessThan(0.7 * across(tall));
    // The ends of a line are 1.73 spreads from its middle.
    for (const camera of [wide, tall]) {
      expect((camera.unitsPerPixel * camera.width) / 2).toBeGreaterThan(1.4 * 1.73 * 12);
    }
  });

  it.each([15, 60])(
    "keeps a group at %s units a second well inside the view, and never runs ahead",
    (speed) => {
      const camera = cameraOn(group(0, 0, 5));
      let x = 0;
      for (let i = 0; i < 180; i++) {
        x += speed * FRAME;
        camera.follow(group(x, 0, 5), FRAME, false);
        expect(camera.x).toBeLessThanOrEqual(x);
        expect(x - camera.x).toBeLessThan(0.05 * CLOSEST_VIEW);
      }
      // It stops: the camera closes in without passing it, and rests.
      for (let i = 0; i < 120; i++) {
        camera.follow(group(x, 0, 5), FRAME, false);
        expect(camera.x).toBeLessThanOrEqual(x);
      }
      expect(camera.follow(group(x, 0, 5), FRAME, false)).toBe(false);
    },
  );

  it("does not breathe with the group", () => {
    const camera = cameraOn(group(0, 0, 9));
    const before = across(camera);
    for (let i = 0; i < 600; i++) camera.follow(group(0, 0, 9 + Math.sin(i / 20)), FRAME, false);
    expect(across(camera)).toBe(before);
  });

  it("eases to a wider and to a closer framing without overshoot", () => {
    const camera = cameraOn(group(0, 0, 8));
    for (const spread of [14, 8]) {
      const start = across(camera);
      camera.follow(group(0, 0, spread), FRAME, false);
      const first = Math.abs(across(camera) - start);
      let last = across(camera);
      for (let i = 0; i < 300; i++) {
        camera.follow(group(0, 0, spread), FRAME, false);
        const now = across(camera);
        if (spread > 10) expect(now).toBeGreaterThanOrEqual(last);
        else expect(now).toBeLessThanOrEqual(last);
        last = now;
      }
      expect(Math.abs(last - start)).toBeGreaterThan(10);
      // A soft start: the first frame is a small part of the way.
      expect(first).toBeLessThan(0.01 * Math.abs(last - start));
    }
  });

  it("with reduced motion has no lag and takes a new framing in one step", () => {
    const camera = cameraOn(group(0, 0, 8));
    camera.follow(group(3, 4, 14), FRAME, true);
    expect([camera.x, camera.y]).toEqual([3, 4]);
    const framed = across(camera);
    expect(framed).toBeGreaterThan(80);
    camera.follow(group(3, 4, 13), FRAME, true);
    expect(across(camera)).toBe(framed);
  });

  it("shows as much after a resize", () => {
    const camera = cameraOn(group(0, 0, 9));
    const before = across(camera);
    camera.resize(390, 844);
    expect(across(camera)).toBeCloseTo(before, 9);
  });

  it("glides to a new subject, close up, and is on it soon, however fast it travels", () => {
    const camera = cameraOn(group(0, 0, 10));
    camera.hand();
    const agent = (x: number): Subject => ({ ...group(15 + x, 0, 10), across: 0.76 });
    camera.follow(agent(0), FRAME, false);
    expect(camera.x).toBeGreaterThan(0);
    expect(camera.x).toBeLessThan(5);
    let x = 0;
    for (let i = 0; i < 180; i++) {
      x += 0.2;
      camera.follow(agent(x), FRAME, false);
    }
    expect(across(camera)).toBeCloseTo(0.76, 2);
    expect(Math.abs(camera.x - 15 - x)).toBeLessThan(0.05 * 0.76);
  });

  it("is on a new subject at once where motion is to be reduced", () => {
    const camera = cameraOn(group(0, 0, 10));
    camera.hand();
    camera.follow({ ...group(15, -3, 10), across: 5 }, FRAME, true);
    expect([camera.x, camera.y]).toEqual([15, -3]);
    expect(across(camera)).toBeCloseTo(5, 9);
  });

  it("frames the group again after a close look", () => {
    const camera = cameraOn({ ...group(0, 0, 10), across: 0.76 });
    for (let i = 0; i < 600; i++) camera.follow(group(0, 0, 10), FRAME, false);
    expect(across(camera)).toBeGreaterThanOrEqual(CLOSEST_VIEW);
  });
});
