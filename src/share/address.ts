/**
 * Settings to and from the query of an address. What is not understood falls back and is said; what is the default
 * is not written. Never throws on what it reads: old links, mangled links and links with extras all open the page.
 */
import { parseSetting, quote } from "../settings/parse";
import {
  DEFAULTS,
  type Problem,
  SETTING_KEYS,
  type SettingKey,
  type Settings,
  TABLE,
} from "../settings/table";
import { words } from "../words/page";

/** The version of the address format, written in every address. */
export const ADDRESS_VERSION = 1;

const KEY_OF_NAME = new Map(SETTING_KEYS.map((key) => [TABLE[key].address as string, key]));

export interface AddressReading {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** @param query as in location.search, with or without its question mark */
export function readAddress(query: string): AddressReading {
  const parameters = new URLSearchParams(query);
  let settings = DEFAULTS;
  const problems: Problem[] = [];
  for (const name of new Set(parameters.keys())) {
    const texts = parameters.getAll(name);
    const text = texts[0] ?? "";
    if (texts.length > 1) {
      const used = quote(text);
      problems.push({ key: quote(name), got: quote(texts.join(", ")), expected: words.expected.once, used });
    }
    if (name === "v") {
      problems.push(...versionProblems(text));
      continue;
    }
    const key = KEY_OF_NAME.get(name);
    if (key === undefined) {
      const expected = words.expected.oneOf([...KEY_OF_NAME.keys(), "v"]);
      problems.push({ key: quote(name), got: quote(text), expected });
      continue;
    }
    const { value, problem } = parseSetting(key, text);
    settings = { ...settings, [key]: value };
    if (problem) problems.push({ ...problem, used: String(value) });
  }
  return { settings, problems: [...problems, ...contradictionsOf(settings)] };
}

/** What is right by itself and does nothing beside the rest: it stays as it is, but whoever wrote it would wait for it. */
function contradictionsOf({ deck, scene, panel, show }: Settings): Problem[] {
  const found: Problem[] = [];
  const beside = (key: SettingKey, got: string, expected: string) => found.push({ key, got, expected });
  if (deck === "none" && scene > 1) beside("scene", String(scene), words.expected.deck);
  if (show === "none" && (panel === "full" || panel === "min")) beside("panel", panel, words.expected.shown);
  if (panel === "none" && show !== "all" && show !== "none") beside("show", show, words.expected.panel);
  return found;
}

/** The query that gives these settings back, with its question mark; empty when all are defaults. */
export function writeAddress(settings: Settings): string {
  const parameters = new URLSearchParams();
  for (const key of SETTING_KEYS) {
    // String() is the shortest form that reads back as the same number: a link gives the same run.
    if (settings[key] !== DEFAULTS[key]) parameters.set(TABLE[key].address, String(settings[key]));
  }
  if (parameters.toString() === "") return "";
  parameters.set("v", String(ADDRESS_VERSION));
  return `?${parameters}`;
}

function versionProblems(text: string): Problem[] {
  if (text === String(ADDRESS_VERSION)) return [];
  return [{ key: "v", got: quote(text), expected: words.expected.version(ADDRESS_VERSION) }];
}
