import { describe, expect, it, vi } from "vitest";
import type { PresentationView } from "../../../src/scenes/presentation";
import type { Scene } from "../../../src/scenes/scene";
import { presenterWords } from "../../../src/words/presenter";
import { troubleOf } from "../../../src/workshop/presenter/banner";
import { forwardKeys, usedFor } from "../../../src/workshop/presenter/keys";
import { goalLine, goalText, nextLabel, resultLine, sceneTime } from "../../../src/workshop/presenter/texts";
import { stageAddress } from "../../../src/workshop/presenter/view";
import { FakeStage } from "./fakes";

const SCENE: Scene = {
  title: "t",
  words: "w",
  moves: [],
  goal: { regime: "circulation", held: 4 },
  limit: 90,
  question: {
    text: "?",
    answers: [
      { text: "Ring", when: { reached: true } },
      { text: "Line", when: { reached: false } },
    ],
  },
};
const OPINION: Scene = { ...SCENE, question: { text: "?", answers: [{ text: "Yes" }, { text: "No" }] } };

function view(change: Partial<PresentationView>): PresentationView {
  return {
    ...{ deckTitle: "d", titles: ["t"], index: 0, count: 1, phase: "playing", scene: SCENE, next: null },
    ...{ guess: null, outcome: null, seconds: 12, took: null, predictions: [] },
    ...change,
  };
}

describe("what the window says", () => {
  it("of the goal, in each phase", () => {
    const says = (change: Partial<PresentationView>) => goalLine(view(change));
    expect(says({ phase: "asking" })).toBe("Goal: circulation held 4 s. The swarm stands until you go on.");
    expect(says({})).toBe("Goal: circulation held 4 s. Not yet, after 12 s.");
    expect(says({ phase: "reached", took: 30.6 })).toBe("Goal: circulation held 4 s. Reached after 31 s.");
    expect(says({ phase: "late", seconds: 91 })).toBe(
      "Goal: circulation held 4 s. Not there after 90 s: go on anyway.",
    );
    expect(says({ scene: { title: "t", words: "w", moves: [], sandbox: true } })).toContain("No goal");
    expect(says({ scene: null, phase: "over" })).toBe("");
  });

  it("of all that a goal can ask for", () => {
    const goal = {
      polarization: { above: 0.8 },
      rotation: { below: 0.35 },
      cohesion: { above: 0.5, below: 1 },
    };
    expect(goalText({ ...goal, held: 0 })).toBe(
      "Goal: polarization above .80 and rotation below .35 and cohesion from .50 to 1.00.",
    );
  });

  it("of guess and outcome, and not before the swarm has answered", () => {
    expect(resultLine(view({ phase: "asking", guess: 0 }))).toBe("");
    expect(resultLine(view({ guess: 0, outcome: 1 }))).toBe("Guessed: Ring.");
    expect(resultLine(view({ phase: "reached", guess: 0, outcome: 1 }))).toBe(
      "Guessed: Ring. Came true: Line.",
    );
    expect(resultLine(view({ phase: "late" }))).toBe("No guess. None of the answers came true.");
    expect(resultLine(view({ phase: "reached", scene: OPINION, guess: 1 }))).toMatch(
      /^Guessed: No\. A matter/,
    );
  });

  it("of time", () => {
    expect([0, 59.9, 61, 3600, 7325].map(presenterWords.time)).toEqual([
      "0:00",
      "0:59",
      "1:01",
      "1:00:00",
      "2:02:05",
    ]);
    expect(sceneTime(view({}))).toBe("0:12 of 1:30");
  });

  it("of what Next does", () => {
    expect(nextLabel(view({ phase: "asking" }))).toBe("Next: let it run");
    expect(nextLabel(view({}))).toBe("Next: the end");
    expect(nextLabel(view({ next: SCENE }))).toBe("Next");
  });

  it("of trouble: a page that is gone before a black one", () => {
    const stage = new FakeStage("s");
    const idle = { ...stage.state(), memory: null };
    const black = { ...idle, blank: true };
    expect(troubleOf({ connection: "gone", state: black })).toBe("gone");
    expect(troubleOf({ connection: "linked", state: black })).toBe("black");
    expect(troubleOf({ connection: "linked", state: idle })).toBe("idle");
    expect(troubleOf({ connection: "none", state: null })).toBe("noStage");
    expect(troubleOf({ connection: "linked", state: { ...idle, view: view({}) } })).toBeNull();
  });

  it("the room's page is the same address without the view", () => {
    expect(stageAddress("http://x/a/?view=presenter&threat=.5#b")).toBe("http://x/a/?threat=.5#b");
  });
});

describe("the window's keys", () => {
  it("sends a clicker's keys always, and those of one character unless they are switched off", () => {
    for (const key of ["PageDown", "PageUp", "ArrowRight", "ArrowLeft", " "])
      expect(usedFor(key, false)).toBe("send");
    for (const key of ["n", "P", "b", ".", "1", "4"])
      expect([usedFor(key, true), usedFor(key, false)]).toEqual(["send", null]);
    expect(usedFor("?", true)).toBe("help");
    for (const key of ["Escape", "ArrowUp", "Home", "Tab", "Enter", "5", "f", "constructor", ""])
      expect(usedFor(key, true)).toBeNull();
  });

  it("leaves combinations alone, sends a held key once, and keeps it from the widgets", () => {
    const page = new EventTarget();
    const use = { shortcuts: () => true, send: vi.fn(), help: vi.fn() };
    forwardKeys(page, use);
    const press = (key: string, more: object = {}) => {
      const event = new Event("keydown", { cancelable: true });
      page.dispatchEvent(Object.assign(event, { key, ...more }));
      return event.defaultPrevented;
    };
    expect(press("n", { ctrlKey: true })).toBe(false);
    expect(press("ArrowRight", { metaKey: true })).toBe(false);
    expect(press("PageDown")).toBe(true);
    expect(press("PageDown", { repeat: true })).toBe(true);
    expect(press("N")).toBe(true);
    expect(press("?")).toBe(true);
    expect(use.send.mock.calls).toEqual([["PageDown"], ["n"]]);
    expect(use.help).toHaveBeenCalledTimes(1);
  });
});
