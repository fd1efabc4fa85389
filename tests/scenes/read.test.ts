import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDeck } from "../../src/scenes/read";

const GOAL = { regime: "milling", held: 3 };
const SCENE = {
  title: "A",
  words: "B",
  moves: [{ at: 0, over: 1, to: { energy: 0.5 } }],
  goal: GOAL,
  limit: 60,
};
const DECK = { format: "coarse-grain-deck", version: 1, title: "T", scenes: [SCENE] };
const write = (deck: unknown) => JSON.stringify(deck, null, 1);
const faultsOf = (deck: unknown) =>
  readDeck(write(deck)).faults.map(({ key, got, expected }) => `${key}: ${got}, ${expected}`);

describe("reading a deck", () => {
  it("takes one that is right, whole", () => {
    const when = { reached: true, took: { above: 3 }, regime: "milling", rotation: { below: 0.5 } };
    const question = { text: "Q", answers: [{ text: "a", when }, { text: "b" }] };
    const goal = { regime: "milling", cohesion: { above: 0.5 }, held: 3 };
    const sandbox = { title: "S", words: "s", moves: [], sandbox: true };
    const deck = { ...DECK, scenes: [{ ...SCENE, goal, question, notes: "n", notice: "m" }, sandbox] };
    expect(readDeck(write(deck))).toEqual({ deck, faults: [] });
  });

  it.each([
    [
      "unknown keys",
      { ...DECK, scenes: [{ ...SCENE, alignement: 1 }] },
      "deck.scenes[0].alignement: alignement, one of",
    ],
    [
      "a dial out of range",
      { ...DECK, scenes: [{ ...SCENE, moves: [{ at: 0, over: 0, to: { threat: 2 } }] }] },
      "deck.scenes[0].moves[0].to.threat: 2, a number from 0 to 1",
    ],
    [
      "a missing limit",
      { ...DECK, scenes: [{ title: "A", words: "B", moves: [], goal: GOAL }] },
      "deck.scenes[0].limit: nothing",
    ],
    [
      "a missing goal",
      { ...DECK, scenes: [{ title: "A", words: "B", moves: [], limit: 60 }] },
      'deck.scenes[0].goal: nothing, it, or "sandbox": true',
    ],
    [
      "a goal that asks nothing",
      { ...DECK, scenes: [{ ...SCENE, goal: { held: 4, polarization: {} } }] },
      "deck.scenes[0].goal: nothing to reach, a regime, or a bound",
    ],
    [
      "bounds that cross",
      { ...DECK, scenes: [{ ...SCENE, goal: { held: 4, rotation: { above: 0.9, below: 0.1 } } }] },
      "deck.scenes[0].goal: above at or over below, above under below",
    ],
    [
      "a limit before the dials have arrived",
      { ...DECK, scenes: [{ ...SCENE, moves: [{ at: 50, over: 9, to: { energy: 1 } }] }] },
      "deck.scenes[0].goal: 62 seconds at least, at most its limit, 60",
    ],
    [
      "a sandbox with a goal",
      { ...DECK, scenes: [{ ...SCENE, sandbox: true }] },
      "deck.scenes[0].goal: a goal, none in a sandbox",
    ],
    [
      "an outcome that nobody can read",
      {
        ...DECK,
        scenes: [
          { ...SCENE, question: { text: "Q", answers: [{ text: "a", when: { P: 1 } }, { text: "b" }] } },
        ],
      },
      "deck.scenes[0].question.answers[0].when.P: P, one of",
    ],
    [
      "a goal without a time",
      { ...DECK, scenes: [{ ...SCENE, goal: { regime: "milling" } }] },
      "deck.scenes[0].goal.held: nothing",
    ],
    [
      "a regime of another language",
      { ...DECK, scenes: [{ ...SCENE, goal: { regime: "vortex", held: 1 } }] },
      "deck.scenes[0].goal.regime: vortex, milling or",
    ],
    [
      "one answer",
      { ...DECK, scenes: [{ ...SCENE, question: { text: "Q", answers: [{ text: "a" }] } }] },
      "deck.scenes[0].question.answers: a list of 1, a list of 2 to 4",
    ],
    ["no scene", { ...DECK, scenes: [] }, "deck.scenes: a list of 0"],
    ["another version", { ...DECK, version: 2 }, "deck.version: 2, 1"],
    ["a number for a text", { ...DECK, title: 5 }, "deck.title: 5, a text"],
    ["a list", [], "deck: a list of 0, an object with format, version"],
    ["nothing", null, "deck: null, an object"],
    [
      "__proto__",
      JSON.parse(`{"__proto__": {"polluted": 1}, "title": "x"}`),
      "deck.__proto__: __proto__, one of",
    ],
  ])("refuses %s with key, got and expected", (_, deck, fault) => {
    expect(readDeck(write(deck)).deck).toBeNull();
    expect(faultsOf(deck).join("\n")).toContain(fault);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it("says the line", () => {
    const source = write({ ...DECK, scenes: [SCENE, { ...SCENE, limit: -1 }] });
    const line = source.split("\n").findIndex((text) => text.includes('"limit": -1')) + 1;
    expect(readDeck(source).faults).toEqual([
      { line, key: "deck.scenes[1].limit", got: "-1", expected: "a number from 1 to 3600" },
    ]);
    expect(readDeck('{\n "format": oops\n}').faults[0]).toMatchObject({ line: 2, expected: "JSON" });
  });

  it("refuses a key given twice, a comment, a novel, brackets without end", () => {
    expect(readDeck('{"title": "a", "title": "b"}').faults.map(({ got }) => got)).toContain("it twice");
    expect(readDeck(`${write(DECK)} // done`).deck).toBeNull();
    expect(readDeck("x".repeat(5_000_000)).faults[0]?.got).toBe("5000000 characters");
    expect(readDeck("[".repeat(300_000)).deck).toBeNull();
  });

  it("leaves markup as text", () => {
    const words = "<img src=x onerror=alert(1)>";
    expect(readDeck(write({ ...DECK, scenes: [{ ...SCENE, words }] })).deck?.scenes[0]?.words).toBe(words);
  });

  it("never throws, whatever it is given", () => {
    fc.assert(fc.property(fc.string(), (text) => readDeck(text).deck === null));
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { deck, faults } = readDeck(text);
        return deck === null && faults.length > 0;
      }),
    );
  });
});
