/** Where the run stands, as far as anybody who would go on with it needs to know: asked for now and then. */
import type { Report } from "../../worker/protocol";

/** At 100,000 agents a report's hash costs some milliseconds; and a history that has grown long is sent more seldom. */
const MS_BETWEEN = 3000;
const MS_A_CHANGE = 1;

export class RunReports {
  readonly #ask: () => Promise<Report | null>;
  readonly #told: () => void;
  #newest: Report | null = null;
  #asked = Number.NEGATIVE_INFINITY;
  /** Which run is asked about: an answer about another comes too late. */
  #run = 0;

  /** @param told called when there is a newer one */
  constructor(ask: () => Promise<Report | null>, told: () => void) {
    this.#ask = ask;
    this.#told = told;
  }

  /** Stays the same object for as long as the run stands. */
  get newest(): Report | null {
    return this.#newest;
  }

  /** Asks again when it is time. @param now ms */
  refresh(now: number): void {
    const changes = this.#newest?.history.changes.length ?? 0;
    if (now - this.#asked < MS_BETWEEN + changes * MS_A_CHANGE) return;
    this.#asked = now;
    const run = this.#run;
    void this.#ask().then((report) => {
      if (run !== this.#run) return;
      const same = report?.hash === this.#newest?.hash && report?.tick === this.#newest?.tick;
      if (same) return;
      this.#newest = report;
      this.#told();
    });
  }

  /** Asks now, whatever the time: something has happened that must not be lost. */
  hurry(now: number): void {
    this.#asked = Number.NEGATIVE_INFINITY;
    this.refresh(now);
  }

  /** Another run has begun, or another scene: what is known is of before. Asks anew at the next refresh. */
  forget(): void {
    this.#run++;
    this.#newest = null;
    this.#asked = Number.NEGATIVE_INFINITY;
  }
}
