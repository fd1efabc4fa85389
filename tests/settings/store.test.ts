import { describe, expect, it, vi } from "vitest";
import { SettingsStore } from "../../src/settings/store";
import { DEFAULTS } from "../../src/settings/table";

describe("the settings store", () => {
  it("tells what is now and what was before, once for several changes at a time", () => {
    const store = new SettingsStore(DEFAULTS);
    const listener = vi.fn();
    store.listen(listener);
    store.set({ threat: 0.5, energy: 0.6 });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(listener).toHaveBeenCalledWith({ ...DEFAULTS, threat: 0.5, energy: 0.6 }, DEFAULTS);
  });

  it("is silent when nothing changes", () => {
    const store = new SettingsStore(DEFAULTS);
    const listener = vi.fn();
    store.listen(listener);
    store.set({ threat: DEFAULTS.threat });
    expect(listener).not.toHaveBeenCalled();
  });

  it("stops telling whoever has left", () => {
    const store = new SettingsStore(DEFAULTS);
    const listener = vi.fn();
    store.listen(listener)();
    store.set({ threat: 0.9 });
    expect(listener).not.toHaveBeenCalled();
  });

  it("leaves the defaults as they are", () => {
    const before = { ...DEFAULTS };
    new SettingsStore(DEFAULTS).set({ agents: 7 });
    expect(DEFAULTS).toEqual(before);
  });
});
