/**
 * The caption: what is happening and what the talk says about it. Reads snapshots; changes only once a regime has held.
 * Must not decide what a regime is: the snapshot names it.
 */
import "./caption.css";
import { type CaptionKey, captions, type NamedRegime, type Transition } from "../words/captions";
import type { Snapshot } from "../worker/protocol";
import { element, setAttribute, setText } from "./element";

/** Simulated seconds for which the way from one regime to another is told, after arrival. By eye: time to read it. */
export const TRANSITION_SECONDS = 15;
/** Simulated seconds until being between two forms is worth a caption of its own. By eye. */
export const MIXED_SECONDS = 5;

type Moment = Pick<Snapshot, "run" | "seconds" | "regime">;

/** Decides which caption is due. Named regimes come already held (model/regime.ts); "mixed" has to last here. */
export class CaptionWatch {
  #run: number | null = null;
  #key: CaptionKey | null = null;
  /** The last regime with a name, and when the group arrived there from another one. */
  #named: NamedRegime | null = null;
  #from: NamedRegime | null = null;
  #arrived = 0;
  #mixedSince: number | null = null;

  /** @returns null until the run has a regime to speak of */
  read({ run, seconds, regime }: Moment): CaptionKey | null {
    if (run !== this.#run) this.#startAfresh(run);
    if (regime === "mixed") {
      this.#mixedSince ??= seconds;
      if (seconds - this.#mixedSince >= MIXED_SECONDS) this.#key = "mixed";
      return this.#key;
    }
    this.#mixedSince = null;
    if (regime !== this.#named) {
      this.#from = this.#named;
      this.#named = regime;
      this.#arrived = seconds;
    }
    const arriving = this.#from !== null && seconds - this.#arrived < TRANSITION_SECONDS;
    this.#key = arriving ? (`${this.#from}-${regime}` as Transition) : regime;
    return this.#key;
  }

  #startAfresh(run: number): void {
    this.#run = run;
    this.#key = null;
    this.#named = null;
    this.#from = null;
    this.#mixedSince = null;
  }
}

/** Whether a caption tells of the regime that the group is in now. */
export function stillFits(key: CaptionKey, regime: Snapshot["regime"]): boolean {
  return key === regime || key.endsWith(`-${regime}`);
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
      host.toggleAttribute("data-stale", key !== null && !stillFits(key, snapshot.regime));
    },
  };
}
