import { gzipSync } from "node:zlib";
import { build } from "vite";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "../../src/embed/client";
import type { CoarseGrain } from "../../src/embed/coarse-grain";
import { Store } from "../../src/settings/store";
import { DEFAULTS } from "../../src/settings/table";
import type { Shown } from "../../src/share/embed-around";
import { createGuest } from "../../src/share/embed-guest";
import { type FakeWindow, joined, type Pair } from "./windows";

const READING: Shown = {
  ...{ regime: "milling", polarization: 0.1, rotation: 0.2, cohesion: 1, seconds: 5, agents: 300 },
};

function frameOf(
  { host, frame }: Pair,
  { sandbox = null as string | null, src = `${frame.origin}/?v=1` } = {},
) {
  const iframe = {
    ownerDocument: { defaultView: host },
    contentWindow: frame,
    src,
    hasAttribute: (name: string) => name === "sandbox" && sandbox !== null,
    sandbox: { contains: (token: string) => sandbox?.split(" ").includes(token) ?? false },
  };
  return iframe as unknown as HTMLIFrameElement;
}

function guestOf({ frame }: Pair) {
  const store = new Store(DEFAULTS);
  const reset = vi.fn(() => store.set(DEFAULTS));
  const guest = createGuest({ window: frame, store, acts: { reset }, height: () => 400 });
  guest.show(READING);
  return { store, reset, guest };
}

async function together() {
  const pair = joined();
  const made = guestOf(pair);
  return { ...pair, ...made, swarm: await connect(frameOf(pair)) };
}

const asked = (frame: FakeWindow, type: string) =>
  frame.posted.map(({ data }) => data).filter((data) => data.type === `coarse-grain:${type}`);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the client with the page's own end", () => {
  it("knows the state as soon as it is connected", async () => {
    const { swarm } = await together();
    expect(swarm.state).toMatchObject({ regime: "milling", P: 0.1, M: 0.2, settings: { threat: 0.1 } });
  });

  it.each([
    [
      "set",
      (swarm: CoarseGrain) => swarm.set({ threat: 0.2, leader: ".7" }),
      { threat: 0.2, leaderInfluence: 0.7 },
    ],
    ["play", (swarm: CoarseGrain) => swarm.play(), { running: true }],
    ["pause", (swarm: CoarseGrain) => swarm.pause(), { running: false }],
    ["scene", (swarm: CoarseGrain) => swarm.scene(4), { scene: 4 }],
    ["query", (swarm: CoarseGrain) => swarm.query(), {}],
  ])("%s is done, and its promise kept with the state after it", async (_name, act, change) => {
    const { swarm, store } = await together();
    const answer = act(swarm);
    await vi.advanceTimersByTimeAsync(300);
    expect(store.get()).toEqual({ ...DEFAULTS, ...change });
    expect((await answer).settings.scene).toBe(store.get().scene);
    expect(await answer).toBe(swarm.state);
  });

  it("reset", async () => {
    const { swarm, reset } = await together();
    const answer = swarm.reset();
    await vi.advanceTimersByTimeAsync(300);
    await answer;
    expect(reset).toHaveBeenCalledTimes(1);
  });

  it("a wrong setting is an error event, with what was expected", async () => {
    const { swarm, store } = await together();
    const errors = vi.fn();
    swarm.on("error", errors);
    const answer = swarm.set({ threat: 3, energy: 0.6 });
    await vi.advanceTimersByTimeAsync(300);
    await answer;
    expect(errors.mock.calls).toMatchObject([
      [{ key: "threat", got: "3", expected: "a number from 0 to 1" }],
    ]);
    expect(store.get()).toEqual({ ...DEFAULTS, energy: 0.6 });
  });

  it("hears regimes, states and heights until it listens no more", async () => {
    const { swarm, guest } = await together();
    const [regimes, states] = [vi.fn(), vi.fn()];
    const end = swarm.on("regime", regimes);
    swarm.on("state", states);
    guest.show({ ...READING, regime: "circulation", seconds: 30 });
    await vi.advanceTimersByTimeAsync(300);
    end();
    guest.show({ ...READING, regime: "alignment", seconds: 60 });
    await vi.advanceTimersByTimeAsync(300);
    expect(regimes.mock.calls).toMatchObject([[{ regime: "circulation", before: "milling", seconds: 30 }]]);
    expect(states.mock.calls.map(([{ seconds }]) => seconds)).toEqual([30, 60]);
  });

  it("a dial dragged sixty times a second stays within what the page takes, and ends where it was left", async () => {
    const { swarm, store, frame } = await together();
    const errors = vi.fn();
    swarm.on("error", errors);
    const answers: Promise<unknown>[] = [];
    for (let i = 1; i <= 180; i++) {
      answers.push(swarm.set({ threat: i / 200 }));
      await vi.advanceTimersByTimeAsync(16);
    }
    await vi.advanceTimersByTimeAsync(300);
    await Promise.all(answers);
    expect(store.get().threat).toBe(0.9);
    expect(asked(frame, "set").length).toBeLessThan(60);
    expect(errors).not.toHaveBeenCalled();
  });

  it("asks in the order of the calls", async () => {
    const { swarm, store } = await together();
    const answers = [swarm.set({ threat: 0.3 }), swarm.set({ threat: 0.4 }), swarm.reset()];
    await vi.advanceTimersByTimeAsync(300);
    await Promise.all(answers);
    expect(store.get()).toEqual(DEFAULTS);
  });

  it("waits for ever for a page that answers when it is seen, if it is told to", async () => {
    const pair = joined();
    const coming = connect(frameOf(pair), { timeout: 3000, patience: Number.POSITIVE_INFINITY });
    await vi.advanceTimersByTimeAsync(3_600_000);
    guestOf(pair);
    await vi.advanceTimersByTimeAsync(10);
    const swarm = await coming;
    expect(swarm.state.regime).toBe("milling");
    swarm.close();
  });

  it("hears of keys that the page has no use for", async () => {
    const { swarm, guest } = await together();
    const keys = vi.fn();
    swarm.on("key", keys);
    guest.key("PageDown");
    await vi.advanceTimersByTimeAsync(10);
    expect(keys.mock.calls).toMatchObject([[{ key: "PageDown" }]]);
  });

  it("connects to a page that begins to listen later", async () => {
    const pair = joined();
    const coming = connect(frameOf(pair));
    await vi.advanceTimersByTimeAsync(2500);
    guestOf(pair);
    await vi.advanceTimersByTimeAsync(10);
    expect((await coming).state.regime).toBe("milling");
  });
});

describe("the client", () => {
  it("speaks to the frame's own origin, and never to everybody", async () => {
    const { swarm, frame } = await together();
    const answers = [swarm.set({ threat: 0.3 }), swarm.play(), swarm.query()];
    await vi.advanceTimersByTimeAsync(300);
    await Promise.all(answers);
    expect(new Set(frame.posted.map(({ to }) => to))).toEqual(new Set(["https://swarm.test"]));
  });

  it("gives each thing it asks an id of its own, and the version", async () => {
    const { swarm, frame } = await together();
    const answers = [swarm.play(), swarm.pause(), swarm.query()];
    await vi.advanceTimersByTimeAsync(300);
    await Promise.all(answers);
    const ids = frame.posted.map(({ data }) => data.id);
    expect(new Set(ids).size).toBe(4);
    expect(frame.posted.every(({ data }) => data.version === 1)).toBe(true);
  });

  it("hears nobody but the frame, and not another page in it", async () => {
    const { swarm, host, frame } = await together();
    const heard = vi.fn();
    swarm.on("regime", heard);
    const data = { type: "coarse-grain:regime", version: 1, regime: "mixed", before: "milling", seconds: 1 };
    const origin = frame.origin;
    host.hear({ data, origin, source: host });
    host.hear({ data, origin: "https://else.test", source: frame });
    for (const odd of [null, 3, { type: 3, version: 1 }, { ...data, version: 2 }, { version: 1, type: "x" }])
      host.hear({ data: odd, origin, source: frame });
    expect(heard).not.toHaveBeenCalled();
    host.hear({ data, origin, source: frame });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("takes no answer to another client of the same frame for its own", async () => {
    const { swarm, guest, host, frame } = await together();
    guest.close();
    const done = vi.fn();
    swarm.query().then(done, () => {});
    host.hear({ data: { ...swarm.state, id: "other-9" }, origin: frame.origin, source: frame });
    await vi.advanceTimersByTimeAsync(10);
    expect(done).not.toHaveBeenCalled();
    expect(swarm.state.id).toBe("other-9");
    swarm.close();
  });

  it("says so when nothing answers in time", async () => {
    const pair = joined();
    const coming = connect(frameOf(pair), { timeout: 3000 });
    const failed = expect(coming).rejects.toThrow("no answer from https://swarm.test in 3000 ms");
    await vi.advanceTimersByTimeAsync(3000);
    await failed;
    expect(pair.host.listeners.size).toBe(0);
  });

  it("says so when the page stops answering", async () => {
    const { swarm, guest } = await together();
    guest.close();
    const failed = expect(swarm.query()).rejects.toThrow("no answer");
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
  });

  it("fails what still waits when it is closed, and all that is asked later", async () => {
    const { swarm, host, guest } = await together();
    guest.close();
    const waiting = [swarm.query(), swarm.set({ threat: 1 }), swarm.set({ threat: 0 })];
    const failed = waiting.map((answer) => expect(answer).rejects.toThrow("closed"));
    swarm.close();
    await Promise.all(failed);
    await expect(swarm.play()).rejects.toThrow("closed");
    await expect(swarm.set({})).rejects.toThrow("closed");
    expect([host.listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it.each([
    ["a sealed sandbox", { sandbox: "allow-scripts" }],
    ["no address", { src: "" }],
    ["a file", { src: "file:///tmp/swarm.html" }],
  ])("does not speak to everybody where the frame has no origin: %s", async (_name, options) => {
    const pair = joined();
    await expect(connect(frameOf(pair, options))).rejects.toThrow("no origin to speak to");
    expect(pair.frame.posted).toEqual([]);
  });

  it("speaks to a sandbox that keeps its origin", async () => {
    const pair = joined();
    guestOf(pair);
    const swarm = await connect(frameOf(pair, { sandbox: "allow-scripts allow-same-origin" }));
    expect(swarm.state.agents).toBe(300);
  });
});

describe("what a host loads", () => {
  it.each([
    ["client", 4000],
    ["element", 4000],
  ])("%s alone is under %i bytes gzipped, and of one file", async (name, limit) => {
    vi.useRealTimers();
    const built = await build({
      ...{ configFile: false, logLevel: "error", publicDir: false },
      build: {
        ...{ write: false, target: "es2022", minify: true },
        lib: { entry: `src/embed/${name}.ts`, formats: ["es"], fileName: name },
      },
    });
    const output = (Array.isArray(built) ? built : [built]).flatMap((one) =>
      "output" in one ? one.output : [],
    );
    expect(output).toHaveLength(1);
    const [file] = output;
    const code = file?.type === "chunk" ? file.code : "";
    expect(code).toContain("coarse-grain:query");
    expect(code).not.toMatch(/\bimport\b(?!\.meta)/);
    const size = gzipSync(code).length;
    expect(size).toBeLessThan(limit);
  });
});
