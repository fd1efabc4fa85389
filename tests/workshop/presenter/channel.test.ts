import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromStage, fromWindow, type Message, randomId } from "../../../src/workshop/presenter/channel";
import { FakeStage, report } from "./fakes";

const stage = new FakeStage("s");
stage.present(3);
const { memory, ...rest } = stage.state();
const { source, report: _, ...light } = memory!;
const keep = { source, report: report(9) };
const STAGE = { version: 1, from: "stage", stage: "s" } as const;
const WINDOW = { version: 1, from: "window", window: "w", to: "s" } as const;

const STAGE_SAYS = [
  { ...STAGE, type: "hello" },
  { ...STAGE, type: "beat" },
  { ...STAGE, type: "bye" },
  { ...STAGE, type: "keep", keep },
  { ...STAGE, type: "state", state: { ...rest, memory: light } },
  { ...STAGE, type: "state", state: { ...rest, view: null, reading: null, memory: null } },
] satisfies Message[];
const WINDOW_SAYS = [
  { ...WINDOW, to: null, type: "hello" },
  { ...WINDOW, type: "act", act: { act: "key", key: "PageDown" } },
  { ...WINDOW, type: "act", act: { act: "go", index: 13 } },
  { ...WINDOW, type: "act", act: { act: "dial", dial: "threat", value: 1 } },
  { ...WINDOW, type: "restore", memory: { ...light, ...keep } },
] satisfies Message[];

describe("the channel", () => {
  it.each(STAGE_SAYS)("takes what a stage says: $type", (message) => {
    expect(fromStage(structuredClone(message))).toEqual(message);
    expect(fromWindow(message)).toBeNull();
  });

  it.each(WINDOW_SAYS)("takes what a window says: $type $act.act", (message) => {
    expect(fromWindow(structuredClone(message))).toEqual(message);
    expect(fromStage(message)).toBeNull();
  });

  const act = (wanted: unknown) => ({ ...WINDOW, type: "act", act: wanted });
  it.each([
    ["another version", { ...WINDOW, version: 2, type: "hello" }],
    ["no sender", { ...WINDOW, window: "", type: "hello" }],
    ["an act that is none", act({ act: "reload" })],
    ["a name every object has", act({ act: "constructor" })],
    ["a dial out of range", act({ act: "dial", dial: "threat", value: 1.01 })],
    ["a dial that is not a number", act({ act: "dial", dial: "threat", value: Number.NaN })],
    ["a dial that is none", act({ act: "dial", dial: "goal", value: 0.5 })],
    ["a scene that is none", act({ act: "go", index: -1 })],
    ["half an answer", act({ act: "guess", answer: 0.5 })],
    ["a key as long as a page", act({ act: "key", key: "x".repeat(1000) })],
    [
      "a run of nobody",
      {
        ...WINDOW,
        type: "restore",
        memory: { ...light, ...keep, settings: { ...light.settings, agents: 0 } },
      },
    ],
  ])("takes no message with %s", (_name, message) => {
    expect(fromWindow(message)).toBeNull();
  });

  it("takes no message of which any part is of another kind", () => {
    for (const message of [...STAGE_SAYS, ...WINDOW_SAYS])
      for (const broken of spoilt(message)) {
        expect(fromStage(broken), JSON.stringify(broken)).toBeNull();
        expect(fromWindow(broken), JSON.stringify(broken)).toBeNull();
      }
  });

  it("says no to any other data, and throws on none", () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (data) => {
        expect([fromStage(data), fromWindow(data)]).toEqual([null, null]);
      }),
    );
  });

  it("gives everybody another name", () => {
    const names = Array.from({ length: 100 }, randomId);
    expect(new Set(names).size).toBe(100);
    expect(names.every((name) => /^[0-9a-f]{16}$/.test(name))).toBe(true);
  });
});

/** What this end never reads, or may be anything: the scene's own moves, and when an answer is true. */
const UNREAD = ["moves", "when"];

/** Every message in which one value has been put in place of another kind. */
function spoilt(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [{ of: "another kind" }];
  const inside = Object.entries(value).filter(([key]) => !UNREAD.includes(key));
  return inside.flatMap(([key, part]) => {
    const all = Array.isArray(value) ? [...value] : { ...value };
    return [...spoilt(part), Symbol.iterator].map((bad) =>
      Object.assign(structuredClone(all), { [key]: bad }),
    );
  });
}
