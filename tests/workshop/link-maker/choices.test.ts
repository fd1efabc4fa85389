import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULTS, PRESETS, SETTING_KEYS, TABLE } from "../../../src/settings/table";
import { readAddress, writeAddress } from "../../../src/share/address";
import {
  type Choices,
  doubtsOf,
  FIRST_CHOICES,
  OFFERED_KEYS,
  plainTitle,
  settingsOf,
} from "../../../src/workshop/link-maker/choices";
import { choices, HOSTILE, now } from "./arbitrary";

const choose = (change: Partial<Choices>): Choices => ({ ...FIRST_CHOICES, ...change });
const NOW = {
  ...DEFAULTS,
  threat: 0.3,
  agents: 77,
  seed: "mine",
  deck: "own",
  scene: 4,
  title: "old",
} as const;

describe("what is chosen, as settings", () => {
  it("is what the address gives back, without a complaint", () => {
    fc.assert(
      fc.property(choices, now, (wanted, swarm) => {
        const settings = settingsOf(wanted, swarm);
        expect(readAddress(writeAddress(settings))).toEqual({ settings, problems: [] });
      }),
    );
  });

  it("offers every setting that can be offered, once", () => {
    const names = OFFERED_KEYS.map((key) => TABLE[key].address);
    expect([...names].sort()).toEqual([...TABLE.show.names].sort());
  });

  it("takes the swarm of the page and nothing else of it", () => {
    const settings = settingsOf(choose({}), NOW);
    expect(settings).toMatchObject({ threat: 0.3, agents: 77, seed: "mine", running: true });
    expect(settings).toMatchObject({ embed: true, panel: "min", show: "threat,energy,leader", deck: "none" });
    expect(settings).toMatchObject({ scene: 1, title: "" });
  });

  it("begins a preset where it is at home, on the page as it opens", () => {
    const settings = settingsOf(choose({ start: "alignment" }), NOW);
    expect(settings).toMatchObject({ ...PRESETS.alignment, agents: DEFAULTS.agents, seed: DEFAULTS.seed });
  });

  it("knows no scene without a talk, and none that there is not", () => {
    expect(settingsOf(choose({ scene: 5 }), NOW).scene).toBe(1);
    expect(settingsOf(choose({ scene: 5, deck: "talk" }), NOW).scene).toBe(5);
    expect(settingsOf(choose({ scene: 1000, deck: "talk" }), NOW).scene).toBe(TABLE.scene.max);
  });

  it("leaves the whole page's panel to the room there is", () => {
    expect(settingsOf(choose({ panel: "full", frame: "page" }), NOW).panel).toBe("auto");
    expect(settingsOf(choose({ panel: "full" }), NOW).panel).toBe("full");
    expect(settingsOf(choose({ panel: "none", frame: "page" }), NOW).panel).toBe("none");
  });

  it("asks for no panel where there is nothing in it, and for nothing to show where there is no panel", () => {
    expect(settingsOf(choose({ show: [] }), NOW)).toMatchObject({ panel: "none", show: "none" });
    expect(settingsOf(choose({ panel: "none" }), NOW)).toMatchObject({ panel: "none", show: "all" });
    const two = choose({ panel: "none", show: ["threat", "energy", "goal"], lock: ["energy"] });
    expect(settingsOf(two, NOW)).toMatchObject({ panel: "none", show: "none", lock: "energy" });
  });

  it("is the default in every setting that nobody asked for", () => {
    const plain = choose({ frame: "page", panel: "full", show: OFFERED_KEYS });
    const settings = settingsOf(plain, DEFAULTS);
    expect(SETTING_KEYS.filter((key) => settings[key] !== DEFAULTS[key])).toEqual([]);
  });
});

describe("a title", () => {
  it.each(HOSTILE)("is one line, trimmed, of whole characters: %j", (text) => {
    const title = plainTitle(text);
    expect(title).toBe(title.trim());
    expect(title).not.toMatch(/[\n\r\t\u2028]|\p{Surrogate}/u);
    expect(plainTitle(title)).toBe(title);
  });

  it("is cut where it would be too long, between characters", () => {
    expect([...plainTitle("😀".repeat(200))]).toHaveLength(TABLE.title.maxLength);
    expect(plainTitle(`${"a".repeat(79)} b`)).toBe("a".repeat(79));
  });
});

describe("choices that do not go together", () => {
  it("are told, and only then", () => {
    expect(doubtsOf(FIRST_CHOICES)).toEqual({
      ...{ noPanel: false, nothingShown: false, dialsOnly: false, lockedUnseen: [], talkMoves: false },
    });
    expect(doubtsOf(choose({ show: [] })).nothingShown).toBe(true);
    expect(doubtsOf(choose({ show: [], panel: "none" })).nothingShown).toBe(false);
    expect(doubtsOf(choose({ panel: "none", lock: ["seed"] }))).toMatchObject({
      noPanel: true,
      lockedUnseen: [],
    });
    expect(doubtsOf(choose({ show: OFFERED_KEYS })).dialsOnly).toBe(true);
    expect(doubtsOf(choose({ show: OFFERED_KEYS, panel: "full" })).dialsOnly).toBe(false);
    expect(doubtsOf(choose({ lock: ["seed", "energy"] })).lockedUnseen).toEqual(["seed"]);
    expect(doubtsOf(choose({ lock: ["energy"], show: [] })).lockedUnseen).toEqual(["energy"]);
    expect(doubtsOf(choose({ deck: "short" })).talkMoves).toBe(true);
  });
});
