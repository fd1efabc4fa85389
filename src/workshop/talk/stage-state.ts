/** What the room's page tells of itself, and what it can be asked to do: the facilitator's window and the page share it. */
import type { Conditions } from "../../model/conditions";
import type { SceneReading } from "../../scenes/play";
import type { Place, PresentationView } from "../../scenes/presentation";
import type { DeckName, Settings } from "../../settings/table";
import type { Report } from "../../worker/protocol";

export type PresentedName = Exclude<DeckName, "none">;

/** All that is needed to go on with a talk on another page, or on this one after it was closed. Plain data. */
export interface Memory {
  /** One of the page's own decks by its name; "own" = the text that comes with it. */
  readonly deck: PresentedName;
  readonly source: string | null;
  readonly place: Place;
  /** When the talk began, ms since 1970. */
  readonly startedAt: number;
  readonly settings: Settings;
  /** The run as it was a few seconds ago at most; null = not known. */
  readonly report: Report | null;
}

export interface StageState {
  /** Null while nothing is presented. */
  readonly view: PresentationView | null;
  readonly running: boolean;
  readonly blank: boolean;
  /** Whether single-letter keys do anything. */
  readonly shortcuts: boolean;
  readonly dials: Conditions;
  /** Null before the first snapshot. */
  readonly reading: SceneReading | null;
  /** Null while nothing is presented. */
  readonly memory: Memory | null;
}

export type DialName = "threat" | "energy" | "leaderInfluence" | "informedShare";

/** What the facilitator's window asks for. */
export type PresenterAct =
  /** A key, as KeyboardEvent.key: whatever it does on the room's page it does from here. */
  | { readonly act: "key"; readonly key: string }
  | { readonly act: "next" | "back" | "blank" | "togglePause" | "leave" }
  | { readonly act: "go"; readonly index: number }
  | { readonly act: "guess"; readonly answer: number }
  | { readonly act: "dial"; readonly dial: DialName; readonly value: number };
