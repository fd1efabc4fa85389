import { describe, expect, it } from "vitest";
import type { SceneReading } from "../../src/scenes/play";
import { Presentation } from "../../src/scenes/presentation";
import type { Deck, Scene } from "../../src/scenes/scene";

const HOME = { threat: 0.1, energy: 0.1, leaderInfluence: 0, informedShare: 0.2, goal: 30 };
const PLAIN: Scene = {
  title: "Plain",
  words: "w",
  moves: [{ at: 0, over: 2, to: { energy: 0.75 } }],
  goal: { regime: "circulation", held: 4 },
  limit: 30,
};
const ASKED: Scene = {
  ...PLAIN,
  title: "Asked",
  question: {
    text: "What now?",
    answers: [
      { text: "A ring", when: { regime: "circulation" } },
      { text: "Nothing", when: { reached: false } },
    ],
  },
};
const OPINION: Scene = {
  ...PLAIN,
  title: "Opinion",
  question: { text: "Which?", answers: [{ text: "This" }, { text: "That" }] },
};
const DECK: Deck = { format: "coarse-grain-deck", version: 1, title: "D", scenes: [PLAIN, ASKED, OPINION] };

const reading = (seconds: number, change: Partial<SceneReading> = {}): SceneReading => ({
  ...{ regime: "circulation", polarization: 0.1, rotation: 0.9, cohesion: 1 },
  ...change,
  seconds,
});

const play = (talk: Presentation, from: number, to: number, change: Partial<SceneReading> = {}) => {
  for (let seconds = from; seconds <= to; seconds++) talk.take(reading(seconds, change), HOME);
};

describe("a presentation", () => {
  it("plays a scene without a question at once, and stays when its goal is reached", () => {
    const talk = new Presentation(DECK);
    expect([talk.view.phase, talk.frozen]).toEqual(["playing", false]);
    play(talk, 0, 10);
    expect(talk.view).toMatchObject({ phase: "reached", index: 0, took: 2, predictions: [] });
    play(talk, 11, 99, { regime: "mixed" });
    expect(talk.view).toMatchObject({ phase: "reached", index: 0 });
  });

  it("asks before it plays: the swarm stands, no dial moves, the guess may change until it runs", () => {
    const talk = new Presentation(DECK, { index: 1, predictions: [] });
    expect([talk.view.phase, talk.frozen]).toEqual(["asking", true]);
    expect(talk.take(reading(0), HOME)).toBeNull();
    talk.guess(0);
    talk.guess(1);
    talk.guess(7);
    talk.next();
    expect(talk.view).toMatchObject({ index: 1, phase: "playing", guess: 1, outcome: null });
    talk.guess(0);
    play(talk, 0, 10);
    expect(talk.view).toMatchObject({ phase: "reached", guess: 1, outcome: 0 });
    expect(talk.view.predictions).toEqual([
      {
        ...{ scene: 1, title: "Asked", question: "What now?", guess: "Nothing", outcome: "A ring" },
        ...{ told: true, judged: true, took: 2 },
      },
    ]);
  });

  it("tells what came when the limit has passed, and what did not", () => {
    const talk = new Presentation(DECK, { index: 1, predictions: [] });
    talk.next();
    play(talk, 0, 32, { regime: "mixed" });
    expect(talk.view).toMatchObject({ phase: "late", outcome: 1, guess: null });
    expect(talk.view.predictions[0]).toMatchObject({ guess: null, outcome: "Nothing", took: null });
  });

  it("does not judge an opinion, and keeps a guess that was left before the swarm answered", () => {
    const talk = new Presentation(DECK, { index: 2, predictions: [] });
    talk.guess(1);
    talk.next();
    play(talk, 0, 1);
    talk.next();
    expect(talk.view).toMatchObject({ phase: "over", index: 3, scene: null });
    expect(talk.view.predictions[0]).toMatchObject({
      guess: "That",
      judged: false,
      outcome: null,
      told: false,
    });
  });

  it("stays within the deck, forth and back", () => {
    const talk = new Presentation(DECK);
    talk.back();
    expect(talk.view.index).toBe(0);
    talk.go(99);
    expect(talk.view.phase).toBe("over");
    talk.next();
    expect(talk.view.index).toBe(3);
    talk.back();
    expect(talk.view).toMatchObject({ index: 2, phase: "asking" });
  });

  it("lists a question that was put and never answered, and does not forget an answer when the scene is passed again", () => {
    const talk = new Presentation(DECK, { index: 1, predictions: [] });
    talk.next();
    play(talk, 0, 1);
    talk.next();
    expect(talk.view.predictions[0]).toMatchObject({ guess: null, told: false });
    talk.go(1);
    talk.guess(0);
    talk.next();
    play(talk, 2, 12);
    talk.go(1);
    talk.next();
    talk.next();
    expect(talk.view.predictions[0]).toMatchObject({ guess: "A ring", told: true });
  });

  it("replaces a prediction that is made again", () => {
    const talk = new Presentation(DECK, { index: 1, predictions: [] });
    for (const guess of [1, 0]) {
      talk.go(1);
      talk.guess(guess);
      talk.next();
      play(talk, 0, 10);
    }
    expect(talk.view.predictions.map(({ guess }) => guess)).toEqual(["A ring"]);
  });

  it("begins a scene again in a new run, from where the dials stand", () => {
    const talk = new Presentation(DECK);
    play(talk, 50, 53);
    expect(talk.take(reading(0), HOME)).toEqual(HOME);
    expect(talk.view.seconds).toBe(0);
    expect(talk.take(reading(1), HOME)?.energy).toBe(0.43);
  });

  it("goes on elsewhere where it was", () => {
    const talk = new Presentation(DECK, { index: 1, predictions: [] });
    talk.guess(0);
    const asked = new Presentation(DECK, talk.place);
    expect(asked.view).toMatchObject({ index: 1, phase: "asking", guess: 0 });
    talk.next();
    play(talk, 0, 10);
    const told = new Presentation(DECK, structuredClone(talk.place));
    expect(told.view).toEqual(talk.view);
    // The same run a little earlier than it was left: what it had answered stays as it was.
    play(told, 9, 40, { regime: "mixed" });
    expect(told.view).toMatchObject({ phase: "reached", took: 2, outcome: 0 });
    // Also where the run goes on from before the scene.
    const later = new Presentation(DECK, { index: 1, predictions: [] });
    later.next();
    play(later, 50, 60);
    const early = new Presentation(DECK, structuredClone(later.place));
    early.take(reading(48), HOME);
    expect(early.view).toMatchObject({ phase: "reached", took: 2, outcome: 0 });
    // In another run, without its past: it begins again.
    const again = new Presentation(DECK, { ...talk.place, play: null });
    expect(again.view).toMatchObject({ phase: "playing", guess: 0 });
  });

  it("begins with the first reading after the question, not with the last one before a jump", () => {
    const talk = new Presentation(DECK, { index: 1, predictions: [] });
    talk.take(reading(4), { ...HOME, energy: 0.9 });
    talk.next();
    expect(talk.take(reading(90), HOME)).toEqual(HOME);
    play(talk, 90, 96);
    expect(talk.view).toMatchObject({ phase: "reached", took: 2 });
  });
});
