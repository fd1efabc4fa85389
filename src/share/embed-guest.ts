/**
 * The page's end of the messages, when it stands in a frame. Any origin may ask, since whoever has put us into a page
 * already shows what it likes round us, and can ask for nothing that an address cannot say, besides pause and reset.
 * But only the parent may, and no more often than the page can bear. Must not know what a setting does.
 */
import type { Settings } from "../settings/table";
import { embedWords } from "../words/embed";
import { type Around, type GuestClock, type Heard, originOf, REAL_CLOCK, type Shown } from "./embed-around";
import { Budget } from "./embed-budget";
import type { HandedKey } from "./embed-protocol";
import { type Request, readRequest, type Unread } from "./embed-requests";
import { Teller } from "./embed-teller";

export interface Guest {
  /** Readings as they come, at the pace of reading. Until the first there is no state, and what is asked waits for it. */
  show(shown: Shown): void;
  /** The content may be of another height. */
  resized(): void;
  /** Pressed, and of no use here. */
  key(key: HandedKey): void;
  close(): void;
}

export const MOST_A_SECOND = 50;
const MS_BETWEEN_COMPLAINTS = 1000;
/** A message that is not ours costs a tenth: hosts send much to all their frames. */
const LOOK = 0.1;

/** Outside of a frame it does nothing at all. */
export function createGuest(around: Around): Guest {
  if ((around.window.parent as unknown) === around.window)
    return { show() {}, resized() {}, key() {}, close() {} };
  return new FramedGuest(around, around.clock ?? REAL_CLOCK);
}

class FramedGuest implements Guest {
  readonly #around: Around;
  readonly #clock: GuestClock;
  readonly #budget: Budget;
  readonly #teller: Teller;
  readonly #endStore: () => void;
  #complainedAt = -Infinity;

  constructor(around: Around, clock: GuestClock) {
    this.#around = around;
    this.#clock = clock;
    this.#budget = new Budget(MOST_A_SECOND, clock.now());
    // First we listen, then we say so.
    around.window.addEventListener("message", this.#hear);
    this.#teller = new Teller(around, clock);
    this.#endStore = around.store.listen(() => this.#teller.plan());
  }

  show(shown: Shown): void {
    this.#teller.show(shown);
  }

  resized(): void {
    this.#teller.resized();
  }

  key(key: HandedKey): void {
    this.#teller.key(key);
  }

  close(): void {
    this.#around.window.removeEventListener("message", this.#hear);
    this.#endStore();
    this.#teller.close();
  }

  /** The cheapest checks first: of a flood nothing is read but who sent it. */
  readonly #hear = (event: Heard): void => {
    if (event.source !== this.#around.window.parent) return;
    const now = this.#clock.now();
    if (!this.#budget.take(now)) {
      this.#complain(event.origin, now);
      return;
    }
    const request = readRequest(event.data);
    if (request) this.#handle(request, originOf(event.origin));
    else this.#budget.giveBack(1 - LOOK);
  };

  #handle(request: Request | Unread, origin: string | null): void {
    for (const problem of request.problems) this.#teller.refuse(request.id, problem, origin);
    if (request.ask === null) return;
    this.#teller.meet(origin);
    // Before it is done: doing it may make the next state go out at once.
    this.#teller.owe(request.id);
    this.#around.store.set(placed(request.change, this.#around.store.get()));
    if (request.ask === "reset") this.#around.acts.reset();
    if (request.ask === "query") this.#teller.tell();
    else this.#teller.plan();
  }

  /** At most once a second, lest the complaint be a flood of its own. */
  #complain(origin: string, now: number): void {
    if (now - this.#complainedAt < MS_BETWEEN_COMPLAINTS) return;
    this.#complainedAt = now;
    const [got, expected] = [embedWords.flood(MOST_A_SECOND), embedWords.pace(MOST_A_SECOND)];
    this.#teller.refuse(null, { key: "messages", got, expected }, originOf(origin));
  }
}

/** Another deck begins at its first scene, unless it is said where. */
function placed(change: Partial<Settings>, { deck }: Settings): Partial<Settings> {
  const another = change.deck !== undefined && deck !== "none" && change.deck !== deck;
  return another ? { scene: 1, ...change } : change;
}
