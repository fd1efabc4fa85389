import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  COLOR_NAMES,
  DECK_NAMES,
  DEFAULTS,
  PANEL_NAMES,
  SETTING_KEYS,
  type Settings,
  TABLE,
} from "../../src/settings/table";
import { readAddress, writeAddress } from "../../src/share/address";

const problemsOf = (query: string) => readAddress(query).problems.map(({ key, got }) => `${key}: ${got}`);

describe("reading an address", () => {
  it("takes every setting by its name in the address", () => {
    const query =
      "?threat=.8&energy=0.75&leader=1&informed=.1&agents=50&seed=two%20words&speed=2&goal=270&running=false&color=dark&deck=talk&scene=3&shortcuts=false&embed=true&panel=min&show=energy,goal&lock=goal&title=A%20ring&v=1";
    const { settings, problems } = readAddress(query);
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      threat: 0.8,
      energy: 0.75,
      leaderInfluence: 1,
      informedShare: 0.1,
      agents: 50,
      seed: "two words",
      speed: 2,
      goal: 270,
      running: false,
      color: "dark",
      deck: "talk",
      scene: 3,
      shortcuts: false,
      embed: true,
      panel: "min",
      show: "energy,goal",
      lock: "goal",
      title: "A ring",
    });
  });

  it.each([
    ["", DEFAULTS, []],
    ["?", DEFAULTS, []],
    ["?agents=-5&threat=abc&foo=1", { ...DEFAULTS, agents: 2 }, ["agents: -5", "threat: abc", "foo: 1"]],
    ["?threat=", DEFAULTS, ["threat: nothing"]],
    ["?threat=NaN", DEFAULTS, ["threat: NaN"]],
    ["?threat=Infinity", DEFAULTS, ["threat: Infinity"]],
    ["?threat=1e999", DEFAULTS, ["threat: 1e999"]],
    ["?threat=0x1", DEFAULTS, ["threat: 0x1"]],
    ["?threat=7", { ...DEFAULTS, threat: 1 }, ["threat: 7"]],
    ["?agents=1e30", { ...DEFAULTS, agents: 100_000 }, ["agents: 1e30"]],
    ["?agents=99.5", { ...DEFAULTS, agents: 100 }, ["agents: 99.5"]],
    ["?speed=0", { ...DEFAULTS, speed: 0.25 }, ["speed: 0"]],
    ["?running=maybe", DEFAULTS, ["running: maybe"]],
    ["?color=Projector", { ...DEFAULTS, color: "projector" }, []],
    ["?color=pink", DEFAULTS, ["color: pink"]],
    ["?seed=", DEFAULTS, ["seed: nothing"]],
    ["?embed", { ...DEFAULTS, embed: true }, []],
    ["?embed=&lock", { ...DEFAULTS, embed: true, lock: "all" }, []],
    ["?show=Energy,%20threat", { ...DEFAULTS, show: "threat,energy" }, []],
    ["?show=energy,energy,colour", { ...DEFAULTS, show: "energy" }, ["show: energy,energy,colour"]],
    ["?show=colour", { ...DEFAULTS, show: "none" }, ["show: colour"]],
    ["?lock=none&show=all", DEFAULTS, []],
    ["?lock=running", DEFAULTS, ["lock: running"]],
    ["?title=", DEFAULTS, []],
    ["?panel=huge", DEFAULTS, ["panel: huge"]],
    ["?scene=3", { ...DEFAULTS, scene: 3 }, ["scene: 3"]],
    ["?panel=full&show=none", { ...DEFAULTS, panel: "full", show: "none" }, ["panel: full"]],
    ["?panel=none&show=threat", { ...DEFAULTS, panel: "none", show: "threat" }, ["show: threat"]],
    ["?v=2&energy=.5", { ...DEFAULTS, energy: 0.5 }, ["v: 2"]],
    ["?threat=.2&threat=.4", { ...DEFAULTS, threat: 0.2 }, ["threat: .2, .4"]],
    ["?__proto__=1&constructor=2", DEFAULTS, ["__proto__: 1", "constructor: 2"]],
    ["?%E0%A4%A=1", DEFAULTS, ["\ufffd%A: 1"]],
  ] as [string, Settings, string[]][])("%s falls back and says so", (query, settings, problems) => {
    expect(readAddress(query).settings).toEqual(settings);
    expect(problemsOf(query)).toEqual(problems);
  });

  it("says what it used instead", () => {
    const [problem] = readAddress("?agents=-5").problems;
    expect(problem).toMatchObject({ expected: "a whole number from 2 to 100000", used: "2" });
  });

  it("keeps a long seed to 64 characters, and quotes no more than 40", () => {
    const { settings, problems } = readAddress(`?seed=${"x".repeat(500)}`);
    expect(settings.seed).toBe("x".repeat(64));
    expect(problems[0]?.got).toHaveLength(41);
  });

  it("gives settings within range for any text whatever, and never throws", () => {
    const name = fc.constantFrom(...SETTING_KEYS.map((key) => TABLE[key].address), "v", "other");
    const pair = fc.tuple(
      name,
      fc.oneof(fc.string(), fc.double().map(String), fc.string({ unit: "grapheme" })),
    );
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const query = pairs.map(([key, text]) => `${key}=${encodeURIComponent(text)}`).join("&");
        const { settings } = readAddress(query);
        for (const key of [
          "threat",
          "energy",
          "leaderInfluence",
          "informedShare",
          "agents",
          "speed",
          "goal",
        ] as const) {
          expect(settings[key]).toBeGreaterThanOrEqual(TABLE[key].min);
          expect(settings[key]).toBeLessThanOrEqual(TABLE[key].max);
        }
        expect(Number.isInteger(settings.agents)).toBe(true);
        expect(settings.seed.length).toBeGreaterThan(0);
        expect(typeof settings.running).toBe("boolean");
        expect(settings.show).toMatch(/^(all|none|[a-z]+(,[a-z]+)*)$/);
        expect(settings.title.length).toBeLessThanOrEqual(80 * 2);
      }),
    );
  });
});

describe("writing an address", () => {
  it("writes nothing for the defaults", () => {
    expect(writeAddress(DEFAULTS)).toBe("");
  });

  it("writes only what differs, and the version", () => {
    expect(writeAddress({ ...DEFAULTS, threat: 0.8, running: false })).toBe("?threat=0.8&running=false&v=1");
  });

  it("is read back as it was, to the last bit", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
    const { names } = TABLE.show;
    const list = fc
      .subarray([...names])
      .map((some) => (some.length === names.length ? "all" : some.join(",") || "none"));
    const settings = fc.record({
      threat: share,
      energy: share,
      leaderInfluence: share,
      informedShare: share,
      agents: fc.integer({ min: 2, max: 100_000 }),
      seed: fc.string({ minLength: 1, maxLength: 64 }).filter((text) => text.trim() === text),
      speed: fc.double({ min: 0.25, max: 4, noNaN: true }),
      goal: fc.double({ min: 0, max: 360, noNaN: true }).map((value) => value + 0),
      running: fc.boolean(),
      color: fc.constantFrom(...COLOR_NAMES),
      deck: fc.constantFrom(...DECK_NAMES),
      scene: fc.integer({ min: 1, max: 101 }),
      shortcuts: fc.boolean(),
      embed: fc.boolean(),
      panel: fc.constantFrom(...PANEL_NAMES),
      show: list,
      lock: list,
      title: fc.string({ maxLength: 80 }).filter((text) => text.trim() === text),
    });
    fc.assert(
      fc.property(settings, (given) => {
        const { settings, problems } = readAddress(writeAddress(given));
        expect(settings).toEqual(given);
        // What contradicts something else is said, and kept.
        expect(problems.filter(({ used }) => used !== undefined)).toEqual([]);
      }),
    );
  });
});
