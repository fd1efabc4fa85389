import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Store } from "../../../src/settings/store";
import { DEFAULTS, type Settings } from "../../../src/settings/table";
import { keep, kept } from "../../../src/workshop/talk/kept";
import type { Presenting } from "../../../src/workshop/talk/presenting";
import type { Memory } from "../../../src/workshop/talk/stage-state";
import { Talks } from "../../../src/workshop/talk/talks";

const SHORT = readFileSync(new URL("../../../src/scenes/short.json", import.meta.url), "utf8");
const MINE = SHORT.replace("Three forms in ten minutes", "Mine");

/** The browser's storage, which this environment has not. */
const storage = new Map<string, string>();
beforeEach(() => {
  storage.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => void storage.set(key, value),
    removeItem: (key: string) => void storage.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

function open(settings: Partial<Settings> = {}, goesOn = true) {
  const store = new Store({ ...DEFAULTS, ...settings });
  const started: unknown[][] = [];
  const said: string[] = [];
  const refused: (readonly string[])[] = [];
  const ran: unknown[] = [];
  const left: unknown[] = [];
  const fake = {
    talk: null as { name: string } | null,
    leave: () => left.push("left"),
    start: (
      { name, deck, startedAt }: { name: string; deck: { title: string }; startedAt: number },
      ...rest: unknown[]
    ) => started.push([name, deck.title, startedAt, ...rest]),
  };
  const presenting = fake as unknown as Presenting;
  const talks = new Talks({
    presenting,
    store,
    goOn(run) {
      ran.push(run);
      return goesOn;
    },
    complain: (text) => said.push(text),
    refuse: (_file, reasons) => refused.push(reasons),
  });
  return { store, talks, started, said, refused, ran, left, presenting: fake };
}

const MEMORY: Memory = {
  deck: "own",
  source: MINE,
  place: { index: 2, predictions: [] },
  startedAt: 77,
  settings: { ...DEFAULTS, deck: "own", scene: 3, energy: 0.4 },
  report: null,
};
/** Until something has come of it, and a while longer for what must not. */
const settled = async (...found: readonly unknown[][]) => {
  await vi.waitFor(() => expect(found.flat()).not.toEqual([]), 5000);
  await new Promise((resolve) => setTimeout(resolve, 50));
};

describe("opening talks", () => {
  it("of two that load at once, opens the one asked for last", async () => {
    const { talks, started } = open();
    talks.open("talk");
    talks.open("short");
    await settled(started);
    expect(started.map(([name]) => name)).toEqual(["short"]);
  });

  it("goes on with one handed over: its deck, its place, its run, without touching what is on before it is read", async () => {
    const { talks, started, ran, store } = open();
    talks.restore(MEMORY);
    expect(ran).toEqual([]);
    await settled(started);
    expect(started).toEqual([["own", "Mine", 77, MEMORY.place, true]]);
    expect(ran[0]).not.toHaveProperty("deck");
    expect(ran[0]).toMatchObject({ energy: 0.4 });
    expect(store.get().deck).toBe("none");
  });

  it("does not say that a run goes on which has begun anew", async () => {
    const { talks, started } = open({}, false);
    talks.restore(MEMORY);
    await settled(started);
    expect(started[0]?.[4]).toBe(false);
  });

  it("starts nothing and runs nothing for a deck that is no longer one", async () => {
    const { talks, started, said, ran } = open();
    talks.restore({ ...MEMORY, source: "{" });
    await settled(said);
    expect([started, ran]).toEqual([[], []]);
    expect(said).toHaveLength(1);
  });

  it("after a reload is where it was, with its guesses; another scene in the address begins there", async () => {
    keep(MEMORY);
    const same = open({ deck: "own", scene: 3 });
    await same.talks.openFromAddress();
    expect(same.started).toEqual([["own", "Mine", 77, MEMORY.place, false]]);
    const other = open({ deck: "own", scene: 1 });
    await other.talks.openFromAddress();
    expect(other.started[0]?.[3]).toEqual({ index: 0, predictions: [] });
  });

  it("after a reload goes on with the very run, unless the address asks for another seed", async () => {
    const { threat, energy, leaderInfluence, informedShare, goal, agents, seed } = DEFAULTS;
    const settings = { threat, energy, leaderInfluence, informedShare, goal, agents, seed };
    keep({ ...MEMORY, report: { tick: 1, hash: "a", history: { settings, changes: [] } } });
    const same = open({ deck: "own", scene: 3 });
    await same.talks.openFromAddress();
    expect([same.ran.length, same.started[0]?.[4]]).toEqual([1, true]);
    const other = open({ deck: "own", scene: 3, seed: "2" });
    await other.talks.openFromAddress();
    expect([other.ran.length, other.started[0]?.[4]]).toEqual([0, false]);
  });

  it("opens a deck that is set from elsewhere, at its scene, and not one that it has opened itself", async () => {
    const { store, started, presenting, left } = open();
    store.set({ deck: "short", scene: 3 });
    await settled(started);
    expect(started.map(([name, , , place]) => [name, place])).toEqual([
      ["short", { index: 2, predictions: [] }],
    ]);
    presenting.talk = { name: "talk" };
    store.set({ deck: "talk", scene: 1 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([started.length, left]).toEqual([1, []]);
    store.set({ deck: "none" });
    expect(left).toHaveLength(1);
  });

  it("does not open what has been taken back while it was loading", async () => {
    const { store, started } = open();
    store.set({ deck: "short" });
    store.set({ deck: "none" });
    store.set({ deck: "talk" });
    await settled(started);
    expect(started.map(([name]) => name)).toEqual(["talk"]);
  });

  it("keeps the talk that is on where another cannot be opened", async () => {
    const { store, said, presenting } = open({ deck: "talk", scene: 4 });
    Object.assign(presenting, { talk: { name: "talk" }, given: { index: 3 } });
    store.set({ deck: "own", scene: 1 });
    await settled(said);
    expect(store.get()).toMatchObject({ deck: "talk", scene: 4 });
  });

  it("in somebody's page begins where that says, whatever was kept of another talk", async () => {
    keep(MEMORY);
    const { talks, said, started } = open({ deck: "own", scene: 3, embed: true });
    await talks.openFromAddress();
    expect([started, said.length]).toEqual([[], 1]);
  });

  it("an address that names a deck nobody has falls back, and says so", async () => {
    const { talks, store, said } = open({ deck: "own", scene: 3 });
    await talks.openFromAddress();
    expect(store.get()).toMatchObject({ deck: "none", scene: 1 });
    expect(said).toHaveLength(1);
  });
});

describe("what is kept of a talk", () => {
  it("is read back, with the run unless that has grown too long", () => {
    const { threat, energy, leaderInfluence, informedShare, goal, agents, seed } = DEFAULTS;
    const conditions = { threat, energy, leaderInfluence, informedShare, goal };
    const history = { settings: { ...conditions, agents, seed }, changes: [] };
    const memory = { ...MEMORY, report: { tick: 1, hash: "a", history } };
    keep(memory);
    expect(kept()).toEqual(memory);
    const changes = Array.from({ length: 3001 }, (_, tick) => ({ tick, conditions }));
    keep({ ...MEMORY, report: { tick: 4000, hash: "a", history: { ...history, changes } } });
    expect(kept()).toEqual(MEMORY);
    keep(null);
    expect(kept()).toBeNull();
  });

  it.each(["", "{", "null", "[]", '{"deck":"own"}', JSON.stringify({ ...MEMORY, place: { index: -1 } })])(
    "is nothing where %s stands",
    (text) => {
      storage.set("coarse-grain:talk", text);
      expect(kept()).toBeNull();
    },
  );

  it("is nothing where storage is forbidden, and nothing is thrown", () => {
    vi.stubGlobal("sessionStorage", undefined);
    keep(MEMORY);
    expect(kept()).toBeNull();
  });
});
