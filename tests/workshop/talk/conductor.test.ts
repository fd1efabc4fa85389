import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SceneReading } from "../../../src/scenes/play";
import { readDeck } from "../../../src/scenes/read";
import type { Deck, Scene, SceneDials } from "../../../src/scenes/scene";
import { Store } from "../../../src/settings/store";
import { DEFAULTS } from "../../../src/settings/table";
import { Conductor, type Talk } from "../../../src/workshop/talk/conductor";

const SCENE: Scene = {
  title: "S",
  words: "w",
  moves: [{ at: 0, over: 4, to: { energy: 0.7, threat: 0.5 } }],
  goal: { regime: "circulation", held: 4 },
  limit: 30,
};
const question = { text: "?", answers: [{ text: "a" }, { text: "b" }] };
const DECK: Deck = {
  ...{ format: "coarse-grain-deck", version: 1, title: "D" },
  scenes: [SCENE, { ...SCENE, question }, SCENE],
};
const TALK = { name: "talk", deck: DECK, source: null, startedAt: 5 } as const;

const reading = (seconds: number): SceneReading => ({
  ...{ regime: "milling", polarization: 0.1, rotation: 0.1, cohesion: 1 },
  seconds,
});

function open(talk: Talk = TALK) {
  const store = new Store(DEFAULTS);
  let changes = 0;
  const prepared: unknown[] = [];
  const prepare = (dials: Required<SceneDials>) => {
    prepared.push(dials);
    // As the page does: and whoever listens to the store hears of it.
    store.set(dials);
  };
  const conductor = new Conductor(store, { changed: () => changes++, prepare });
  conductor.start(talk);
  return { store, conductor, prepared, changes: () => changes };
}

describe("the conductor", () => {
  it("writes the scene and moves the dials over the swarm's own time", () => {
    const { store, conductor } = open();
    expect(store.get()).toMatchObject({ deck: "talk", scene: 1, running: true });
    conductor.take(reading(10));
    conductor.take(reading(12));
    expect(store.get()).toMatchObject({ energy: 0.4, threat: 0.3 });
    conductor.take(reading(15));
    expect(store.get()).toMatchObject({ energy: 0.7, threat: 0.5 });
  });

  it("keeps off a dial that somebody moves meanwhile, until the next scene", () => {
    const { store, conductor } = open();
    conductor.take(reading(0));
    conductor.take(reading(2));
    store.set({ energy: 0.9 });
    conductor.take(reading(3));
    conductor.take(reading(9));
    expect(store.get()).toMatchObject({ energy: 0.9, threat: 0.5 });
    conductor.go(2);
    conductor.take(reading(20));
    conductor.take(reading(30));
    expect(store.get().energy).toBe(0.7);
  });

  it("stands while the room is asked; whoever lets it go has heard the room", () => {
    const { store, conductor } = open();
    conductor.next();
    expect(store.get()).toMatchObject({ scene: 2, running: false });
    conductor.guess(1);
    store.set({ running: true });
    expect(conductor.view).toMatchObject({ index: 1, phase: "playing", guess: 1 });
    // A pause later is a pause.
    store.set({ running: false });
    store.set({ running: true });
    expect(conductor.view).toMatchObject({ index: 1, phase: "playing" });
  });

  it("follows a scene that is set from elsewhere, and leaves the dials as they are when it leaves", () => {
    const { store, conductor, changes } = open();
    store.set({ scene: 3 });
    expect(conductor.view?.index).toBe(2);
    store.set({ scene: 2 });
    store.set({ energy: 0.33 });
    const before = changes();
    conductor.leave();
    expect(changes()).toBe(before + 1);
    expect(store.get()).toMatchObject({ deck: "none", scene: 1, energy: 0.33, running: true });
    expect([conductor.view, conductor.memory(null)]).toEqual([null, null]);
    conductor.take(reading(40));
    expect(store.get().energy).toBe(0.33);
  });

  it("remembers all that it takes to go on elsewhere", () => {
    const { store, conductor } = open();
    conductor.next();
    conductor.guess(0);
    const memory = structuredClone(conductor.memory(null))!;
    expect(memory).toMatchObject({ deck: "talk", startedAt: 5, place: { index: 1, guess: 0 } });
    expect(memory.settings).toEqual(store.get());
    const elsewhere = new Conductor(new Store(memory.settings), {
      changed() {},
      prepare() {
        throw new Error("the swarm is there already");
      },
    });
    elsewhere.start(TALK, memory.place, true);
    expect(elsewhere.view).toEqual(conductor.view);
  });

  it("asks for the group that a scene needs when it is jumped to, and not when it comes in turn", () => {
    const { conductor, prepared } = open();
    const reach = (from: number) => {
      for (const seconds of [from, from + 5, from + 10])
        conductor.take({ ...reading(seconds), regime: "circulation" });
    };
    reach(0);
    conductor.next();
    conductor.next();
    reach(20);
    conductor.next();
    expect(prepared).toEqual([]);
    conductor.back();
    const { goal, informedShare, leaderInfluence } = DEFAULTS;
    expect(prepared).toEqual([{ goal, informedShare, leaderInfluence, energy: 0.7, threat: 0.5 }]);
    conductor.go(0);
    // The first begins as it is, and past the end there is none.
    conductor.go(99);
    expect(prepared).toHaveLength(1);
  });

  it("asks for it too when a scene is left before its goal: the next one is about a group that has reached it", () => {
    const { store, conductor, prepared } = open();
    conductor.take(reading(0));
    conductor.next();
    expect(prepared).toHaveLength(1);
    expect(store.get()).toMatchObject({ scene: 2, energy: 0.7, running: false });
  });

  it("goes back from every scene of the talk, and to every other, each time to just that one", () => {
    const source = readFileSync(new URL("../../../src/scenes/talk.json", import.meta.url), "utf8");
    const deck = readDeck(source).deck!;
    for (const index of deck.scenes.keys()) {
      const { store, conductor, prepared } = open({ ...TALK, deck });
      conductor.go(index);
      expect([conductor.view?.index, store.get().scene]).toEqual([index, index + 1]);
      const before = prepared.length;
      conductor.back();
      const back = Math.max(0, index - 1);
      expect([conductor.view?.index, store.get().scene]).toEqual([back, back + 1]);
      expect(prepared.length - before).toBe(back > 0 ? 1 : 0);
    }
  });

  it("leaves a talk that was paused when it was left paused, where it goes on", () => {
    const store = new Store({ ...DEFAULTS, running: false });
    const conductor = new Conductor(store, { changed() {}, prepare() {} });
    conductor.start(TALK, { index: 0, predictions: [] }, true);
    expect(store.get().running).toBe(false);
    conductor.start(TALK);
    expect(store.get().running).toBe(true);
  });
});
