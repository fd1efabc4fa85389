/**
 * A deck being presented: which scene, whether the room is being asked, what it guessed and what came of it. Pure: it hears
 * what the facilitator wants and what the swarm does, and says where the dials are to stand. Knows no page, window or key.
 */
import { type PlayState, ScenePlay, type SceneReading } from "./play";
import type { Deck, Scene, SceneDials } from "./scene";

/** asking: the swarm stands until the room has guessed. over: past the last scene. */
export type Phase = "asking" | "playing" | "reached" | "late" | "over";

/** What the room thought and what the swarm did. Texts, so that it can be printed without its deck. */
export interface Prediction {
  /** Index of its scene in the deck. */
  readonly scene: number;
  readonly title: string;
  readonly question: string;
  /** The answer chosen; null = none was. */
  readonly guess: string | null;
  /** The answer that came true; null = none of them, or not yet. */
  readonly outcome: string | null;
  /** Whether the swarm has answered. */
  readonly told: boolean;
  /** False for a matter of opinion: the swarm has no answer to it. */
  readonly judged: boolean;
  /** Simulated seconds until the goal began to hold; null = it never did, or was to last. */
  readonly took: number | null;
}

/** What came of a prediction. */
export interface Verdict {
  /** told: the swarm has given one of the answers. none: it has done none of them. */
  readonly swarm: "opinion" | "unseen" | "none" | "told";
  /** Whether that is what the room guessed; null where there is nothing to compare. */
  readonly same: boolean | null;
}

export function verdictOf({ judged, told, guess, outcome }: Prediction): Verdict {
  if (!judged) return { swarm: "opinion", same: null };
  if (!told) return { swarm: "unseen", same: null };
  return { swarm: outcome === null ? "none" : "told", same: guess === null ? null : guess === outcome };
}

/** Where it stands, as plain data: for the room's page and the facilitator's window. */
export interface PresentationView {
  readonly deckTitle: string;
  readonly titles: readonly string[];
  /** 0 .. count; count = over. */
  readonly index: number;
  readonly count: number;
  readonly phase: Phase;
  /** Null when over. */
  readonly scene: Scene | null;
  readonly next: Scene | null;
  /** Of this scene: index of the answer guessed, and of the one that came true. */
  readonly guess: number | null;
  readonly outcome: number | null;
  /** Simulated seconds since the scene began to play, whole; and until its goal began to hold. */
  readonly seconds: number;
  readonly took: number | null;
  /** Of all scenes with a question that have been played, in the deck's order. */
  readonly predictions: readonly Prediction[];
}

/** All that is needed to go on elsewhere. */
export interface Place {
  readonly index: number;
  readonly predictions: readonly Prediction[];
  /** Left out: the scene's question, if it has one, is put. */
  readonly asking?: boolean;
  readonly guess?: number | null;
  /** How far it has been played; left out: it begins. */
  readonly play?: PlayState | null;
}

/** A goal held this long is about lasting. By eye: the talk's own hold 4 or 25. */
const LASTING_SECONDS = 10;

export class Presentation {
  readonly deck: Deck;
  #index = 0;
  #asking = false;
  #guess: number | null = null;
  #play: ScenePlay | null = null;
  #predictions: Prediction[];
  /** Simulated seconds of the newest reading. */
  #now = 0;

  /** @param at where to go on; an index past the deck's end is its end */
  constructor(deck: Deck, at: Place = { index: 0, predictions: [] }) {
    this.deck = deck;
    this.#predictions = [...at.predictions];
    this.#open(at.index);
    if (at.guess != null && this.#scene?.question?.answers[at.guess]) this.#guess = at.guess;
    if (at.asking === false) this.#asking = false;
    if (at.play && this.#scene && !this.#asking) this.#play = ScenePlay.resume(this.#scene, at.play);
  }

  /** Whether the swarm is to stand. */
  get frozen(): boolean {
    return this.#asking;
  }

  get place(): Place {
    return {
      index: this.#index,
      predictions: this.#predictions,
      asking: this.#asking,
      guess: this.#guess,
      play: this.#play?.state ?? null,
    };
  }

  get view(): PresentationView {
    const { scenes, title } = this.deck;
    const told = this.#told;
    return {
      deckTitle: title,
      titles: scenes.map((scene) => scene.title),
      index: this.#index,
      count: scenes.length,
      phase: this.phase,
      scene: this.#scene,
      next: scenes[this.#index + 1] ?? null,
      guess: this.#guess,
      outcome: told ? (this.#play?.outcome ?? null) : null,
      seconds: Math.floor(this.#play?.seconds ?? 0),
      took: this.#took,
      predictions: this.#predictions,
    };
  }

  /** Where the scenes before this one leave the dials. @param from where they stand at the deck's beginning */
  dialsBefore(from: Required<SceneDials>): Required<SceneDials> {
    const before = this.deck.scenes.slice(0, this.#index);
    return Object.assign({ ...from }, ...before.flatMap(({ moves }) => moves.map(({ to }) => to)));
  }

  /** From the question to the run, from the run to the next scene. */
  next(): void {
    // It begins with the next reading: the last one may be of a run that is over.
    if (this.#asking) this.#asking = false;
    else this.#open(this.#index + 1);
  }

  back(): void {
    this.#open(this.#index - 1);
  }

  /** @param index of a scene; one outside the deck is its nearest end */
  go(index: number): void {
    this.#open(index);
  }

  /** The room's guess, which may change until the run begins. One that the question does not have is nobody's. */
  guess(answer: number): void {
    if (this.#asking && this.#scene?.question?.answers[answer]) this.#guess = answer;
  }

  /**
   * Takes a reading of the swarm and where its dials stand.
   * @returns where they are to stand now; null while that is the viewer's business
   */
  take(reading: SceneReading, dials: Required<SceneDials>): Required<SceneDials> | null {
    const again = reading.seconds < this.#now;
    this.#now = reading.seconds;
    if (this.#asking || !this.#scene) return null;
    // A new run has its own time: the scene begins again with it. So it does where a run goes on from before the scene; but what
    // the room has been told stays told.
    const before = this.#play !== null && !this.#told && reading.seconds < this.#play.begin;
    if (!this.#play || again || before) this.#play = new ScenePlay(this.#scene, dials, reading.seconds);
    const told = this.#told;
    if (!told) this.#play.take(reading);
    if (!told && this.#told) this.#note();
    return this.#play.dialsAt(reading.seconds);
  }

  get #scene(): Scene | null {
    return this.deck.scenes[this.#index] ?? null;
  }

  /** Of a goal that is to last, what tells is that it has, and not when it began. */
  get #took(): number | null {
    const lasting = (this.#scene?.goal?.held ?? 0) >= LASTING_SECONDS;
    return lasting ? null : (this.#play?.took ?? null);
  }

  get #told(): boolean {
    return this.#play !== null && (this.#play.reached || this.#play.late);
  }

  get phase(): Phase {
    if (!this.#scene) return "over";
    if (this.#asking) return "asking";
    if (this.#play?.reached) return "reached";
    return this.#play?.late ? "late" : "playing";
  }

  #open(index: number): void {
    // A question that was put and left before the swarm could answer is still part of the talk.
    const put = this.#scene?.question && !this.#told && (!this.#asking || this.#guess !== null);
    const known = this.#predictions.some(({ scene, told }) => scene === this.#index && told);
    if (put && (this.#guess !== null || !known)) this.#note();
    this.#index = Math.min(this.deck.scenes.length, Math.max(0, Math.floor(index)));
    this.#guess = null;
    this.#play = null;
    this.#asking = this.#scene?.question !== undefined;
  }

  /** Writes down the question of this scene, in place of an earlier try. */
  #note(): void {
    const { question, title } = this.#scene ?? {};
    if (!question || title === undefined) return;
    const { answers } = question;
    const textOf = (index: number | null | undefined) => answers[index ?? -1]?.text ?? null;
    const prediction: Prediction = {
      scene: this.#index,
      title,
      question: question.text,
      guess: textOf(this.#guess),
      outcome: this.#told ? textOf(this.#play?.outcome) : null,
      told: this.#told,
      judged: answers.some(({ when }) => when !== undefined),
      took: this.#took,
    };
    this.#predictions = [...this.#predictions.filter(({ scene }) => scene !== this.#index), prediction].sort(
      (a, b) => a.scene - b.scene,
    );
  }
}
