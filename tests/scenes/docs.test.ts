import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readDeck } from "../../src/scenes/read";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");
const DOCS = read("docs/decks.md");

/** Every key of an object and of what is in it. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe("docs/decks.md", () => {
  it("shows a deck that is taken", () => {
    const example = /```json\n([\s\S]*?)```/.exec(DOCS)?.[1] ?? "";
    expect(readDeck(example).faults).toEqual([]);
  });

  it("has a word on every key that a deck may have: the reader's own list", () => {
    const table = DOCS.slice(DOCS.indexOf("| key |"));
    const listOf = (deck: unknown) =>
      readDeck(JSON.stringify(deck)).faults.map(({ expected }) => expected.replace("one of ", ""));
    const scene = { moves: [{ to: { x: 1 }, x: 1 }], goal: { x: 1, cohesion: { x: 1 } }, x: 1 };
    const question = { x: 1, answers: [{ x: 1, when: { x: 1, took: { x: 1 } } }, { x: 1 }] };
    const lists = listOf({ x: 1, scenes: [{ ...scene, question }] });
    const keys = new Set(
      lists
        .filter((list) => list.includes(", ") && !list.includes(" or "))
        .flatMap((list) => list.split(", ")),
    );
    expect(keys.size).toBeGreaterThan(20);
    for (const key of keys) expect(table, key).toContain(`\`${key}\``);
  });

  it("and none that the page's own decks do not know", () => {
    const own = new Set(
      ["talk", "short"].flatMap((name) => keysOf(JSON.parse(read(`src/scenes/${name}.json`)))),
    );
    for (const key of own) expect(DOCS, key).toContain(key);
  });
});
