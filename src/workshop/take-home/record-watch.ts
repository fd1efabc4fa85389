/** The time of a session, and when in it a picture is worth keeping. Pure: no clock but the swarm's. */
import type { Regime } from "../../model/regime";
import { clockTime } from "../../words/instruments";
import { words } from "../../words/page";
import type { Snapshot } from "../../worker/protocol";

/** A regime that is worth a picture has held so long, simulated seconds. Chosen by eye: the form is then clear. */
const WORTH_A_PICTURE = 5;

/** The session's time: runs one after the other, each from where it was first heard. */
export class SessionClock {
  seconds = 0;
  #offset = 0;
  #last: Pick<Snapshot, "run" | "seconds"> | null = null;

  /** @returns whether another run has begun, or the same went back */
  take({ run, seconds }: Pick<Snapshot, "run" | "seconds">): boolean {
    const last = this.#last;
    const fresh = last !== null && (run !== last.run || seconds < last.seconds);
    if (last === null || fresh) this.#offset = this.seconds - seconds;
    this.#last = { run, seconds };
    this.seconds = this.#offset + seconds;
    return fresh;
  }
}

/** Says when a picture is worth keeping: once each time that another named regime has held. */
export class ThumbnailWatch {
  readonly #clock = new SessionClock();
  #regime: Regime = "mixed";
  #since = 0;
  #told: Regime | null = null;

  /** @returns its caption, "Circulation, 0:42" in the session's time; null = no picture now */
  take(snapshot: Pick<Snapshot, "run" | "seconds" | "regime">): string | null {
    const fresh = this.#clock.take(snapshot);
    const { seconds } = this.#clock;
    const { regime } = snapshot;
    if (fresh) this.#told = null;
    if (fresh || regime !== this.#regime) this.#since = seconds;
    this.#regime = regime;
    // Half a tick of slack: tenths of a second do not add up exactly.
    const held = seconds - this.#since >= WORTH_A_PICTURE - 0.05;
    if (regime === "mixed" || regime === this.#told || !held) return null;
    this.#told = regime;
    return `${words.regimes[regime].name}, ${clockTime(seconds)}`;
  }
}
