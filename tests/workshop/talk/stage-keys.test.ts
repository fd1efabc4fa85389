import { describe, expect, it } from "vitest";
import { leadsOut, stageActOf } from "../../../src/workshop/talk/stage-keys";

const PLAYING = { answers: 0, shortcuts: true, blank: false, typing: false };
const ASKING = { ...PLAYING, answers: 3 };

describe("the keys of a talk", () => {
  it.each([
    ["PageDown", { do: "next" }],
    ["ArrowRight", { do: "next" }],
    ["n", { do: "next" }],
    ["N", { do: "next" }],
    ["PageUp", { do: "back" }],
    ["ArrowLeft", { do: "back" }],
    ["p", { do: "back" }],
    ["b", { do: "blank" }],
    [".", { do: "blank" }],
    ["f", { do: "fullScreen" }],
    ["F5", { do: "fullScreen" }],
    ["Escape", { do: "escape" }],
    ["?", { do: "keys" }],
    ["r", { do: "again" }],
    [" ", { do: "togglePause" }],
    ["1", { do: "preset", preset: "milling" }],
    ["3", { do: "preset", preset: "alignment" }],
    ["4", null],
    ["Enter", null],
    ["Tab", null],
    ["ArrowUp", null],
    ["h", null],
    ["toString", null],
  ])("%s", (key, act) => {
    expect(stageActOf(key, PLAYING)).toEqual(act);
  });

  it("digits are the room's answers while it is asked, and none beyond them", () => {
    const acts = ["1", "2", "3", "4"].map((key) => stageActOf(key, ASKING));
    expect(acts).toEqual([0, 1, 2].map((answer) => ({ do: "guess", answer })).concat([null as never]));
  });

  it("without shortcuts only keys that no voice and no text makes", () => {
    const quiet = { ...ASKING, shortcuts: false };
    for (const key of ["n", "p", "b", ".", "f", "?", "1"]) expect(stageActOf(key, quiet), key).toBeNull();
    expect(stageActOf("PageDown", quiet)).toEqual({ do: "next" });
    expect(stageActOf("ArrowLeft", quiet)).toEqual({ do: "back" });
    expect(stageActOf(" ", quiet)).toEqual({ do: "togglePause" });
  });

  it("leaves a text its own keys; a clicker still steps", () => {
    const typing = { ...PLAYING, typing: true };
    for (const key of ["n", ".", " ", "1", "ArrowRight"]) expect(stageActOf(key, typing), key).toBeNull();
    expect(stageActOf("PageDown", typing)).toEqual({ do: "next" });
    expect(stageActOf("Escape", typing)).toBeNull();
  });

  it("a step out of the deck is for whoever else has a use for the key", () => {
    expect(leadsOut({ do: "next" }, { at: "end" })).toBe(true);
    expect(leadsOut({ do: "back" }, { at: "begin" })).toBe(true);
    for (const at of ["begin", null] as const) expect(leadsOut({ do: "next" }, { at })).toBe(false);
    for (const at of ["end", null] as const) expect(leadsOut({ do: "back" }, { at })).toBe(false);
    expect(leadsOut({ do: "escape" }, { at: "end" })).toBe(false);
  });

  it("a black screen comes back by any key but a bare modifier, and that is all the key does", () => {
    const black = { ...ASKING, blank: true };
    for (const key of ["PageDown", "b", "r", "w", "2", "Escape", "Enter"])
      expect(stageActOf(key, black), key).toEqual({ do: "blank" });
    expect(stageActOf("Shift", black)).toBeNull();
  });
});
