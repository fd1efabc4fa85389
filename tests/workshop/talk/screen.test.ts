import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { toggleFullScreen, WakeLock } from "../../../src/workshop/talk/screen";

interface FakeLock {
  released: boolean;
  release(): Promise<void>;
}

let locks: FakeLock[];
let refuses: boolean;
let visibility: string;
let heard: (() => void)[];

const page = {
  addEventListener: (_: string, listener: () => void) => void heard.push(listener),
} as unknown as Document;

beforeEach(() => {
  [locks, refuses, visibility, heard] = [[], false, "visible", []];
  vi.stubGlobal("document", {
    get visibilityState() {
      return visibility;
    },
  });
  vi.stubGlobal("navigator", {
    wakeLock: {
      async request() {
        if (refuses) throw new Error("NotAllowedError");
        const lock: FakeLock = {
          released: false,
          async release() {
            lock.released = true;
          },
        };
        locks.push(lock);
        return lock;
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

const settled = () => new Promise((resolve) => setTimeout(resolve));
const held = () => locks.filter(({ released }) => !released).length;

describe("the wake lock", () => {
  it("is one, however often it is asked for, and none after", async () => {
    const wake = new WakeLock(page);
    for (let i = 0; i < 3; i++) wake.set(true);
    await settled();
    expect([locks.length, held()]).toEqual([1, 1]);
    wake.set(false);
    await settled();
    expect(held()).toBe(0);
  });

  it("is taken again when the tab comes back: the browser has let it go", async () => {
    const wake = new WakeLock(page);
    wake.set(true);
    await settled();
    locks[0]!.released = true;
    visibility = "hidden";
    for (const listener of heard) listener();
    await settled();
    expect(held()).toBe(0);
    visibility = "visible";
    for (const listener of heard) listener();
    await settled();
    expect(held()).toBe(1);
  });

  it("is let go when it comes only after nobody wants it any more", async () => {
    const wake = new WakeLock(page);
    wake.set(true);
    wake.set(false);
    await settled();
    expect(held()).toBe(0);
  });

  it("is done without where it is refused or unknown", async () => {
    refuses = true;
    const wake = new WakeLock(page);
    wake.set(true);
    await settled();
    vi.stubGlobal("navigator", {});
    for (const listener of heard) listener();
    await settled();
    expect(locks).toEqual([]);
  });
});

describe("full screen", () => {
  it("says so where the browser has none, or refuses", async () => {
    let refused = 0;
    const count = () => void refused++;
    toggleFullScreen({ fullscreenElement: null, documentElement: {} } as Document, count);
    const root = { requestFullscreen: () => Promise.reject(new Error("no gesture")) };
    toggleFullScreen({ fullscreenElement: null, documentElement: root } as unknown as Document, count);
    await settled();
    expect(refused).toBe(2);
  });
});
