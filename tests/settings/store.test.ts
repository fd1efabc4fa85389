import { describe, expect, it, vi } from "vitest";
import { inViewersHands, Store } from "../../src/settings/store";
import { DEFAULTS } from "../../src/settings/table";

describe("the settings store", () => {
  it("tells what is now and what was before, once for several changes at a time", () => {
    const store = new Store(DEFAULTS);
    const listener = vi.fn();
    store.listen(listener);
    store.set({ threat: 0.5, energy: 0.6 });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(listener).toHaveBeenCalledWith({ ...DEFAULTS, threat: 0.5, energy: 0.6 }, DEFAULTS);
  });

  it("is silent when nothing changes", () => {
    const store = new Store(DEFAULTS);
    const listener = vi.fn();
    store.listen(listener);
    store.set({ threat: DEFAULTS.threat });
    expect(listener).not.toHaveBeenCalled();
  });

  it("stops telling whoever has left", () => {
    const store = new Store(DEFAULTS);
    const listener = vi.fn();
    store.listen(listener)();
    store.set({ threat: 0.9 });
    expect(listener).not.toHaveBeenCalled();
  });

  it("leaves the defaults as they are", () => {
    const before = { ...DEFAULTS };
    new Store(DEFAULTS).set({ agents: 7 });
    expect(DEFAULTS).toEqual(before);
  });
});

describe("a store in a viewer's hands", () => {
  it("moves what is not locked, and leaves what is", () => {
    const store = new Store({ ...DEFAULTS, lock: "threat,seed" });
    inViewersHands(store).set({ threat: 0.9, energy: 0.9, seed: "2" });
    expect(store.get()).toMatchObject({ threat: DEFAULTS.threat, energy: 0.9, seed: DEFAULTS.seed });
  });

  it("with everything locked still takes what stops the movement", () => {
    const store = new Store({ ...DEFAULTS, lock: "all" });
    inViewersHands(store).set({ running: false, energy: 1 });
    expect(store.get()).toMatchObject({ running: false, energy: DEFAULTS.energy });
  });

  it("is the same store: it hears what others write", () => {
    const store = new Store({ ...DEFAULTS, lock: "all" });
    const listener = vi.fn();
    inViewersHands(store).listen(listener);
    store.set({ energy: 1 });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(inViewersHands(store).get().energy).toBe(1);
  });
});
