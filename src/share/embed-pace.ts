/**
 * How often an embed draws, when several of one origin share a thread that cannot keep up: at every frame, or every second,
 * third, fourth. Pure: frames are handed in with their times. Must not know who the others are, nor what is drawn.
 */

/** Milliseconds between two frames, the median, above which a thread does not keep up, and below which it has time left. */
const TOO_LONG = 25;
const GOOD = 20;
/** A longer gap is no frame's doing: the tab was away. */
const AWAY = 1000;
/** Milliseconds of frames that are looked at before anything is decided. */
const LOOK = 1000;
/** The gap that a step has to leave of what there was, or it is taken back: a screen of 30 frames a second is not slow. By eye. */
const WORTH_IT = 0.9;
/** Milliseconds until a step is undone to see whether it is still needed; twice as long each time that it was. */
const PATIENCE = 5000;
const MOST_PATIENCE = 80_000;
/** Rarer than every fourth frame it would no longer look like movement. */
export const RAREST = 4;

export class EmbedPace {
  #every = 1;
  #gaps: number[] = [];
  #last: number | undefined;
  #decidedAt = 0;
  /** The last step, to be judged by what comes of it. */
  #step: { readonly by: 1 | -1; readonly median: number } | null = null;
  /** Steps that way are not tried before then. */
  #from = { rarer: 0, often: 0 };
  #patience = PATIENCE;

  /**
   * A frame of the thread's, drawn or not.
   * @param now its time, milliseconds
   * @param shared whether others draw as well: alone it draws as often as it can
   * @returns 1 .. RAREST: it is to draw at every so many frames
   */
  frame(now: number, shared: boolean): number {
    const gap = this.#last === undefined ? AWAY : now - this.#last;
    this.#last = now;
    if (!shared) this.#forget();
    if (!shared || gap >= AWAY) this.#begin(now);
    else this.#gaps.push(gap);
    if (now - this.#decidedAt >= LOOK) this.#decide(now);
    return this.#every;
  }

  #forget(): void {
    this.#every = 1;
    this.#step = null;
    this.#from = { rarer: 0, often: 0 };
    this.#patience = PATIENCE;
  }

  #begin(now: number): void {
    this.#gaps = [];
    this.#decidedAt = now;
  }

  #decide(now: number): void {
    const median = middle(this.#gaps);
    this.#begin(now);
    if (this.#isVain(median)) this.#takeBack(now);
    else if (median > TOO_LONG && this.#every < RAREST && now >= this.#from.rarer) this.#go(1, median, now);
    else if (median < GOOD && this.#every > 1 && now >= this.#from.often) this.#go(-1, median, now);
    else this.#step = null;
  }

  /** Whether the last step has brought nothing, or cost too much. */
  #isVain(median: number): boolean {
    if (this.#step === null) return false;
    return this.#step.by === 1 ? median > this.#step.median * WORTH_IT : median > TOO_LONG;
  }

  #go(by: 1 | -1, median: number, now: number): void {
    this.#every += by;
    this.#step = { by, median };
    if (by === 1) this.#from.often = now + this.#patience;
  }

  #takeBack(now: number): void {
    const { by } = this.#step!;
    this.#every -= by;
    this.#step = null;
    this.#patience = Math.min(2 * this.#patience, MOST_PATIENCE);
    this.#from[by === 1 ? "rarer" : "often"] = now + this.#patience;
  }
}

function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
