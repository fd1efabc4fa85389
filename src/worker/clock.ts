/**
 * When the next tick is due. Pure: time is handed in, so it can be tested without waiting. Knows no model.
 */
import { TICK_SECONDS } from "../model/rules";

/** Simulated seconds in one second of playback at speed 1. Chosen by eye: a regime forms within ten seconds. */
export const SECONDS_PER_SECOND = 2.5;
/** A late clock makes up at most this many ticks at once; the rest of the backlog is dropped. */
export const MOST_CATCH_UP = 3;
/** The speed reached is measured over this long, ms. */
const WINDOW_MS = 1000;

export class Clock {
  /** Share of the speed asked for that was reached in the last window, 0 .. 1. */
  reached = 1;
  #speed = 1;
  #last: number | null = null;
  #backlog = 0;
  #asked = 0;
  #done = 0;
  #windowStart = 0;

  get going(): boolean {
    return this.#last !== null;
  }

  /** Ticks a wall-clock second at the speed asked for. */
  get rate(): number {
    return (this.#speed * SECONDS_PER_SECOND) / TICK_SECONDS;
  }

  /** @param now ms; no time is made up for the while it stood still */
  start(now: number): void {
    if (this.#last !== null) return;
    this.#last = now;
    this.#backlog = 0;
    this.forget(now);
  }

  stop(): void {
    this.#last = null;
  }

  /** @param speed playback, 1 is usual */
  setSpeed(speed: number, now: number): void {
    // What has been waited so far was waited at the old rate.
    if (this.#last !== null) this.#backlog += this.#elapse(now);
    this.#speed = speed;
    this.forget(now);
  }

  /** What was reached with another group says nothing about this one. */
  forget(now: number): void {
    this.reached = 1;
    this.#openWindow(now);
  }

  /** Whole ticks due at `now`, 0 .. MOST_CATCH_UP. The caller computes them at once. */
  due(now: number): number {
    if (this.#last === null) return 0;
    const fresh = this.#elapse(now);
    this.#backlog += fresh;
    this.#asked += fresh;
    const whole = Math.floor(this.#backlog);
    const ticks = Math.min(whole, MOST_CATCH_UP);
    this.#backlog -= whole;
    this.#done += ticks;
    this.#closeWindow(now);
    return ticks;
  }

  /** ms from `now` until the next tick is due, at least 0. */
  wait(now: number): number {
    if (this.#last === null) return 0;
    const missing = 1 - this.#backlog;
    return Math.max(0, (missing / this.rate) * 1000 - (now - this.#last));
  }

  /** Moves on to `now`. @returns ticks that have become due since */
  #elapse(now: number): number {
    // A clock set back must not freeze the swarm, and a lid closed for hours must not count as slowness.
    const elapsed = Math.min(WINDOW_MS, Math.max(0, now - (this.#last ?? now)));
    this.#last = now;
    return (elapsed / 1000) * this.rate;
  }

  #openWindow(now: number): void {
    this.#asked = 0;
    this.#done = 0;
    this.#windowStart = now;
  }

  #closeWindow(now: number): void {
    if (now - this.#windowStart < WINDOW_MS) return;
    // One tick of slack: a window may end just before a tick is whole.
    this.reached = this.#asked > 0 ? Math.min(1, (this.#done + 1) / this.#asked) : 1;
    this.#openWindow(now);
  }
}
