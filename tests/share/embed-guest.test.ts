import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { Store } from "../../src/settings/store";
import { DEFAULTS, SETTING_KEYS, TABLE } from "../../src/settings/table";
import type { Shown } from "../../src/share/embed-around";
import { createGuest, MOST_A_SECOND } from "../../src/share/embed-guest";
import { ASKS, NAME_OF } from "../../src/share/embed-protocol";
import { readRequest } from "../../src/share/embed-requests";
import { joined } from "../embed/windows";

const HOST = "https://course.test";
const READING: Shown = {
  ...{ regime: "milling", polarization: 0.1, rotation: 0.2, cohesion: 1, seconds: 5, agents: 300 },
};

/** A clock that stands until it is moved. */
class Clock {
  ms = 1000;
  #plans: { at: number; call: () => void }[] = [];
  now = () => this.ms;
  after = (ms: number, call: () => void) => {
    const plan = { at: this.ms + ms, call };
    this.#plans.push(plan);
    return () => {
      this.#plans = this.#plans.filter((one) => one !== plan);
    };
  };
  pass(ms: number): void {
    const end = this.ms + ms;
    for (;;) {
      const next = this.#plans.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#plans = this.#plans.filter((one) => one !== next);
      this.ms = next.at;
      next.call();
    }
    this.ms = end;
  }
}

function guestIn({
  referrer = `${HOST}/lesson/3?x=1`,
  framed = true,
  ancestors = undefined as string[] | undefined,
} = {}) {
  const { host, frame } = joined(HOST);
  if (ancestors) frame.location = { ancestorOrigins: ancestors };
  frame.document.referrer = referrer;
  if (!framed) frame.parent = frame;
  const clock = new Clock();
  const store = new Store(DEFAULTS);
  const reset = vi.fn();
  const size = { height: 400 };
  const around = { window: frame, store, acts: { reset }, height: () => size.height, clock };
  const guest = createGuest(around);
  const said = (type: string) =>
    host.posted.map(({ data }) => data).filter((data) => data.type === `coarse-grain:${type}`);
  /** As the browser would hand it over. */
  const tell = (data: unknown, origin = HOST, source: unknown = host) => frame.hear({ data, origin, source });
  const ask = (type: string, rest = {}) =>
    tell({ type: `coarse-grain:${type}`, version: 1, id: `${type}-1`, ...rest });
  return { host, frame, clock, store, reset, size, guest, said, tell, ask };
}

describe("the names of settings in messages", () => {
  it("are those of the address, all of them", () => {
    expect(NAME_OF).toEqual(Object.fromEntries(SETTING_KEYS.map((key) => [key, TABLE[key].address])));
  });
});

describe("a page in a frame", () => {
  it("does nothing when it is in none", () => {
    const { frame, host, guest } = guestIn({ framed: false });
    guest.show(READING);
    guest.resized();
    expect([frame.listeners.size, frame.posted, host.posted]).toEqual([0, [], []]);
  });

  it("says once that it is ready, to the origin that it was loaded from", () => {
    const { host, guest, said, ask } = guestIn();
    guest.show(READING);
    ask("query");
    expect(said("ready")).toEqual([
      {
        ...{ type: "coarse-grain:ready", version: 1, asks: [...ASKS] },
        settings: SETTING_KEYS.map((key) => TABLE[key].address),
      },
    ]);
    expect(new Set(host.posted.map(({ to }) => to))).toEqual(new Set([HOST]));
  });

  it.each(["", "about:blank", "not an address"])(
    "tells nobody in particular nothing but that it is there (%j)",
    (referrer) => {
      const { host, guest, store } = guestIn({ referrer });
      guest.show(READING);
      guest.show({ ...READING, regime: "circulation" });
      store.set({ threat: 0.5 });
      expect(host.posted.map(({ data, to }) => [data.type ?? data.subject, to])).toEqual([
        ["coarse-grain:ready", "*"],
        ["lti.frameResize", "*"],
      ]);
    },
  );

  it.each([
    [[HOST, "https://top.test"], HOST],
    [["null"], "*"],
  ])("believes the browser about its parents more than the referrer (%j)", (ancestors, to) => {
    const { host } = guestIn({ ancestors, referrer: "https://swarm.test/" });
    expect(host.posted[0]).toMatchObject({ data: { type: "coarse-grain:ready" }, to });
  });

  it("speaks to who has asked well, from then on", () => {
    const { host, guest, clock, tell, said } = guestIn({ referrer: "" });
    guest.show(READING);
    tell({ type: "coarse-grain:query", version: 1, id: "q" }, "https://other.test");
    clock.pass(250);
    guest.show({ ...READING, seconds: 6 });
    expect(said("state").map(({ id }) => id)).toEqual(["q", null]);
    expect(host.posted.slice(2).map(({ to }) => to)).toEqual(Array(3).fill("https://other.test"));
    tell({ type: "coarse-grain:query", version: 1, id: "q" }, "https://third.test");
    const resizes = host.posted.filter(({ data }) => data.type === "coarse-grain:resize");
    expect(resizes.map(({ to }) => to)).toEqual(["https://other.test", "https://third.test"]);
  });

  it("does what a page without an origin asks, and does not answer it to everybody", () => {
    const { host, guest, store, tell } = guestIn({ referrer: "" });
    guest.show(READING);
    tell({ type: "coarse-grain:set", version: 1, id: "q", settings: { threat: 0.5, energy: "x" } }, "null");
    expect(store.get().threat).toBe(0.5);
    expect(host.posted).toHaveLength(2);
  });

  it("stops when closed", () => {
    const { host, frame, guest, store, clock } = guestIn();
    guest.show(READING);
    store.set({ threat: 0.3 });
    const before = host.posted.length;
    guest.close();
    clock.pass(1000);
    store.set({ threat: 0.4 });
    expect([frame.listeners.size, host.posted.length]).toEqual([0, before]);
  });
});

describe("what a host asks", () => {
  it("settings, by their names in the address, as numbers, truths or text", () => {
    const { ask, store, said, guest } = guestIn();
    guest.show(READING);
    const settings = { threat: 0.4, leader: ".5", informed: 1, running: false, seed: 7, color: "dark" };
    ask("set", { settings });
    expect(store.get()).toEqual({
      ...DEFAULTS,
      ...{ threat: 0.4, leaderInfluence: 0.5, informedShare: 1, running: false, seed: "7", color: "dark" },
    });
    expect(said("error")).toEqual([]);
  });

  it("what is wrong is told one by one, and the rest is taken", () => {
    const { ask, store, said } = guestIn();
    const wrong = { threat: 7, running: null, agents: [5], color: "pink", leaderInfluence: 1, energy: 0.3 };
    ask("set", { settings: wrong });
    expect(store.get()).toEqual({ ...DEFAULTS, energy: 0.3 });
    expect(said("error").map(({ id, key, got }) => [id, key, got])).toEqual([
      ["set-1", "threat", "7"],
      ["set-1", "agents", "something of type array"],
      ["set-1", "running", "nothing"],
      ["set-1", "color", "pink"],
      ["set-1", "leaderInfluence", "1"],
    ]);
    expect(said("error")[0]?.expected).toBe("a number from 0 to 1");
  });

  it("a set is told to the store once, however many settings it has", () => {
    const { ask, store } = guestIn();
    const heard = vi.fn();
    store.listen(heard);
    ask("set", { settings: { threat: 0.5, energy: 0.5, goal: 90 } });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["play", {}, { running: true }],
    ["pause", {}, { running: false }],
    ["scene", { scene: 3 }, { scene: 3 }],
  ])("%s", (type, rest, change) => {
    const { ask, store } = guestIn();
    store.set({ running: type === "pause" });
    ask(type, rest);
    expect(store.get()).toEqual({ ...DEFAULTS, running: false, ...change });
  });

  it.each([
    ["another deck begins at its first scene", { deck: "talk", scene: 5 }, { deck: "short" }, 1],
    ["unless it is said where", { deck: "talk", scene: 5 }, { deck: "short", scene: 5 }, 5],
    ["the same deck goes on", { deck: "talk", scene: 5 }, { deck: "talk", energy: 0.5 }, 5],
    ["a first one begins at the scene that is set", { deck: "none", scene: 5 }, { deck: "talk" }, 5],
  ] as const)("%s", (_name, before, settings, scene) => {
    const { ask, store } = guestIn();
    store.set(before);
    ask("set", { settings });
    expect(store.get()).toMatchObject({ deck: settings.deck, scene });
  });

  it("reset", () => {
    const { ask, reset } = guestIn();
    ask("reset");
    expect(reset).toHaveBeenCalledTimes(1);
  });

  it.each(ASKS)("%s is answered by a state with its id", (type) => {
    const { ask, guest, clock, said } = guestIn();
    guest.show(READING);
    ask(type, { settings: { threat: 0.4 }, scene: 2 });
    clock.pass(250);
    expect(said("state").at(-1)?.id).toBe(`${type}-1`);
  });

  it("a query before the first reading is answered with it", () => {
    const { ask, guest, said } = guestIn();
    ask("query");
    expect(said("state")).toEqual([]);
    guest.show(READING);
    expect(said("state")).toEqual([
      {
        ...{ type: "coarse-grain:state", version: 1, id: "query-1", regime: "milling", P: 0.1, M: 0.2 },
        ...{ cohesion: 1, seconds: 5, agents: 300 },
        settings: Object.fromEntries(SETTING_KEYS.map((key) => [TABLE[key].address, DEFAULTS[key]])),
      },
    ]);
  });

  it.each([
    ["another version", { version: 2 }, "version", "2", "query-1"],
    ["no id", { id: undefined }, "id", "nothing", null],
    ["an id as long as a page", { id: "x".repeat(5000) }, "id", `${"x".repeat(40)}…`, null],
    [
      "a type that is none",
      { type: "coarse-grain:constructor" },
      "type",
      "coarse-grain:constructor",
      "query-1",
    ],
    ["settings that are none", { type: "coarse-grain:set", settings: 3 }, "settings", "3", "query-1"],
  ])("%s is refused", (_name, rest, key, got, id) => {
    const { ask, said, store } = guestIn();
    ask("query", rest);
    expect(said("error").map((error) => [error.key, error.got, error.id])).toEqual([[key, got, id]]);
    expect(store.get()).toEqual(DEFAULTS);
  });

  it("is heard from the parent alone", () => {
    const { tell, store, host, frame } = guestIn();
    const before = host.posted.length;
    for (const source of [null, frame, {}])
      tell({ type: "coarse-grain:pause", version: 1, id: "a" }, HOST, source);
    expect([store.get(), host.posted.length]).toEqual([DEFAULTS, before]);
  });

  it("our own messages sent back are nobody's", () => {
    const { host, tell, guest } = guestIn();
    guest.show(READING);
    const said = [...host.posted];
    for (const { data } of said) tell(data);
    expect(host.posted).toHaveLength(said.length);
  });
});

describe("what a host is told", () => {
  it("states four times a second at most, the newest last", () => {
    const { guest, clock, said } = guestIn();
    for (let i = 0; i < 100; i++) {
      if (i > 0) clock.pass(10);
      guest.show({ ...READING, seconds: i });
    }
    expect(said("state").map(({ seconds }) => seconds)).toEqual([0, 24, 49, 74]);
    clock.pass(1000);
    expect(said("state").map(({ seconds }) => seconds)).toEqual([0, 24, 49, 74, 99]);
  });

  it("no state when nothing has changed", () => {
    const { guest, clock, said } = guestIn();
    for (let i = 0; i < 10; i++) {
      guest.show({ ...READING });
      clock.pass(300);
    }
    expect(said("state")).toHaveLength(1);
  });

  it("a setting that a viewer moves", () => {
    const { guest, clock, said, store } = guestIn();
    guest.show(READING);
    store.set({ leaderInfluence: 0.7 });
    clock.pass(250);
    expect(said("state").at(-1)).toMatchObject({ id: null, settings: { leader: 0.7 } });
  });

  it("another regime at once", () => {
    const { guest, said } = guestIn();
    guest.show(READING);
    guest.show({ ...READING, regime: "mixed", seconds: 6 });
    guest.show({ ...READING, regime: "mixed", seconds: 7 });
    const regime = {
      type: "coarse-grain:regime",
      version: 1,
      regime: "mixed",
      before: "milling",
      seconds: 6,
    };
    expect(said("regime")).toEqual([regime]);
  });

  it.each(["PageDown", "PageUp", "Escape"] as const)("a key that nothing here has used: %s", (key) => {
    const { guest, said, host } = guestIn();
    guest.key(key);
    expect(said("key")).toEqual([{ type: "coarse-grain:key", version: 1, key }]);
    expect(host.posted.at(-1)?.to).toBe(HOST);
    const unknown = guestIn({ referrer: "" });
    unknown.guest.key(key);
    expect(unknown.said("key")).toEqual([]);
  });

  it("its height, when it really is another, also in Canvas's words", () => {
    const { guest, host, size } = guestIn();
    const heights = () =>
      host.posted.flatMap(({ data }) => (data.height ? [[data.type ?? data.subject, data.height]] : []));
    expect(heights()).toEqual([
      ["lti.frameResize", 400],
      ["coarse-grain:resize", 400],
    ]);
    for (const height of [400.3, Number.NaN, 400]) {
      size.height = height;
      guest.resized();
    }
    expect(heights()).toHaveLength(2);
    size.height = 512;
    guest.resized();
    expect(heights().slice(2)).toEqual([
      ["lti.frameResize", 512],
      ["coarse-grain:resize", 512],
    ]);
  });
});

describe("a hostile host", () => {
  it("cannot make it throw, or change a thing, by any message that is none", () => {
    const { guest, tell, store, clock } = guestIn();
    guest.show(READING);
    const data = fc.oneof(
      fc.jsonValue(),
      fc.anything(),
      fc.record({ type: fc.constantFrom("coarse-grain:set", "coarse-grain:state", "x"), id: fc.anything() }),
      fc.record({
        type: fc.constantFrom("coarse-grain:set", "coarse-grain:scene", "coarse-grain:__proto__"),
        version: fc.constant(1),
        id: fc.string(),
        scene: fc.oneof(fc.object(), fc.constant("no")),
        settings: fc.oneof(
          fc.dictionary(fc.constantFrom("__proto__", "constructor", "threat", "seed"), fc.object()),
          fc.jsonValue().filter((value) => typeof value !== "object"),
        ),
      }),
    );
    fc.assert(
      fc.property(data, (message) => {
        clock.pass(100);
        tell(message);
        expect(store.get()).toEqual(DEFAULTS);
      }),
      { numRuns: 500 },
    );
    expect(({} as Record<string, unknown>).threat).toBeUndefined();
  });

  it("cannot reach a prototype by a setting's name", () => {
    const { ask, tell, store } = guestIn();
    ask("set", { settings: JSON.parse('{"__proto__":{"threat":0.9},"constructor":{"prototype":1}}') });
    ask("set", { settings: Object.create({ threat: 0.9 }) });
    tell(Object.create({ type: "coarse-grain:pause", version: 1, id: "a" }));
    expect(store.get()).toEqual(DEFAULTS);
    expect(Object.hasOwn(Object.prototype, "threat")).toBe(false);
  });

  it("is answered shortly, however much it sends", () => {
    const { ask, host } = guestIn();
    const names = Array.from({ length: 10_000 }, (_, i) => [`n${i}${"x".repeat(100)}`, "y".repeat(1000)]);
    ask("set", { settings: { ...Object.fromEntries(names), seed: "z".repeat(1e6) } });
    const errors = host.posted.filter(({ data }) => data.type === "coarse-grain:error");
    expect(errors).toHaveLength(6);
    expect(JSON.stringify(errors).length).toBeLessThan(4000);
  });

  it("of 10,000 messages in a second has no more done than its budget, and is told so once", () => {
    const { guest, clock, store, said, tell, host, frame } = guestIn();
    guest.show(READING);
    const changes = vi.fn();
    store.listen(changes);
    const reads = vi.fn();
    for (let i = 0; i < 10_000; i++) {
      clock.pass(0.1);
      const message = { type: "coarse-grain:set", version: 1, id: `${i}`, settings: { threat: i / 10_000 } };
      // A getter instead of data: what is dropped is not even looked at.
      const event = {
        ...{ origin: HOST, source: host },
        get data() {
          reads();
          return message;
        },
      };
      frame.hear(event);
    }
    // Full at first, and filled once in the second.
    expect(changes.mock.calls.length).toBeGreaterThan(MOST_A_SECOND);
    expect(changes.mock.calls.length).toBeLessThanOrEqual(2 * MOST_A_SECOND);
    expect(reads.mock.calls.length).toBeLessThan(1000);
    expect(said("error").length).toBeLessThanOrEqual(1);
    expect(said("state").length).toBeLessThanOrEqual(6);
    clock.pass(20);
    tell({ type: "coarse-grain:set", version: 1, id: "late", settings: { threat: 0.77 } });
    expect(store.get().threat).toBe(0.77);
  });
});

describe("a host that sends much to all its frames", () => {
  it("is still heard: what is not ours costs little", () => {
    const { clock, store, tell, said } = guestIn();
    for (let i = 0; i < 300; i++) {
      clock.pass(5);
      tell({ type: "scrolled", y: i });
    }
    tell({ type: "coarse-grain:pause", version: 1, id: "a" });
    expect([store.get().running, said("error")]).toEqual([false, []]);
  });
});

describe("reading a request", () => {
  it("takes no message of another library for ours", () => {
    for (const data of [null, 1, "coarse-grain:set", [], { type: "webpackOk" }, { type: 3 }, new Map()])
      expect(readRequest(data)).toBeNull();
  });
});
