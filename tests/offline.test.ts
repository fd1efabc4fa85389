import { beforeEach, describe, expect, it, vi } from "vitest";
import { keepOffline } from "../src/offline";
import { offlineWords } from "../src/words/offline";

class Worker extends EventTarget {
  state = "installing";
  posted: unknown[] = [];
  postMessage = (message: unknown) => void this.posted.push(message);
  become(state: string) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

class Registration extends EventTarget {
  active: Worker | null = null;
  waiting: Worker | null = null;
  installing: Worker | null = null;
  find(): Worker {
    this.installing = new Worker();
    this.dispatchEvent(new Event("updatefound"));
    return this.installing;
  }
}

let kept: Registration;
beforeEach(() => {
  kept = new Registration();
  vi.stubGlobal("document", { baseURI: "https://swarm.test/" });
});

function view(change: object = {}) {
  const register = vi.fn(async () => kept);
  const made = {
    location: { protocol: "https:", reload: vi.fn() },
    isSecureContext: true,
    document: { querySelector: () => ({}) },
    navigator: { serviceWorker: { register } },
    parent: null as unknown,
    ...change,
  };
  made.parent ??= made;
  return { made: made as unknown as Window, register, reload: made.location.reload };
}

describe("keeping the page", () => {
  it.each([
    ["on a site", {}, 1],
    ["on this machine", { location: { protocol: "http:" } }, 1],
    ["not in a frame", { parent: {} }, 0],
    ["not from disk", { location: { protocol: "file:" } }, 0],
    ["not over a line that others read", { location: { protocol: "http:" }, isSecureContext: false }, 0],
    ["not in development, nor in the one file", { document: { querySelector: () => null } }, 0],
    ["not where there are no service workers", { navigator: {} }, 0],
  ])("%s", async (_, change, times) => {
    const { made, register } = view(change);
    await keepOffline({ say: vi.fn() }, made);
    expect(register).toHaveBeenCalledTimes(times);
  });

  it.each([
    [
      "throws",
      {
        get: () => {
          throw new Error("SecurityError");
        },
      },
    ],
    ["refuses", { value: { register: () => Promise.reject(new Error("no")) } }],
  ])("says nothing where it %s", async (_, property) => {
    const say = vi.fn();
    const navigator = Object.defineProperty({}, "serviceWorker", property);
    await expect(keepOffline({ say }, view({ navigator }).made)).resolves.toBeUndefined();
    expect(say).not.toHaveBeenCalled();
  });
});

describe("a newer version", () => {
  it("is not told of when it is the first", async () => {
    const say = vi.fn();
    await keepOffline({ say }, view().made);
    kept.find().become("installed");
    expect(say).not.toHaveBeenCalled();
  });

  it.each([
    [
      "waits already",
      () => Object.assign(kept, { waiting: Object.assign(new Worker(), { state: "installed" }) }),
      () => kept.waiting!,
    ],
    ["is under way", () => Object.assign(kept, { installing: new Worker() }), () => kept.installing!],
    ["comes later", () => {}, () => kept.find()],
  ])("that %s is offered, once, and comes in when it is wanted", async (_, before, after) => {
    kept.active = new Worker();
    before();
    const say = vi.fn();
    const { made, reload } = view();
    await keepOffline({ say }, made);
    const worker = after();
    if (worker.state !== "installed") worker.become("installed");
    expect(say).toHaveBeenCalledTimes(1);
    const [text, action, act] = say.mock.calls[0]!;
    expect([text, action]).toEqual([offlineWords.newVersion, offlineWords.reload]);
    expect([worker.posted, reload.mock.calls]).toEqual([[], []]);
    act();
    expect(worker.posted).toEqual([{ type: "SKIP_WAITING" }]);
    worker.become("activating");
    expect(reload).not.toHaveBeenCalled();
    worker.become("activated");
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("that another window has let in is there after a reload alone", async () => {
    kept.active = new Worker();
    const say = vi.fn();
    const { made, reload } = view();
    await keepOffline({ say }, made);
    const worker = kept.find();
    worker.become("installed");
    worker.become("activated");
    say.mock.calls[0]![2]();
    expect([worker.posted.length, reload.mock.calls.length]).toEqual([0, 1]);
  });
});
