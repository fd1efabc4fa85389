/**
 * Which tick is on the screen, as a fraction: moves evenly although snapshots come in unevenly.
 * Owns time in ticks only; must not know positions, frames or who asks. Pure: wall time is handed in.
 */

/**
 * How far behind the clock the picture runs, in gaps between snapshots: one, and a margin for late messages and for
 * snapshots that are not a whole number of ticks apart. With less than 1.5 it stumbles at 60 ticks a second.
 */
const DELAY_GAPS = 1.6;
/** How much of its error the estimate of the clock gives up at each snapshot. Chosen by eye: less is smoother. */
const CLOCK_TRUST = 0.2;
/** How fast it learns that the clock runs slower or faster than it says, and the most it believes, as a share. */
const TEMPO_TRUST = 0.01;
const MOST_TEMPO = 0.3;
/** Seconds in which the playhead gives up most of what it is off. */
const CORRECTION_SECONDS = 0.4;
/** Seconds to glide to the newest tick once the clock stands still. */
const SETTLE_SECONDS = 0.08;
/** Gaps by which a snapshot may miss the estimate before the estimate starts afresh (a stall, a change of speed). */
const LOST_GAPS = 2.5;
/** Ticks: nearer than this is there. */
const CLOSE = 0.004;

export class Playhead {
  #at = 0;
  #newest = 0;
  #rate = 0;
  #gap = 1;
  /** Estimate of the clock, ticks, and of how much faster than stated it runs, as a share. */
  #clock = 0;
  #tempo = 0;
  #empty = true;

  /** The tick on the screen, a fraction between two snapshots. Never beyond the newest, never backwards. */
  get at(): number {
    return this.#at;
  }

  /** True when it will stay where it is until another snapshot comes. */
  get settled(): boolean {
    return this.#at === this.#newest;
  }

  /** A new run: forget the old one. The next snapshot is shown at once. */
  cut(): void {
    this.#empty = true;
    this.#tempo = 0;
  }

  /**
   * A snapshot has come.
   * @param tick its number; the same one again only brings a new rate
   * @param ticksPerSecond ticks a wall-clock second the clock is aiming at; 0 = stopped
   */
  take(tick: number, ticksPerSecond: number): void {
    // A start from rest has no past to be late by: the clock's last word is the best guess.
    const fresh = this.#empty || this.#rate === 0;
    const gap = tick - this.#newest;
    if (this.#empty) this.#at = tick;
    else if (gap > 0) this.#gap += CLOCK_TRUST * (gap - this.#gap);
    const error = tick - this.#clock;
    if (fresh || Math.abs(error) > LOST_GAPS * Math.max(gap, this.#gap)) this.#clock = tick;
    else if (gap > 0) this.#learn(error);
    this.#newest = tick;
    this.#rate = ticksPerSecond;
    this.#empty = false;
  }

  #learn(error: number): void {
    this.#clock += CLOCK_TRUST * error;
    const tempo = this.#tempo + (TEMPO_TRUST * error) / this.#gap;
    this.#tempo = Math.min(MOST_TEMPO, Math.max(-MOST_TEMPO, tempo));
  }

  /** @param seconds wall time since the last call, 0 or more */
  advance(seconds: number): void {
    if (this.#rate === 0) this.#settle(seconds);
    else this.#play(seconds);
  }

  #settle(seconds: number): void {
    this.#at += (this.#newest - this.#at) * (1 - Math.exp(-seconds / SETTLE_SECONDS));
    if (this.#newest - this.#at < CLOSE) this.#at = this.#newest;
  }

  #play(seconds: number): void {
    // A clock that falls silent stops being believed a little after its next snapshot was due.
    const step = this.#rate * (1 + this.#tempo) * seconds;
    this.#clock = Math.min(this.#clock + step, this.#newest + 2 * this.#gap);
    const even = this.#at + step;
    const target = this.#clock - DELAY_GAPS * this.#gap;
    const corrected = even + (target - even) * (1 - Math.exp(-seconds / CORRECTION_SECONDS));
    this.#at = Math.min(Math.max(corrected, this.#at), this.#newest);
  }
}
