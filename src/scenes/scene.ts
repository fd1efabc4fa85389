/**
 * What a deck of scenes is: a guided story as data, which anyone can write. A scene ends by what the model does, never by a
 * timer of the page. Types alone; read.ts reads and checks them.
 */
import type { Regime } from "../model/regime";

/** What a scene may move; ranges are those of the settings. */
export interface SceneDials {
  readonly threat?: number;
  readonly energy?: number;
  readonly leaderInfluence?: number;
  readonly informedShare?: number;
  /** Degrees anticlockwise from east. */
  readonly goal?: number;
}

/** Dials on their way. */
export interface Move {
  /** Simulated seconds after the scene begins, and how long the way takes: 0 = at once. */
  readonly at: number;
  readonly over: number;
  readonly to: SceneDials;
}

/** What has to hold, all of it, for so many simulated seconds: then the scene has shown what it is for. */
export interface Goal {
  readonly held: number;
  readonly regime?: Regime;
  readonly polarization?: Bounds;
  readonly rotation?: Bounds;
  readonly cohesion?: Bounds;
}

/** Each 0 .. 1. */
export interface Bounds {
  readonly above?: number;
  readonly below?: number;
}

/** Asked before the dials move; the run answers. */
export interface Question {
  readonly text: string;
  /** Two to four. */
  readonly answers: readonly string[];
}

export interface Scene {
  readonly title: string;
  /** What the room reads. */
  readonly words: string;
  /** What to notice, for the room. */
  readonly notice?: string;
  /** For the facilitator alone. */
  readonly notes?: string;
  readonly moves: readonly Move[];
  /** A scene without one is over when the facilitator goes on: a sandbox. */
  readonly goal?: Goal;
  /** Simulated seconds within which the goal is reached. */
  readonly limit: number;
  readonly question?: Question;
}

export interface Deck {
  readonly format: typeof DECK_FORMAT;
  readonly version: typeof DECK_VERSION;
  readonly title: string;
  readonly scenes: readonly Scene[];
}

export const DECK_FORMAT = "coarse-grain-deck";
export const DECK_VERSION = 1;
