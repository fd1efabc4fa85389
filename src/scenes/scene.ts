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
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly text: string;
  /**
   * When this is what happened; the first answer that fits is the outcome. Where no answer of a question has one, it is a
   * matter of opinion, and nothing is judged.
   */
  readonly when?: Outcome;
}

/** What came of a scene, read when its goal is reached or its limit has passed. All that is given has to hold. */
export interface Outcome {
  readonly reached?: boolean;
  /** Simulated seconds until the goal began to hold; never holds where it was not reached. */
  readonly took?: SecondsBounds;
  readonly regime?: Regime;
  readonly polarization?: Bounds;
  readonly rotation?: Bounds;
  readonly cohesion?: Bounds;
}

export interface SecondsBounds {
  readonly above?: number;
  readonly below?: number;
}

/** Has a goal, or is a sandbox: one without either is refused. */
export interface Scene {
  readonly title: string;
  /** What the room reads. */
  readonly words: string;
  /** What to notice, for the room; after the question, where there is one. */
  readonly notice?: string;
  /** For the facilitator alone. */
  readonly notes?: string;
  readonly moves: readonly Move[];
  readonly goal?: Goal;
  /** Simulated seconds within which the goal is reached. */
  readonly limit?: number;
  /** Over when the facilitator goes on, not before. */
  readonly sandbox?: true;
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
