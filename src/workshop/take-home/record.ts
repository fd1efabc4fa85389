/**
 * What has happened in a session, kept small: regimes, P and M, moves of dials, scenes, pictures. Time is the session's own: the
 * simulated seconds of all its runs, one after the other. Pure: knows no page, and no clock but the swarm's.
 */
import type { Regime } from "../../model/regime";
import type { Move } from "../../ui/chronicle";
import type { Snapshot } from "../../worker/protocol";
import { Moves } from "./record-moves";
import { absorbShortest, dropClosest, joinAlike } from "./record-thin";
import { Trace, type TracePoint } from "./record-trace";
import { SessionClock } from "./record-watch";

export { ThumbnailWatch } from "./record-watch";

/** More than a printed band can show. */
export const MOST_STRETCHES = 240;
export const MOST_PARTS = 24;
export const MOST_MARKS = 40;
export const MOST_THUMBNAILS = 16;

export type RecordPart = Pick<
  Snapshot,
  "run" | "seconds" | "polarization" | "rotation" | "regime" | "conditions" | "agents"
>;

/** One regime in one part, in the session's seconds. */
export interface RecordedStretch {
  readonly regime: Regime;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** A scene was opened. */
export interface Mark {
  readonly title: string;
  readonly seconds: number;
}

/** A new run began with this part. */
export interface Break {
  readonly part: number;
  readonly seconds: number;
}

export interface Thumbnail {
  readonly canvas: HTMLCanvasElement;
  readonly caption: string;
  readonly seconds: number;
}

export class SessionRecord {
  readonly #clock = new SessionClock();
  readonly #trace = new Trace();
  readonly #moves = new Moves();
  readonly #stretches: RecordedStretch[] = [];
  readonly #breaks: Break[] = [];
  readonly #marks: Mark[] = [];
  readonly #thumbnails: Thumbnail[] = [];
  readonly #totals: Record<Regime, number> = { milling: 0, circulation: 0, alignment: 0, mixed: 0 };
  #part = 0;
  #last: RecordPart | null = null;

  /** Simulated, of the whole session so far. */
  get seconds(): number {
    return this.#clock.seconds;
  }
  /** Simulated seconds in each regime: exact, whatever has been thinned. */
  get totals(): Readonly<Record<Regime, number>> {
    return this.#totals;
  }
  /** Oldest first, each up to where the next begins; at most MOST_STRETCHES: the shortest go to their neighbours. */
  get stretches(): readonly RecordedStretch[] {
    return this.#stretches;
  }
  /** Where a new run began; at most MOST_PARTS - 1. */
  get breaks(): readonly Break[] {
    return this.#breaks;
  }
  /** At most MOST_POINTS (record-trace.ts). */
  get points(): readonly TracePoint[] {
    return this.#trace.points;
  }
  /** At most MOST_MOVES (record-moves.ts). */
  get moves(): readonly Move[] {
    return this.#moves.all;
  }
  get marks(): readonly Mark[] {
    return this.#marks;
  }
  get thumbnails(): readonly Thumbnail[] {
    return this.#thumbnails;
  }

  /** Takes a snapshot, ten a second at most; keeps nothing of it but numbers. */
  take(snapshot: RecordPart): void {
    const last = this.#last;
    const before = this.#clock.seconds;
    const fresh = this.#clock.take(snapshot);
    const { seconds } = this.#clock;
    if (fresh) this.#newPart(seconds);
    // Until the next was heard, it was as the last had it.
    else if (last) this.#totals[last.regime] += seconds - before;
    if (last) this.#moves.take(last, snapshot, seconds);
    this.#stretch(snapshot.regime, seconds);
    const { polarization, rotation } = snapshot;
    // While it stands, nothing new is said.
    if (fresh || !last || seconds > before) {
      this.#trace.take({ seconds, polarization, rotation, part: this.#part });
    }
    const { run, regime, conditions, agents } = snapshot;
    this.#last = { run, seconds: snapshot.seconds, polarization, rotation, regime, conditions, agents };
  }

  /** A scene opens. One that was left before any time had passed is forgotten. */
  mark(title: string): void {
    const { seconds } = this.#clock;
    if (this.#marks.at(-1)?.seconds === seconds) this.#marks.pop();
    this.#marks.push({ title, seconds });
    if (this.#marks.length > MOST_MARKS) dropClosest(this.#marks);
  }

  keepThumbnail(canvas: HTMLCanvasElement, caption: string): void {
    this.#thumbnails.push({ canvas, caption, seconds: this.#clock.seconds });
    if (this.#thumbnails.length > MOST_THUMBNAILS) dropClosest(this.#thumbnails);
  }

  #stretch(regime: Regime, now: number): void {
    const open = this.#stretches.at(-1);
    const goesOn = open !== undefined && open.part === this.#part;
    if (goesOn) this.#stretches[this.#stretches.length - 1] = { ...open, to: now };
    if (goesOn && open.regime === regime) return;
    if (goesOn && open.from === now) this.#stretches.pop();
    this.#stretches.push({ regime, part: this.#part, from: now, to: now });
    if (this.#stretches.length > MOST_STRETCHES) absorbShortest(this.#stretches);
  }

  #newPart(seconds: number): void {
    // A run in which no time has passed was none.
    if (seconds === (this.#breaks.at(-1)?.seconds ?? 0)) return;
    this.#part++;
    this.#breaks.push({ part: this.#part, seconds });
    if (this.#breaks.length >= MOST_PARTS) this.#forgetBreak();
  }

  #forgetBreak(): void {
    const gone = dropClosest(this.#breaks);
    if (!gone) return;
    const into = this.#breaks.findLast(({ part }) => part < gone.part)?.part ?? 0;
    this.#trace.joinParts(gone.part, into);
    const first = this.#stretches.findIndex(({ part }) => part === gone.part);
    this.#stretches.forEach((stretch, i) => {
      if (stretch.part === gone.part) this.#stretches[i] = { ...stretch, part: into };
    });
    joinAlike(this.#stretches, first);
  }
}
