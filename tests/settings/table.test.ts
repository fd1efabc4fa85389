import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  DEFAULTS,
  isListed,
  offersPresets,
  PAGE_KEYS,
  panelOf,
  SETTING_KEYS,
  type Settings,
  swarmOn,
  TABLE,
} from "../../src/settings/table";

const withThem = (change: Partial<Settings>): Settings => ({ ...DEFAULTS, ...change });

describe("what of the panel there is", () => {
  it.each<[Partial<Settings>, string]>([
    [{}, "full"],
    [{ embed: true }, "none"],
    [{ embed: true, show: "energy" }, "min"],
    [{ embed: true, show: "none" }, "none"],
    [{ embed: true, panel: "full" }, "full"],
    [{ panel: "none", show: "energy" }, "none"],
    [{ panel: "min" }, "min"],
  ])("%o: %s", (change, kind) => {
    expect(panelOf(withThem(change))).toBe(kind);
  });
});

describe("what is listed", () => {
  it("with all, everything but pause and what is the page's own", () => {
    expect(SETTING_KEYS.filter((key) => isListed("all", key))).toEqual(
      SETTING_KEYS.filter((key) => (TABLE.lock.names as readonly string[]).includes(TABLE[key].address)),
    );
    expect(isListed("all", "running")).toBe(false);
    expect(isListed("all", "embed")).toBe(false);
  });

  it("by the name in the address, whole", () => {
    expect(isListed("threat,leader", "leaderInfluence")).toBe(true);
    expect(isListed("threat,leader", "energy")).toBe(false);
    expect(isListed("none", "energy")).toBe(false);
  });
});

describe("presets", () => {
  it("are offered only where all three dials may be moved", () => {
    expect(offersPresets(DEFAULTS)).toBe(true);
    expect(offersPresets(withThem({ lock: "energy" }))).toBe(false);
    expect(offersPresets(withThem({ show: "threat,energy" }))).toBe(false);
    expect(offersPresets(withThem({ lock: "seed" }))).toBe(true);
  });
});

describe("one swarm on another page", () => {
  it("takes every setting from one of the two", () => {
    const swarm = withThem({ energy: 0.9, color: "dark", title: "a" });
    const page = withThem({ energy: 0.2, color: "light", title: "b", lock: "all" });
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_KEYS), (key) => {
        const from = (PAGE_KEYS as readonly string[]).includes(key) ? page : swarm;
        expect(swarmOn(swarm, page)[key]).toBe(from[key]);
      }),
    );
  });
});
