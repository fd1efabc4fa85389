/**
 * The caption: what is happening and what the talk says about it. Reads snapshots; changes only once a regime has held.
 * Must not decide what a regime is: the snapshot names it.
 */
import "./caption.css";
import type { Regime } from "../model/regime";
import { type CaptionKey, captions, type NamedRegime, type Transition } from "../words/captions";
import type { Snapshot } from "../worker/protocol";
import { element, setAttribute, setText } from "./element";

/** Simulated seconds for which the way from one regime to another is told, after arrival. By eye: time to read it. */
export const TRANSITION_SECONDS = 30;
/**
 * Simulated seconds for which a regime, or being between two, must have had its name before it is told of. On the way from
 * one form to another a group often passes through a third: that is no form it has taken. By eye.
 */
export const LASTING_SECONDS = 5;
/** A group with less of it in one piece than this has split: share of agents, 0 .. 1. By eye; an outlier or ten is no split. */
const SPLIT_BELOW = 0.8;

type Moment = Pick<Snapshot, "run" | "seconds" | "regime" | "cohesion">;

/** What a group can be in for a caption: a regime, or in pieces. */
type State = Regime | "split";

/** Decides which caption is due: of what has lasted. */
export class CaptionWatch {
  #run: number | null = null;
  #key: CaptionKey | null = null;
  /** What the group is in, and since when. */
  #now: State | null = null;
  #since = 0;
  /** The last regime with a name that lasted, the one before it, and when the group arrived. */
  #named: NamedRegime | null = null;
  #from: NamedRegime | null = null;
  #arrived = 0;

  /** @returns null until the run has something that lasts */
  read({ run, seconds, regime, cohesion }: Moment): CaptionKey | null {
    if (run !== this.#run) this.#startAfresh(run);
    const state = stateOf(regime, cohesion);
    if (state !== this.#now) {
      this.#now = state;
      this.#since = seconds;
    }
    if (seconds - this.#since >= LASTING_SECONDS) this.#key = this.#captionOf(state, seconds);
    return this.#key;
  }

  #captionOf(state: State, seconds: number): CaptionKey {
    if (state === "mixed" || state === "split") return state;
    if (state !== this.#named) {
      this.#from = this.#named;
      this.#named = state;
      this.#arrived = seconds;
    }
    const arriving = this.#from !== null && seconds - this.#arrived < TRANSITION_SECONDS;
    return arriving ? (`${this.#from}-${state}` as Transition) : state;
  }

  #startAfresh(run: number): void {
    this.#run = run;
    this.#key = null;
    this.#now = null;
    this.#named = null;
    this.#from = null;
  }
}

/** Whether a caption tells of what the group is in now. */
export function stillFits(
  key: CaptionKey,
  { regime, cohesion }: Pick<Moment, "regime" | "cohesion">,
): boolean {
  const state = stateOf(regime, cohesion);
  return key === state || key.endsWith(`-${state}`);
}

function stateOf(regime: Regime, cohesion: number): State {
  return cohesion < SPLIT_BELOW ? "split" : regime;
}

export interface CaptionView {
  show(snapshot: Snapshot): void;
}

/** Sets on the host: data-caption (the key), data-regime, and data-stale while the group has left what is told. */
export function createCaption(host: HTMLElement): CaptionView {
  const happens = element("p", { class: "happens" });
  const talk = element("p", { class: "talk" });
  host.classList.add("caption");
  host.append(element("div", {}, happens, " ", talk));
  const watch = new CaptionWatch();
  return {
    show(snapshot) {
      const key = watch.read(snapshot);
      setText(happens, key === null ? "" : captions[key].happens);
      setText(talk, key === null ? "" : captions[key].talk);
      setAttribute(host, "data-caption", key ?? "");
      setAttribute(host, "data-regime", snapshot.regime);
      host.toggleAttribute("data-stale", key !== null && !stillFits(key, snapshot));
    },
  };
}
