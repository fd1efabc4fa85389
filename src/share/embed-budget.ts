/** How much one end may ask of the other: a bucket of tokens that fills with time. Must not know what they are spent on. */

export class Budget {
  readonly #perSecond: number;
  #tokens: number;
  #filled: number;

  /**
   * Full at first, and never fuller.
   * @param perSecond tokens that come in a second, and the most there are
   * @param now milliseconds, of the clock that take() is told
   */
  constructor(perSecond: number, now: number) {
    this.#perSecond = perSecond;
    this.#tokens = perSecond;
    this.#filled = now;
  }

  /** @returns whether there was a whole token; if not, nothing is taken */
  take(now: number): boolean {
    // A clock that is put back fills nothing.
    const seconds = Math.max(0, now - this.#filled) / 1000;
    this.#tokens = Math.min(this.#perSecond, this.#tokens + seconds * this.#perSecond);
    this.#filled = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }

  /** @param part of a token that was not needed */
  giveBack(part: number): void {
    this.#tokens += part;
  }
}
