/** The room's pages that a facilitator's window has heard of late, and what each has told. Must not know which one it follows. */
import type { FromStage, Keep, WireState } from "./channel";

/**
 * Counted in the window's own ticks, not on the wall: after a laptop's sleep both ends are late, and nobody is gone. A page is
 * gone after so many without a word; one that opened less than so many ago is a new one.
 */
const GONE_TICKS = 3;
const NEW_TICKS = 10;

export interface KnownStage {
  readonly id: string;
  /** Just opened, as against one that was there all along. */
  readonly isNew: boolean;
  readonly keep: Keep | null;
  readonly state: WireState | null;
}

class Known implements KnownStage {
  readonly id: string;
  keep: Keep | null = null;
  state: WireState | null = null;
  #quietTicks = 0;
  #openTicks = NEW_TICKS;

  constructor(id: string) {
    this.id = id;
  }

  get isNew(): boolean {
    return this.#openTicks < NEW_TICKS;
  }

  get isGone(): boolean {
    return this.#quietTicks > GONE_TICKS;
  }

  tick(): void {
    this.#quietTicks++;
    this.#openTicks++;
  }

  take(message: FromStage): void {
    this.#quietTicks = 0;
    if (message.type === "hello") this.#openTicks = 0;
    else if (message.type === "keep") this.keep = message.keep;
    else if (message.type === "state") this.state = message.state;
  }
}

export class KnownStages {
  readonly #known = new Map<string, Known>();

  get all(): readonly KnownStage[] {
    return [...this.#known.values()];
  }

  get(id: string | null): KnownStage | undefined {
    return id === null ? undefined : this.#known.get(id);
  }

  take(message: FromStage): void {
    if (message.type === "bye") {
      this.#known.delete(message.stage);
      return;
    }
    const known = this.#known.get(message.stage) ?? new Known(message.stage);
    this.#known.set(known.id, known);
    known.take(message);
  }

  /** Forgets whom it has not heard for too long. */
  tick(): void {
    for (const known of this.#known.values()) {
      known.tick();
      if (known.isGone) this.#known.delete(known.id);
    }
  }
}
