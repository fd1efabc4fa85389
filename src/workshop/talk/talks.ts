/** Opens talks: chosen, from a file, from the address, handed over by a presenter window. What cannot be opened is said. */
import type { SettingsStore } from "../../settings/store";
import type { Settings } from "../../settings/table";
import { isPreview } from "../../share/preview";
import { workshopWords } from "../../words/workshop";
import type { Past } from "../../worker/protocol";
import type { Talk } from "./conductor";
import { loadDeck, RefusedDeck, readFile, talkOf } from "./decks";
import { kept } from "./kept";
import type { Presenting } from "./presenting";
import type { Memory } from "./stage-state";

export interface TalksAround {
  readonly presenting: Presenting;
  readonly store: SettingsStore;
  /** @returns whether the run goes on from where the past has left it */
  readonly goOn: (settings: Partial<Settings>, past: Past | null) => boolean;
  readonly complain: (text: string) => void;
  /** Says what is wrong with somebody's deck. */
  readonly refuse: (file: string, reasons: readonly string[]) => void;
}

export class Talks {
  readonly #around: TalksAround;
  /** How many have been asked for: of two that load at once the one asked for last is opened. */
  #asked = 0;

  constructor(around: TalksAround) {
    this.#around = around;
    around.store.listen((now, before) => {
      if (now.deck !== before.deck) this.#follow(now.deck, now.scene - 1);
    });
  }

  open(name: "talk" | "short"): void {
    void this.#open(loadDeck(name), (talk) => this.#around.presenting.start(talk));
  }

  /** @param taken called when it has been */
  async openFile(file: File, taken: () => void): Promise<void> {
    const start = (talk: Talk) => {
      taken();
      this.#around.presenting.start(talk);
    };
    await this.#open(readFile(file), start, file.name);
  }

  /** A talk that another page has begun. */
  restore({ deck, source, place, startedAt, settings, report }: Memory): void {
    // What is on stays so until the other has been read.
    const { deck: _, scene: __, ...run } = settings;
    void this.#open(find(deck, source), (talk) => {
      const goesOn = this.#around.goOn(run, report);
      this.#around.presenting.start({ ...talk, startedAt }, place, goesOn);
    });
  }

  /** The talk that the address names; after a reload where it was, with what the room has guessed. */
  async openFromAddress(): Promise<void> {
    const { deck, scene, embed } = this.#around.store.get();
    if (deck === "none") return;
    // A part of somebody's page begins where that page says.
    const memory = embed || isPreview() ? null : kept();
    const before = memory?.deck === deck && memory.place.index === scene - 1 ? memory : null;
    const { place = { index: scene - 1, predictions: [] }, report = null } = before ?? {};
    await this.#open(find(deck, memory?.source ?? null), (talk) => {
      // Another seed in the address is another run.
      const same = report?.history.settings.seed === this.#around.store.get().seed;
      const goesOn = same && this.#around.goOn({}, report);
      const { startedAt } = before ?? talk;
      this.#around.presenting.start({ ...talk, startedAt }, place, goesOn);
    });
  }

  /** Set from elsewhere, by the page round a frame say: what we open ourselves is on already. */
  #follow(deck: Settings["deck"], index: number): void {
    const { presenting } = this.#around;
    // What may still be loading is not wanted any more.
    this.#asked++;
    if (deck === (presenting.talk?.name ?? "none")) return;
    const place = { index, predictions: [] };
    if (deck === "none") presenting.leave();
    else void this.#open(find(deck, null), (talk) => presenting.start(talk, place));
  }

  /** @param file the name of what was loaded, if it was a file */
  async #open(load: Promise<Talk>, start: (talk: Talk) => void, file?: string): Promise<void> {
    const { presenting, complain, refuse, store } = this.#around;
    const turn = ++this.#asked;
    try {
      const talk = await load;
      if (turn === this.#asked) start(talk);
    } catch (error) {
      if (error instanceof RefusedDeck && file !== undefined) return refuse(file, error.reasons);
      // The address must not name what is not there.
      const { talk, given } = presenting;
      store.set(talk ? { deck: talk.name, scene: (given?.index ?? 0) + 1 } : { deck: "none", scene: 1 });
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
