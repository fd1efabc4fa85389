/**
 * The one polite live region of the page: speaks a regime once it is stable, and what the notes say. Speech takes time,
 * so regimes wait their turn. Must not speak for anything else: who moves a dial hears the dial.
 */
import type { Regime } from "../model/regime";
import { words } from "../words/page";
import type { Snapshot } from "../worker/protocol";
import { element } from "./element";

/** No two regimes closer than this, and none closer to a note: ms by the clock on the wall. */
export const LEAST_MS_BETWEEN = 10_000;

/** A region that is filled as soon as it is made is not read out: the page's first notes come this many ms after it. */
const MS_TO_BE_KNOWN = 150;

export interface Announcer {
  /** Takes what the instruments read; says it when it is due. */
  regime(snapshot: Pick<Snapshot, "run" | "regime">): void;
  /** Says a note at once: it waits for no turn. */
  say(text: string): void;
}

/** Decides which regime is due to be spoken. The newest waits; one that is over before its turn is never spoken. */
export class SpeechTurns {
  #last = Number.NEGATIVE_INFINITY;
  #run: number | null = null;
  #spoken: Regime | null = null;
  #now: Regime = "mixed";

  /** "mixed" has no name yet, so it is not spoken. A new run is told anew. */
  take({ run, regime }: Pick<Snapshot, "run" | "regime">): void {
    if (run !== this.#run) this.#spoken = null;
    this.#run = run;
    this.#now = regime;
  }

  /** @returns ms until the regime that holds now may be spoken, 0 when it may; null when there is nothing to say */
  wait(now: number): number | null {
    if (this.#now === "mixed" || this.#now === this.#spoken) return null;
    return Math.max(0, this.#last + LEAST_MS_BETWEEN - now);
  }

  /** @returns what to say now, as said; null when nothing is due */
  speak(now: number): Exclude<Regime, "mixed"> | null {
    if (this.wait(now) !== 0 || this.#now === "mixed") return null;
    this.#last = now;
    this.#spoken = this.#now;
    return this.#now;
  }

  /** Something else is being said. */
  noteSaid(now: number): void {
    this.#last = now;
  }
}

/** @param now ms; the clock on the wall, handed in for tests */
export function createAnnouncer(host: HTMLElement, now: () => number = () => performance.now()): Announcer {
  // Not atomic: a note that comes while a regime is being read is added to it, and only the note is read.
  const region = element("div", { class: "visually-hidden", role: "status", "aria-atomic": "false" });
  host.append(region);
  const turns = new SpeechTurns();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const speakIfDue = () => {
    const regime = turns.speak(now());
    if (regime !== null) {
      const { name, line } = words.regimes[regime];
      region.replaceChildren(element("p", {}, `${name}. ${line}`));
    }
    const wait = turns.wait(now());
    // A swarm that stands sends nothing more, and its regime still waits for its turn.
    if (wait !== null && timer === null) timer = setTimeout(wake, wait);
  };
  const wake = () => {
    timer = null;
    speakIfDue();
  };
  return {
    regime(snapshot) {
      turns.take(snapshot);
      if (turns.wait(now()) !== null) speakIfDue();
    },
    say(text) {
      turns.noteSaid(now());
      setTimeout(() => region.append(element("p", {}, text)), MS_TO_BE_KNOWN);
    },
  };
}
