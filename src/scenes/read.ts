/**
 * Text to a deck. Never throws: a deck is taken whole, or refused with a line and a reason for each fault. Text stays text;
 * what it does not know it refuses, so that a misspelt dial is not silently left where it was.
 */
import { type Node, parseTree } from "jsonc-parser";
import { CONDITION_RANGES } from "../model/conditions";
import { REGIMES } from "../model/regime";
import {
  type Check,
  type Fault,
  Faults,
  hasKey,
  list,
  number,
  oneOf,
  optional,
  record,
  text,
  truth,
} from "./checks";
import {
  LONGEST_DECK,
  LONGEST_LINE,
  LONGEST_NOTES,
  LONGEST_SCENE,
  LONGEST_TEXT,
  MOST_ANSWERS,
  MOST_SCENES,
} from "./limits";
import { DECK_FORMAT, DECK_VERSION, type Deck, type Scene } from "./scene";

export type { Fault } from "./checks";

const share = number(0, 1);
const seconds = number(0, LONGEST_SCENE);
const range = (key: keyof typeof CONDITION_RANGES) =>
  optional(number(CONDITION_RANGES[key][0], CONDITION_RANGES[key][1]));

const DIALS = record({
  threat: range("threat"),
  energy: range("energy"),
  leaderInfluence: range("leaderInfluence"),
  informedShare: range("informedShare"),
  goal: range("goal"),
});
const BOUNDS = record({ above: optional(share), below: optional(share) });
const ORDER = {
  regime: optional(oneOf(REGIMES)),
  polarization: optional(BOUNDS),
  rotation: optional(BOUNDS),
  cohesion: optional(BOUNDS),
};
const GOAL = record({ held: number(0, LONGEST_SCENE), ...ORDER });
const OUTCOME = record({
  reached: optional(truth),
  took: optional(record({ above: optional(seconds), below: optional(seconds) })),
  ...ORDER,
});
const ANSWER = record({ text: text(LONGEST_LINE), when: optional(OUTCOME) });
const FIELDS = record({
  title: text(LONGEST_LINE),
  words: text(LONGEST_TEXT),
  notice: optional(text(LONGEST_TEXT)),
  notes: optional(text(LONGEST_NOTES)),
  moves: list(record({ at: seconds, over: seconds, to: DIALS }), 0, 50),
  goal: optional(GOAL),
  limit: optional(number(1, LONGEST_SCENE)),
  sandbox: optional(truth),
  question: optional(record({ text: text(LONGEST_TEXT), answers: list(ANSWER, 2, MOST_ANSWERS) })),
});

/** A scene ends by its goal, within its limit; or it says that it has none. */
const SCENE: Check<object> = (node, key, faults) => {
  const scene = FIELDS(node, key, faults) as Partial<Scene> | undefined;
  if (!scene) return undefined;
  const needs = (name: "goal" | "limit") => {
    if (!hasKey(node, name)) faults.add(node.offset, `${key}.${name}`, "nothing", 'it, or "sandbox": true');
  };
  if (scene.sandbox === true) {
    if (hasKey(node, "goal")) faults.add(node.offset, `${key}.goal`, "a goal", "none in a sandbox");
  } else {
    needs("goal");
    needs("limit");
    checkGoal(scene, node, key, faults);
  }
  return scene;
};

/** A goal that is always reached, or never can be, is none. */
function checkGoal(
  { goal, limit, moves = [] }: Partial<Scene>,
  node: Node,
  key: string,
  faults: Faults,
): void {
  if (!goal || limit === undefined) return;
  const { regime, held = 0, polarization, rotation, cohesion } = goal;
  const bounds = [polarization, rotation, cohesion].filter((bound) => bound !== undefined);
  const asks =
    regime !== undefined || bounds.some(({ above, below }) => above !== undefined || below !== undefined);
  const add = (got: string, expected: string) => faults.add(node.offset, `${key}.goal`, got, expected);
  if (!asks) add("nothing to reach", "a regime, or a bound on polarization, rotation or cohesion");
  const crossed = bounds.some(({ above = 0, below = 1 }) => above >= below);
  if (crossed) add("above at or over below", "above under below");
  const arrival = Math.max(0, ...moves.map(({ at, over }) => at + over));
  if (arrival + held > limit)
    add(`${arrival + held} seconds at least`, `at most its limit, ${limit}: moves, then held`);
}
const DECK = record({
  format: oneOf([DECK_FORMAT] as const),
  version: number(DECK_VERSION, DECK_VERSION),
  title: text(LONGEST_LINE),
  scenes: list(SCENE, 1, MOST_SCENES),
});

export type DeckReading =
  | { readonly deck: Deck; readonly faults: readonly [] }
  | { readonly deck: null; readonly faults: readonly Fault[] };

/** @param source JSON as somebody wrote it */
export function readDeck(source: string): DeckReading {
  const faults = new Faults(source);
  if (source.length > LONGEST_DECK) {
    faults.add(0, "deck", `${source.length} characters`, `at most ${LONGEST_DECK}`);
    return { deck: null, faults: faults.all };
  }
  const root = parse(source, faults);
  const deck = root && DECK(root, "deck", faults);
  if (!deck || faults.all.length > 0) return { deck: null, faults: faults.all };
  return { deck: deck as Deck, faults: [] };
}

function parse(source: string, faults: Faults) {
  const errors: Parameters<typeof parseTree>[1] = [];
  try {
    const root = parseTree(source, errors, { disallowComments: true });
    for (const { offset } of errors.slice(0, 1)) faults.add(offset, "deck", quoteAt(source, offset), "JSON");
    if (!root) faults.add(0, "deck", quoteAt(source, 0), "JSON");
    return errors.length > 0 ? undefined : root;
  } catch {
    // Thousands of brackets in one another are deeper than any stack.
    faults.add(0, "deck", "brackets too deep", "JSON");
    return undefined;
  }
}

function quoteAt(source: string, offset: number): string {
  return source.slice(offset, offset + 20).split("\n")[0] || "nothing";
}
