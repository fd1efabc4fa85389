/**
 * Text from outside (an address, a flag) to one setting. Never throws: it gives the nearest value that is allowed
 * and says what was wrong. Must not know where the text came from.
 */
import { words } from "../words/page";
import { DEFAULTS, type Entry, type Problem, type SettingKey, type Settings, TABLE } from "./table";

export interface Parsed<Value> {
  readonly value: Value;
  readonly problem?: Problem;
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const SWITCH = new Map([
  // Its name alone: `?embed`.
  ["", true],
  ["true", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);
const LONGEST_QUOTE = 40;

/** @param text as given; a value that cannot be read gives the default, one out of range the nearest end */
export function parseSetting<Key extends SettingKey>(key: Key, text: string): Parsed<Settings[Key]> {
  const entry: Entry = TABLE[key];
  const given = text.trim();
  const fallBack = (value: unknown): Parsed<Settings[Key]> => ({
    value: value as Settings[Key],
    problem: { key: entry.address, got: quote(text), expected: expectationOf(key) },
  });
  const take = (value: unknown): Parsed<Settings[Key]> => ({ value: value as Settings[Key] });

  if (entry.kind === "switch") {
    const value = SWITCH.get(given.toLowerCase());
    return value === undefined ? fallBack(DEFAULTS[key]) : take(value);
  }
  if (entry.kind === "choice") {
    const name = given.toLowerCase();
    return entry.names.includes(name) ? take(name) : fallBack(DEFAULTS[key]);
  }
  if (entry.kind === "list") {
    const { list, strange } = readList(entry.names, given);
    return strange ? fallBack(list) : take(list);
  }
  if (entry.kind === "text") {
    if (given.length < entry.minLength) return fallBack(DEFAULTS[key]);
    const kept = [...given].slice(0, entry.maxLength).join("");
    return kept === given ? take(given) : fallBack(kept);
  }
  const value = PLAIN_NUMBER.test(given) ? Number(given) : Number.NaN;
  if (!Number.isFinite(value)) return fallBack(DEFAULTS[key]);
  const nearest = Math.min(entry.max, Math.max(entry.min, value));
  const fitting = entry.kind === "whole" ? Math.round(nearest) : nearest;
  return fitting === value ? take(value) : fallBack(fitting);
}

/** Names in the order of the table, so that the same list is always the same text. */
function readList(names: readonly string[], given: string): { list: string; strange: boolean } {
  const text = given.toLowerCase();
  // Its name alone means all of them: `?lock`.
  if (text === "" || text === "all") return { list: "all", strange: false };
  if (text === "none") return { list: "none", strange: false };
  const wanted = text.split(",").map((name) => name.trim());
  const known = names.filter((name) => wanted.includes(name));
  const strange = wanted.some((name) => !names.includes(name));
  return { list: known.length === names.length ? "all" : known.join(",") || "none", strange };
}

/** What a setting may be, in words a message can end with. */
export function expectationOf(key: SettingKey): string {
  const entry: Entry = TABLE[key];
  if (entry.kind === "switch") return words.expected.switch;
  if (entry.kind === "text") return words.expected.text(entry.minLength, entry.maxLength);
  if (entry.kind === "list") return words.expected.list(entry.names);
  if (entry.kind === "choice") return words.expected.oneOf(entry.names);
  return words.expected[entry.kind](entry.min, entry.max);
}

/** What came, short enough to show. */
export function quote(text: string): string {
  if (text === "") return words.nothing;
  const characters = [...text];
  return characters.length > LONGEST_QUOTE ? `${characters.slice(0, LONGEST_QUOTE).join("")}…` : text;
}
