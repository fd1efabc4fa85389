/** How long what is read of one agent stands before the next takes its place. Pure: the clock is handed in. */

/** A sentence stays this long while the swarm runs, ms: 20 words cannot be read faster. Chosen by eye. */
export const MS_TO_READ = 1200;

export class ReadingPace {
  #about: string | null = null;
  #since = Number.NEGATIVE_INFINITY;

  /**
   * @param about what is told of: of another thing it is told at once
   * @param now ms
   * @returns whether it is time to tell
   */
  due(about: string, now: number): boolean {
    if (about === this.#about && now - this.#since < MS_TO_READ) return false;
    this.#about = about;
    this.#since = now;
    return true;
  }
}
