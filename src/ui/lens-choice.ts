/** Which agent the lens looks at and how: chosen by pointer, key or button, told to whoever listens. Pure. */

export interface LensChoice {
  /** The agent's number, 0 .. N - 1. */
  readonly agent: number;
  /** The large picture shows the agent's grain, the round window the group's; else the other way round. */
  readonly fineLarge: boolean;
  /** The large picture of the group moves with the agent instead of the group. */
  readonly follow: boolean;
}

export class LensChooser {
  #choice: LensChoice | null = null;
  #how = { fineLarge: false, follow: false };
  readonly #tell: (choice: LensChoice | null, before: LensChoice | null) => void;

  /** @param tell called after every change, null = closed */
  constructor(tell: (choice: LensChoice | null, before: LensChoice | null) => void) {
    this.#tell = tell;
  }

  get choice(): LensChoice | null {
    return this.#choice;
  }

  /** @param agent null closes the lens */
  choose(agent: number | null): void {
    // It opens with the whole group in view, however it was closed.
    if (agent === null) this.#how = { fineLarge: false, follow: false };
    this.#set(agent === null ? null : { ...this.#how, agent });
  }

  /** The agent after the chosen one; where none is, one from the middle, who is seldom informed. @param agents N */
  next(agents: number): void {
    if (!this.#choice) this.choose(Math.floor(agents / 2));
    else this.choose((this.#choice.agent + 1) % agents);
  }

  /** Which grain is large. @param agents N: opens the lens if it is closed */
  swap(agents: number): void {
    if (!this.#choice) this.next(agents);
    else this.#how.fineLarge = !this.#how.fineLarge;
    this.choose(this.#choice!.agent);
  }

  follow(on: boolean): void {
    this.#how.follow = on;
    if (this.#choice) this.choose(this.#choice.agent);
  }

  #set(choice: LensChoice | null): void {
    const before = this.#choice;
    if (JSON.stringify(choice) === JSON.stringify(before)) return;
    this.#choice = choice;
    this.#tell(choice, before);
  }
}
