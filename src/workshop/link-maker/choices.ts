/** What somebody wants on a course page, and the settings that give it. Pure; must not know how it is asked, nor any address. */
import { pickConditions } from "../../model/conditions";
import { parseSetting } from "../../settings/parse";
import {
  type ColorName,
  DEFAULTS,
  type DeckName,
  DIALS,
  isListed,
  type PanelName,
  PRESETS,
  type PresetName,
  type SettingKey,
  type Settings,
  TABLE,
} from "../../settings/table";

/** The settings that can be shown and locked, as the panel has them from top to bottom. */
export const OFFERED_KEYS = [
  ...(["threat", "energy", "leaderInfluence"] as const),
  ...(["agents", "informedShare", "seed", "speed", "goal"] as const),
] satisfies readonly SettingKey[];
export type OfferedKey = (typeof OFFERED_KEYS)[number];

export const SHAPES = ["16:9", "4:3", "1:1", "height"] as const;
export type Shape = (typeof SHAPES)[number];
/** CSS pixels. Lower, the page has no room for what it must have; higher than any screen. Chosen by eye. */
export const HEIGHTS = { min: 200, max: 2000, step: 10 } as const;

export interface Choices {
  readonly frame: "embed" | "page";
  readonly panel: Exclude<PanelName, "auto">;
  readonly show: readonly OfferedKey[];
  readonly lock: readonly OfferedKey[];
  /** The swarm as it is on the page, or where a regime is at home. */
  readonly start: "now" | PresetName;
  readonly running: boolean;
  /** A deck of the viewer's own is on this machine alone. */
  readonly deck: Exclude<DeckName, "own">;
  /** From 1; means nothing without a deck. */
  readonly scene: number;
  readonly color: ColorName;
  readonly title: string;
  readonly shortcuts: boolean;
  readonly shape: Shape;
  /** CSS pixels; means nothing but with the shape "height". */
  readonly height: number;
}

export const FIRST_CHOICES: Choices = {
  frame: "embed",
  panel: "min",
  show: ["threat", "energy", "leaderInfluence"],
  lock: [],
  start: "now",
  running: true,
  deck: "none",
  scene: 1,
  color: "auto",
  title: "",
  shortcuts: true,
  shape: "16:9",
  height: 520,
};

/** @param now what the page stands at; only its swarm is read. @returns what goes together: no reader of the address complains of it */
export function settingsOf(choices: Choices, now: Settings): Settings {
  const { frame, running, deck, color, shortcuts } = choices;
  return {
    ...DEFAULTS,
    ...swarmOf(choices, now),
    ...offerOf(choices),
    ...{ running, deck, color, shortcuts, embed: frame === "embed" },
    scene: deck === "none" ? DEFAULTS.scene : parseSetting("scene", String(choices.scene)).value,
    title: plainTitle(choices.title),
  };
}

function offerOf({ frame, panel, show, lock }: Choices): Pick<Settings, "panel" | "show" | "lock"> {
  const [shown, locked] = [listOf(show), listOf(lock)];
  // Nothing is offered then but the keys and buttons for the three forms, which move all dials.
  if (panel === "none" || shown === "none") {
    const forms = panel === "none" && DIALS.every((dial) => show.includes(dial));
    return { panel: "none", show: forms ? "all" : "none", lock: locked };
  }
  // On the whole page the full panel is open where there is room, and not over the swarm on a phone.
  const open = frame === "page" && panel === "full" ? "auto" : panel;
  return { panel: open, show: shown, lock: locked };
}

function swarmOf({ start }: Choices, now: Settings): Partial<Settings> {
  if (start !== "now") return PRESETS[start];
  const { agents, seed, speed } = now;
  return { ...pickConditions(now), agents, seed, speed };
}

/** As `show` and `lock` are written. */
function listOf(keys: readonly OfferedKey[]): string {
  const names = keys.map((key) => TABLE[key].address).join(",");
  return parseSetting("show", names || "none").value;
}

/** A title as it comes out of an address again: one line, trimmed, not too long, no half characters. */
export function plainTitle(text: string): string {
  const whole = text.replace(/[\s\p{Cc}]+/gu, " ").replace(/\p{Surrogate}/gu, "\ufffd");
  return parseSetting("title", whole).value.trim();
}

/** Where two choices do not go together, or not as one would think. */
export interface Doubts {
  /** Without a panel: what is ticked does little. */
  readonly noPanel: boolean;
  /** A panel, and nothing in it. */
  readonly nothingShown: boolean;
  /** Everything in the least panel: that means the three dials. */
  readonly dialsOnly: boolean;
  readonly lockedUnseen: readonly OfferedKey[];
  readonly talkMoves: boolean;
}

export function doubtsOf(choices: Choices): Doubts {
  const { panel, lock, deck } = choices;
  const show = listOf(choices.show);
  return {
    noPanel: panel === "none",
    nothingShown: panel !== "none" && show === "none",
    dialsOnly: panel === "min" && show === "all",
    lockedUnseen:
      panel === "none" ? [] : OFFERED_KEYS.filter((key) => lock.includes(key) && !isListed(show, key)),
    talkMoves: deck !== "none",
  };
}
