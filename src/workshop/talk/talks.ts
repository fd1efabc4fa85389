/** Opens talks: chosen, from a file, from the address, handed over by a window of notes. What cannot be opened is said. */
import type { Place } from "../../scenes/presentation";
import type { SettingsStore } from "../../settings/store";
import type { Settings } from "../../settings/table";
import { workshopWords } from "../../words/workshop";
import type { Past } from "../../worker/protocol";
import type { Memory } from "../notes-window/stage-state";
import type { Talk } from "./conductor";
import { loadDeck, RefusedDeck, readFile, talkOf } from "./decks";
import { kept } from "./kept";
import type { Presenting } from "./presenting";

export interface TalksAround {
  readonly presenting: Presenting;
  readonly store: SettingsStore;
  readonly goOn: (settings: Partial<Settings>, past: Past | null) => void;
  readonly complain: (text: string) => void;
  /** Says what is wrong with somebody's deck. */
  readonly refuse: (file: string, reasons: readonly string[]) => void;
}

interface Opening {
  readonly at?: Place;
  /** ms since 1970; left out: now. */
  readonly startedAt?: number;
  /** The swarm is already where the place has left it. */
  readonly goesOn?: boolean;
}

export class Talks {
  readonly #around: TalksAround;

  constructor(around: TalksAround) {
    this.#around = around;
  }

  open(name: "talk" | "short"): void {
    void this.#open(loadDeck(name), {});
  }

  /** @param taken called when it has been */
  async openFile(file: File, taken: () => void): Promise<void> {
    try {
      const talk = await readFile(file);
      taken();
      this.#around.presenting.start(talk);
    } catch (error) {
      if (!(error instanceof RefusedDeck)) throw error;
      this.#around.refuse(file.name, error.reasons);
    }
  }

  /** A talk that another page has begun. */
  restore({ deck, source, place, startedAt, settings, report }: Memory): void {
    this.#around.goOn(settings, report);
    void this.#open(find(deck, source), { at: place, startedAt, goesOn: report !== null });
  }

  /** The talk that the address names; after a reload where it was, with what the room has guessed. */
  async openFromAddress(): Promise<void> {
    const { deck, scene } = this.#around.store.get();
    if (deck === "none") return;
    const memory = kept();
    const before = memory?.deck === deck && memory.place.index === scene - 1 ? memory : null;
    const opening = before
      ? { at: before.place, startedAt: before.startedAt }
      : { at: { index: scene - 1, predictions: [] } };
    await this.#open(find(deck, memory?.source ?? null), opening);
  }

  async #open(load: Promise<Talk>, { at, startedAt, goesOn }: Opening): Promise<void> {
    const { presenting, complain, store } = this.#around;
    try {
      const talk = await load;
      presenting.start({ ...talk, startedAt: startedAt ?? talk.startedAt }, at, goesOn);
    } catch (error) {
      if (!presenting.talk) store.set({ deck: "none", scene: 1 });
      if (error instanceof RefusedDeck) return complain(workshopWords.deckGone);
      console.error(error);
      complain(workshopWords.deckLost);
    }
  }
}

/** @param source of a deck of the viewer's own. @throws RefusedDeck, or what kept one of ours from being loaded */
async function find(deck: Memory["deck"], source: string | null): Promise<Talk> {
  return deck === "own" ? talkOf("own", source ?? "") : loadDeck(deck);
}
