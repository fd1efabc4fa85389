/**
 * Every message between the page in a frame and the page around it. Readonly unions, each with a version; what the host asks
 * carries an id of its own, which comes back. Imported by both ends, so it must not know the table, the store or the page:
 * only their types, which cost the host's end nothing.
 */
import type { Regime } from "../model/regime";
import type { SettingKey, Settings } from "../settings/table";

export const EMBED_VERSION = 1;
/** Before every type: many libraries talk through the same window. */
export const PREFIX = "coarse-grain:";

/** Each setting's name in the address. The table says so too, and a test holds the two together: the host must not load the table. */
export const NAME_OF = {
  threat: "threat",
  energy: "energy",
  leaderInfluence: "leader",
  informedShare: "informed",
  agents: "agents",
  seed: "seed",
  speed: "speed",
  goal: "goal",
  running: "running",
  color: "color",
  deck: "deck",
  scene: "scene",
  shortcuts: "shortcuts",
  embed: "embed",
  panel: "panel",
  show: "show",
  lock: "lock",
  title: "title",
} as const satisfies Record<SettingKey, string>;

export type SettingName = (typeof NAME_OF)[SettingKey];
export const SETTING_NAMES = Object.values(NAME_OF) as readonly SettingName[];

/** The settings as the address names them. */
export type NamedSettings = { readonly [Key in SettingKey as (typeof NAME_OF)[Key]]: Settings[Key] };
/** Some of them, as a host may write them: text is read as the address reads it. */
export type SettingsChange = { readonly [Name in SettingName]?: NamedSettings[Name] | string };

interface Asked {
  readonly version: typeof EMBED_VERSION;
  /** The caller's own, 1 .. LONGEST_ID characters. */
  readonly id: string;
}
export const LONGEST_ID = 64;

/** Inwards: what a host may ask. Nothing here that an address could not say. */
export type ToGuest = Asked &
  (
    | { readonly type: "coarse-grain:set"; readonly settings: SettingsChange }
    | { readonly type: "coarse-grain:scene"; readonly scene: number }
    | { readonly type: "coarse-grain:play" | "coarse-grain:pause" | "coarse-grain:reset" }
    | { readonly type: "coarse-grain:query" }
  );
export const ASKS = ["set", "play", "pause", "reset", "scene", "query"] as const;

interface Said {
  readonly version: typeof EMBED_VERSION;
}
/** Sent once, when the page begins to listen. Carries nothing but what any copy of the page can do. */
export interface ReadyMessage extends Said {
  readonly type: "coarse-grain:ready";
  /** What may be asked, without the prefix. */
  readonly asks: readonly string[];
  readonly settings: readonly SettingName[];
}
/** How the swarm is. At most four a second of themselves, and only when something has changed; a query's comes at once. */
export interface StateMessage extends Said {
  readonly type: "coarse-grain:state";
  /** The last thing asked and done before this state, so it answers all that was asked before as well. Null = unasked. */
  readonly id: string | null;
  readonly settings: NamedSettings;
  readonly regime: Regime;
  /** Polarization, 0 .. 1. */
  readonly P: number;
  /** Rotation, 0 .. 1. */
  readonly M: number;
  /** Share of agents in the largest linked group, 0 .. 1. */
  readonly cohesion: number;
  /** Simulated seconds since the start. */
  readonly seconds: number;
  readonly agents: number;
}
export interface RegimeMessage extends Said {
  readonly type: "coarse-grain:regime";
  readonly regime: Regime;
  readonly before: Regime;
  readonly seconds: number;
}
export interface ResizeMessage extends Said {
  readonly type: "coarse-grain:resize";
  /** Of the page's content, CSS pixels, whole. */
  readonly height: number;
}
/** A key that was pressed in the frame and is of no use there: a slide show round it may turn its page. */
export interface KeyMessage extends Said {
  readonly type: "coarse-grain:key";
  readonly key: HandedKey;
}
export const HANDED_KEYS = ["PageUp", "PageDown", "Escape"] as const;
export type HandedKey = (typeof HANDED_KEYS)[number];
/** Something asked was not taken; everything else in the same message was. */
export interface ErrorMessage extends Said {
  readonly type: "coarse-grain:error";
  /** Whose it is; null where it had none that can be read. */
  readonly id: string | null;
  readonly key: string;
  readonly got: string;
  readonly expected: string;
}
/** Outwards: what the page says. */
export type FromGuest =
  | (ReadyMessage | StateMessage | RegimeMessage | ResizeMessage)
  | (KeyMessage | ErrorMessage);
export const SAYS = ["ready", "state", "resize", "regime", "key", "error"] as const;

/** Canvas's own message, from its LTI platform: it gives the frame that height. */
export interface LtiFrameResize {
  readonly subject: "lti.frameResize";
  readonly height: number;
}
