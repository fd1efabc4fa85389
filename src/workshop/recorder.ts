/** Keeps the session's record: what the snapshots say, and a small picture whenever another form has held. */
import type { Snapshot } from "../../worker/protocol";
import { SessionRecord, ThumbnailWatch } from "./record";

export class SessionRecorder {
  readonly record = new SessionRecord();
  readonly #watch = new ThumbnailWatch();
  readonly #snap: () => HTMLCanvasElement | null;

  /** @param snap the present picture, small; null where there is none */
  constructor(snap: () => HTMLCanvasElement | null) {
    this.#snap = snap;
  }

  /** At the pace of reading. */
  show(snapshot: Snapshot): void {
    this.record.take(snapshot);
    const caption = this.#watch.take(snapshot);
    const picture = caption === null ? null : this.#snap();
    if (picture && caption !== null) this.record.keepThumbnail(picture, caption);
  }
}
