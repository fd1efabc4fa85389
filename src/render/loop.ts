/**
 * Frames: one after the other while something moves, none while nothing does.
 * Owns wall time; must not know what is drawn.
 */

/** Seconds a frame may claim to have lasted: after a hidden tab time goes on from where it was. */
const LONGEST_FRAME = 0.1;
/** Seconds of the first frame after a rest, whose true length means nothing. */
const FIRST_FRAME = 1 / 60;

export class Loop {
  #every = 1;
  #request = 0;
  #skipped = 0;
  #last: number | undefined;
  readonly #frame: (seconds: number) => boolean;

  /** @param frame seconds since the one before; returns whether another should follow */
  constructor(frame: (seconds: number) => boolean) {
    this.#frame = frame;
  }

  get every(): number {
    return this.#every;
  }

  /** Uses every so many of the screen's frames: others share the thread (share/embed-pace.ts). @param turn which of them */
  setEvery(frames: number, turn: number): void {
    this.#every = frames;
    this.#skipped = turn % frames;
  }

  /** Something changed. */
  wake(): void {
    if (this.#request === 0) this.#request = requestAnimationFrame(this.#run);
  }

  readonly #run = (now: number): void => {
    this.#request = 0;
    if (++this.#skipped < this.#every) {
      this.wake();
      return;
    }
    this.#skipped = 0;
    const seconds = this.#last === undefined ? FIRST_FRAME : (now - this.#last) / 1000;
    this.#last = now;
    if (this.#frame(Math.min(Math.max(seconds, 0), LONGEST_FRAME))) this.wake();
    else this.#last = undefined;
  };
}
