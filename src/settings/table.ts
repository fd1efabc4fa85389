/**
 * Every setting in one table: its name in the address, its type, range, step and default. The panel, the address
 * and the lab's flags are all driven by it. The words for people are in words/page.ts.
 */
import {
  AGENTS_MAX,
  AGENTS_MIN,
  CONDITION_RANGES,
  type Conditions,
  type RunSettings,
} from "../model/conditions";

/** All that can be set: by a viewer, an address, a page around the frame. */
export interface Settings extends RunSettings {
  /** Playback: 1 plays SECONDS_PER_SECOND simulated seconds a second. */
  readonly speed: number;
  readonly running: boolean;
  /** The page's colours; auto follows the viewer's system. */
  readonly color: ColorName;
  /** What is presented; "own" = one that the viewer has loaded. */
  readonly deck: DeckName;
  /** Which of its scenes, counted from 1; one past the last is its end. */
  readonly scene: number;
  /** Whether keys of one character do anything: some people speak, or type with a stick. */
  readonly shortcuts: boolean;
  /** As a part of somebody's page: the swarm and its readout, with nothing beside them but pause, reset and a way out. */
  readonly embed: boolean;
  readonly panel: PanelName;
  /** Which settings the panel and the stage offer: "all", "none", or names in the address, in the table's order, with commas. */
  readonly show: string;
  /** Which of them a viewer sees but cannot move; written like `show`. */
  readonly lock: string;
  /** Stands where the product's name would; empty = that name. */
  readonly title: string;
}

export const COLOR_NAMES = ["auto", "light", "dark", "projector"] as const;
export type ColorName = (typeof COLOR_NAMES)[number];

export const DECK_NAMES = ["none", "talk", "short", "own"] as const;
export type DeckName = (typeof DECK_NAMES)[number];

/** auto: open where there is room, and none in an embed. min: the dials alone. none: and no way to open it. */
export const PANEL_NAMES = ["auto", "full", "min", "none"] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

/**
 * What a viewer may be shown or kept from. Not `running`: whoever cannot bear movement must be able to stop it.
 */
const OFFERED = ["threat", "energy", "leader", "informed", "agents", "seed", "speed", "goal"] as const;
/** A setting that can be offered, by its name in the address. */
export type OfferedName = (typeof OFFERED)[number];

export type SettingKey = keyof Settings;

interface NumberEntry {
  readonly kind: "number" | "whole";
  readonly address: string;
  readonly min: number;
  readonly max: number;
  /** The step of a key or a drag; values are rounded to it when written. */
  readonly step: number;
}
interface TextEntry {
  readonly kind: "text";
  readonly address: string;
  readonly minLength: number;
  readonly maxLength: number;
}
interface SwitchEntry {
  readonly kind: "switch";
  readonly address: string;
}
interface ChoiceEntry {
  readonly kind: "choice";
  readonly address: string;
  readonly names: readonly string[];
}
/** Some of the names, none or all of them; as a setting it is text (parse.ts). */
interface ListEntry {
  readonly kind: "list";
  readonly address: string;
  readonly names: readonly string[];
}
export type Entry = NumberEntry | TextEntry | SwitchEntry | ChoiceEntry | ListEntry;

const number = (address: string, [min, max]: readonly [number, number], step: number) =>
  ({ kind: "number", address, min, max, step }) as const;

export const TABLE = {
  threat: number("threat", CONDITION_RANGES.threat, 0.01),
  energy: number("energy", CONDITION_RANGES.energy, 0.01),
  leaderInfluence: number("leader", CONDITION_RANGES.leaderInfluence, 0.01),
  informedShare: number("informed", CONDITION_RANGES.informedShare, 0.01),
  agents: { kind: "whole", address: "agents", min: AGENTS_MIN, max: AGENTS_MAX, step: 1 },
  seed: { kind: "text", address: "seed", minLength: 1, maxLength: 64 },
  speed: number("speed", [0.25, 4], 0.05),
  goal: number("goal", CONDITION_RANGES.goal, 1),
  running: { kind: "switch", address: "running" },
  color: { kind: "choice", address: "color", names: COLOR_NAMES },
  deck: { kind: "choice", address: "deck", names: DECK_NAMES },
  scene: { kind: "whole", address: "scene", min: 1, max: 101, step: 1 },
  shortcuts: { kind: "switch", address: "shortcuts" },
  embed: { kind: "switch", address: "embed" },
  panel: { kind: "choice", address: "panel", names: PANEL_NAMES },
  show: { kind: "list", address: "show", names: OFFERED },
  lock: { kind: "list", address: "lock", names: OFFERED },
  title: { kind: "text", address: "title", minLength: 0, maxLength: 80 },
} as const satisfies Record<SettingKey, Entry>;

export const SETTING_KEYS = Object.keys(TABLE) as SettingKey[];

/** What the page opens on: a group that mills. */
export const DEFAULTS: Settings = {
  threat: 0.1,
  energy: 0.1,
  leaderInfluence: 0,
  informedShare: 0.2,
  agents: 300,
  seed: "1",
  speed: 1,
  goal: 30,
  running: true,
  color: "auto",
  deck: "none",
  scene: 1,
  shortcuts: true,
  embed: false,
  panel: "auto",
  show: "all",
  lock: "none",
  title: "",
};

/** What belongs to the page and not to the swarm on it: a reset leaves it alone, and a link to the swarm leaves it out. */
export const PAGE_KEYS = [
  ...(["color", "deck", "scene", "shortcuts"] as const),
  ...(["embed", "panel", "show", "lock", "title"] as const),
] satisfies readonly SettingKey[];

/** These settings' swarm on that settings' page. */
export function swarmOn(swarm: Settings, page: Settings): Settings {
  return { ...swarm, ...Object.fromEntries(PAGE_KEYS.map((key) => [key, page[key]])) };
}

/** What of the panel there is. Whoever names what to show in an embed wants it shown. */
export function panelOf({ embed, panel, show }: Settings): Exclude<PanelName, "auto"> {
  if (panel !== "auto") return panel;
  if (!embed) return "full";
  return show === "all" || show === "none" ? "none" : "min";
}

/** Whether a viewer may go to a regime by name: the presets move all three dials. */
export function offersPresets({ show, lock }: Settings): boolean {
  return DIALS.every((key) => isListed(show, key) && !isListed(lock, key));
}

/** @param list as `show` and `lock` are */
export function isListed(list: string, key: SettingKey): boolean {
  const { address } = TABLE[key];
  if (!(OFFERED as readonly string[]).includes(address)) return false;
  return list === "all" || list.split(",").includes(address);
}

/** Where each regime is at home, by the dials alone (measured: docs/model.md). */
export const PRESETS = {
  milling: { threat: 0.1, energy: 0.1, leaderInfluence: 0 },
  circulation: { threat: 0.1, energy: 0.75, leaderInfluence: 0 },
  alignment: { threat: 0.8, energy: 0.75, leaderInfluence: 0 },
} as const satisfies Record<string, Partial<Conditions>>;

export type PresetName = keyof typeof PRESETS;

/** What a preset moves. */
export const DIALS = ["threat", "energy", "leaderInfluence"] as const satisfies readonly SettingKey[];

export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** Whether these settings, or conditions, have all the values that `dials` names. */
export function standsAt(now: Partial<Settings>, dials: Partial<Settings>): boolean {
  return (Object.keys(dials) as SettingKey[]).every((key) => now[key] === dials[key]);
}

/** The preset at which these conditions stand, if any. */
export function presetAt(conditions: Conditions): PresetName | undefined {
  return PRESET_NAMES.find((name) => standsAt(conditions, PRESETS[name]));
}

/** A setting that was not taken as given: which one, what came, what would have been right. */
export interface Problem {
  readonly key: string;
  readonly got: string;
  readonly expected: string;
  /** What is used instead, where anything is. */
  readonly used?: string;
}
