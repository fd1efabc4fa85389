/**
 * Where decks come from: the page's own, loaded when first asked for, and files of the viewer's. A deck is taken whole or
 * refused with its faults.
 */
import { LONGEST_DECK } from "../../scenes/limits";
import { type Fault, readDeck } from "../../scenes/read";
import { workshopWords } from "../../words/workshop";
import type { Talk } from "./conductor";
import type { PresentedName } from "./stage-state";

const OWN = {
  talk: () => import("../../scenes/talk.json?raw"),
  short: () => import("../../scenes/short.json?raw"),
};

/** @throws what kept it from being loaded */
export async function loadDeck(name: keyof typeof OWN): Promise<Talk> {
  const source = (await OWN[name]()).default;
  return { ...talkOf(name, source), source: null };
}

/** A deck that somebody wrote. @throws RefusedDeck */
export function talkOf(name: PresentedName, source: string): Talk {
  const { deck, faults } = readDeck(source);
  if (!deck) throw new RefusedDeck(faults.map(sentence));
  return { name, deck, source, startedAt: Date.now() };
}

/** @throws RefusedDeck */
export async function readFile(file: File): Promise<Talk> {
  // Read before it is known to be a deck, a film would fill the memory. A character has at most four bytes.
  if (file.size > 4 * LONGEST_DECK) throw new RefusedDeck([workshopWords.tooLarge(file.size, LONGEST_DECK)]);
  let source: string;
  try {
    source = await file.text();
  } catch {
    throw new RefusedDeck([workshopWords.unreadable]);
  }
  return talkOf("own", source);
}

/** A deck that was not taken, and why, in sentences. */
export class RefusedDeck extends Error {
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join(" "));
    this.reasons = reasons;
  }
}

function sentence({ line, key, got, expected }: Fault): string {
  return workshopWords.fault(line, key, got, expected);
}
