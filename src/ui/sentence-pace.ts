/** How long a sentence about one agent stands before the next one takes its place. */
import { lens } from "../words/lens";

/** A sentence stays this long while the swarm runs, ms: 20 words cannot be read faster. Chosen by eye. */
const MS_TO_READ = 1200;

/** Lets a sentence stand long enough to be read, except where nothing runs, or it is of another agent. */
export class SentencePace {
  #agent: number | null = null;
  #since = Number.NEGATIVE_INFINITY;
  #said = "";
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  say(text: string, agent: number, atOnce: boolean): void {
    const now = performance.now();
    const due = now - this.#since >= MS_TO_READ || agent !== this.#agent || this.#said === lens.waiting;
    if (text === this.#said || !(due || atOnce)) return;
    this.#agent = agent;
    this.#since = now;
    this.#said = text;
    this.#write(text);
  }
}
