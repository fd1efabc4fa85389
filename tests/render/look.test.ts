import { describe, expect, it } from "vitest";
import { colourOf } from "../../src/render/colours";
import { Look } from "../../src/render/look";

const DARK = {
  ground: "#0e1420",
  groundMark: "#2a3850",
  agent: "#0000ff",
  informed: "#ff0000",
  outline: "#0e1420",
};

describe("look", () => {
  it("reads colours as shaders want them, and says what it cannot read", () => {
    expect(colourOf("#ff0080")).toEqual([1, 0, 128 / 255]);
    expect(() => colourOf("red")).toThrow('colour is "red", expected #rrggbb');
  });

  it("mutes the informed towards the others without influence, and shows them fully with it", () => {
    const look = new Look(DARK);
    expect(look.informed[0]).toBeGreaterThan(0.1);
    expect(look.informed[0]).toBeLessThan(0.5);
    look.follow(1, Number.POSITIVE_INFINITY);
    expect(look.informed).toEqual([1, 0, 0]);
  });

  it("follows the dial softly and then rests", () => {
    const look = new Look(DARK);
    const muted = look.informed[0];
    expect(look.follow(1, 1 / 60)).toBe(true);
    expect(look.informed[0] - muted).toBeLessThan(0.1);
    for (let i = 0; i < 200; i++) look.follow(1, 1 / 60);
    expect(look.follow(1, 1 / 60)).toBe(false);
  });

  it("takes fainter trails on a light ground", () => {
    const look = new Look(DARK);
    const onDark = look.trail;
    look.wear({ ...DARK, ground: "#f7f5ef" });
    expect(look.trail).toBeLessThan(onDark);
  });
});
