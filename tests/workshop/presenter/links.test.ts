import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { News } from "../../../src/workshop/presenter/follower";
import { createPresenterLink } from "../../../src/workshop/presenter/presenter-link";
import { createStageLink } from "../../../src/workshop/presenter/stage-link";
import { FakeChannel, FakeStage, report } from "./fakes";

let channel: FakeChannel;

beforeEach(() => {
  vi.useFakeTimers();
  channel = new FakeChannel();
});
afterEach(() => {
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

/** @param index of the scene that it presents; left out: it presents nothing */
function openStage(id: string, index?: number, startedAt?: number) {
  const stage = new FakeStage(id);
  if (index !== undefined) stage.present(index, startedAt);
  const leaving = new EventTarget();
  const port = channel.open();
  const link = createStageLink(stage, port, leaving);
  // Not a word more, as when its tab has crashed.
  const crash = () => {
    port.close();
    port.post = () => {};
    link.close();
  };
  return { stage, link, crash, hide: () => leaving.dispatchEvent(new Event("pagehide")) };
}

function openWindow() {
  const leaving = new EventTarget();
  const heard: News[] = [];
  const link = createPresenterLink((news) => heard.push(news), channel.open(), leaving);
  return {
    link,
    heard,
    get last() {
      return heard.at(-1)!;
    },
    get scene() {
      return heard.at(-1)!.state?.view?.index ?? null;
    },
  };
}

describe("a window", () => {
  it("that comes late has the state at once", async () => {
    const { stage } = openStage("a", 4);
    await pass(60);
    const window = openWindow();
    expect(window.last).toEqual({ connection: "seeking", state: null });
    await settle();
    expect(window.last.connection).toBe("linked");
    expect(window.last.state?.view).toEqual(stage.state().view);
  });

  it("that is opened again shows the same scene, and its next key goes to the stage", async () => {
    const { stage, link } = openStage("a", 0);
    const first = openWindow();
    await settle();
    first.link.act({ act: "key", key: "PageDown" });
    await settle();
    link.tell();
    await pass(1);
    expect(first.scene).toBe(1);
    first.link.close();
    await pass(1);
    const second = openWindow();
    await settle();
    expect(second.scene).toBe(1);
    second.link.act({ act: "key", key: "PageDown" });
    await settle();
    expect(stage.presentation?.place.index).toBe(2);
  });

  it("says after a while that there is no page, and finds it when it comes", async () => {
    const window = openWindow();
    await pass(3);
    expect(window.last).toEqual({ connection: "none", state: null });
    openStage("a");
    await settle();
    expect(window.last.connection).toBe("linked");
    expect(window.last.state?.view).toBeNull();
  });

  it("stays with its page, which alone does what it asks", async () => {
    const a = openStage("a", 2);
    const window = openWindow();
    await settle();
    const b = openStage("b", 7, 2000);
    await pass(30);
    expect(window.scene).toBe(2);
    window.link.act({ act: "next" });
    await settle();
    expect([a.stage.acts, b.stage.acts]).toEqual([[{ act: "next" }], []]);
    expect([a.link.heard, b.link.heard]).toEqual([true, false]);
    expect(b.stage.restored).toEqual([]);
  });

  it("prefers a page that presents to one that does not", async () => {
    openStage("idle");
    openStage("talk", 5);
    const window = openWindow();
    await pass(1);
    expect(window.scene).toBe(5);
  });

  it("does not take a page for gone that has nothing new to say", async () => {
    openStage("a", 2);
    const window = openWindow();
    await pass(120);
    expect(new Set(window.heard.slice(1).map(({ connection }) => connection))).toEqual(new Set(["linked"]));
  });

  it("shows nothing any more when the talk was left on the page", async () => {
    const { stage, link } = openStage("a", 2);
    const window = openWindow();
    await settle();
    stage.act({ act: "leave" });
    link.tell();
    await pass(1);
    expect(window.last.state?.view).toBeNull();
    expect(window.link.memory).toBeNull();
    link.close();
    const next = openStage("b");
    await pass(10);
    expect(next.stage.restored).toEqual([]);
  });
});

describe("when the stage is gone", () => {
  it.each(["closed", "crashed"])("(%s) the notes stay, and a new stage is given the talk", async (how) => {
    const a = openStage("a", 6);
    a.stage.report = report(9);
    const window = openWindow();
    await settle();
    if (how === "closed") a.hide();
    a.crash();
    await pass(5);
    expect([window.last.connection, window.scene]).toEqual(["gone", 6]);
    window.link.act({ act: "next" });
    const b = openStage("b");
    await settle();
    await settle();
    expect(b.stage.restored).toEqual([a.stage.state().memory]);
    expect(b.stage.restored[0]!.report).toEqual(report(9));
    b.link.tell();
    await pass(1);
    expect([window.last.connection, window.scene]).toEqual(["linked", 6]);
    window.link.act({ act: "key", key: "PageDown" });
    await settle();
    expect(b.stage.acts).toEqual([{ act: "key", key: "PageDown" }]);
  });

  it("a stage that opens before the dead one is missed is given the talk as well", async () => {
    const a = openStage("a", 6);
    const window = openWindow();
    await settle();
    a.crash();
    await pass(1);
    const b = openStage("b");
    await pass(6);
    expect(b.stage.restored.length).toBe(1);
    expect(window.last.connection).toBe("linked");
  });

  it("another page that was open all along is left alone", async () => {
    const other = openStage("other");
    const a = openStage("a", 6);
    const window = openWindow();
    await pass(20);
    a.link.close();
    await pass(20);
    expect(window.last.connection).toBe("gone");
    expect(other.stage.restored).toEqual([]);
  });

  it.each([
    ["the same talk, as far", 6, 1000, 0],
    ["the same talk, farther", 8, 1000, 0],
    ["the same talk, less far", 5, 1000, 1],
    ["another talk", 9, 2000, 1],
  ])("a new stage with %s", async (_name, index, startedAt, times) => {
    const a = openStage("a", 6);
    openWindow();
    await settle();
    a.link.close();
    await settle();
    const b = openStage("b", index, startedAt);
    await pass(1);
    expect(b.stage.restored.length).toBe(times);
  });

  it("two windows hand over the talk once, and both show it", async () => {
    const a = openStage("a", 6);
    const windows = [openWindow(), openWindow()];
    await settle();
    a.link.close();
    await settle();
    const b = openStage("b");
    await settle();
    b.link.tell();
    await pass(1);
    expect(b.stage.restored.length).toBe(1);
    expect(windows.map((window) => window.scene)).toEqual([6, 6]);
  });

  it("a page that will not take the talk is shown as it is, and the talk is kept", async () => {
    const a = openStage("a", 6);
    const window = openWindow();
    await settle();
    a.link.close();
    await settle();
    const b = openStage("b");
    b.stage.restore = () => {};
    await pass(3);
    expect(window.scene).toBe(6);
    await pass(6);
    expect([window.last.connection, window.scene]).toEqual(["linked", null]);
    expect(window.link.memory?.place.index).toBe(6);
  });
});

describe("the stage's end", () => {
  const states = (from: number) => channel.sent.slice(from).filter(({ type }) => type === "state");

  it("sends five states a second at most, the newest last, and the report only when it is another", async () => {
    const { stage, link } = openStage("a", 1);
    await pass(2);
    const from = channel.sent.length;
    for (let i = 0; i < 20; i++) {
      stage.blank = i === 19;
      link.tell();
      await pass(0.05);
    }
    await pass(1);
    const told = states(from);
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(told.length).toBeLessThanOrEqual(6);
    expect(told.at(-1)).toMatchObject({ state: { blank: true } });
    const keeps = () => channel.sent.slice(from).filter(({ type }) => type === "keep").length;
    expect(keeps()).toBe(0);
    stage.report = report(9);
    link.tell();
    await pass(1);
    link.tell();
    expect(keeps()).toBe(1);
  });

  it("is heard of each second also when nothing changes", async () => {
    openStage("a", 1);
    await pass(1);
    const from = channel.sent.length;
    await pass(10);
    expect(channel.sent.slice(from).map(({ type }) => type)).toEqual(Array(10).fill("beat"));
  });

  it("knows whether a window is there: until it says bye, or three seconds have passed", async () => {
    const { link } = openStage("a", 1);
    expect(link.heard).toBe(false);
    const first = openWindow();
    const second = openWindow();
    await pass(20);
    expect(link.heard).toBe(true);
    first.link.close();
    await settle();
    expect(link.heard).toBe(true);
    second.link.close();
    await settle();
    expect(link.heard).toBe(false);
  });

  it("is deaf to whatever is not a window's message, and so is a window to what is not a stage's", async () => {
    const { stage, link } = openStage("a", 3);
    const window = openWindow();
    await settle();
    const before = JSON.stringify([stage.state(), window.last, window.link.memory]);
    const envelope = fc.record({ version: fc.constant(1), from: fc.constantFrom("stage", "window") });
    const kind = fc.record({
      type: fc.constantFrom("state", "keep", "act", "restore"),
      stage: fc.constant("a"),
      window: fc.constant("w"),
      to: fc.constant("a"),
      state: fc.jsonValue(),
      keep: fc.jsonValue(),
      act: fc.jsonValue(),
      memory: fc.jsonValue(),
    });
    const like = fc.tuple(envelope, kind).map(([a, b]) => ({ ...a, ...b }));
    for (const data of fc.sample(fc.oneof(fc.jsonValue(), like), 2000)) channel.inject(data);
    await settle();
    expect(JSON.stringify([stage.state(), window.last, window.link.memory])).toBe(before);
    expect([stage.acts, stage.restored, link.heard]).toEqual([[], [], true]);
  });
});
