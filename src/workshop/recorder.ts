/**
 * Keeps the session as there is something to take with one: its record for the printed page, every reading for a table, and a
 * small picture whenever another form has held.
 */
import type { Snapshot } from "../worker/protocol";
import { SessionRecord, ThumbnailWatch } from "./take-home/record";
import { ExactTrace } from "./take-out/trace";

export class SessionRecorder {
  readonly record = new SessionRecord();
  readonly trace = new ExactTrace();
  readonly #watch = new ThumbnailWatch();
  readonly #snap: () => HTMLCanvasElement | null;
  readonly #seed: () => string;

  /**
   * @param snap the present picture, small; null where there is none
   * @param seed of the run that is on
   */
  constructor(snap: () => HTMLCanvasElement | null, seed: () => string) {
    this.#snap = snap;
    this.#seed = seed;
  }

  /** At the pace of reading. */
  show(snapshot: Snapshot): void {
    this.record.take(snapshot);
    this.trace.take(snapshot, this.#seed());
    const caption = this.#watch.take(snapshot);
    const picture = caption === null ? null : this.#snap();
    if (picture && caption !== null) this.record.keepThumbnail(picture, caption);
  }
}
