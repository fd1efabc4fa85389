/**
 * What a host's message asks for. Any data whatever comes in: nothing here throws, reads what is inherited, keeps a
 * reference to it, or looks at more of it than a bounded part. Must not know who sent it or what is done about it.
 */
import { expectationOf, parseSetting, quote } from "../settings/parse";
import type { Problem, SettingKey, Settings } from "../settings/table";
import { embedWords } from "../words/embed";
import { words } from "../words/page";
import { ASKS, EMBED_VERSION, LONGEST_ID, NAME_OF, PREFIX, SAYS, SETTING_NAMES } from "./embed-protocol";

export interface Request {
  readonly ask: (typeof ASKS)[number];
  readonly id: string;
  /** What is to be set: what of it could be read. */
  readonly change: Partial<Settings>;
  /** What of it could not. */
  readonly problems: readonly Problem[];
}
/** Meant for us, but not to be read; with its id, if that can be. */
export interface Unread {
  readonly ask: null;
  readonly id: string | null;
  readonly problems: readonly Problem[];
}

/** Longer than any setting may be, so what is cut off makes no wrong value right. */
const LONGEST_TEXT = 200;
/** Of names that are none, so many are answered: a message with a million of them is answered like one of five. */
const MOST_STRANGERS = 5;
const KEY_OF_NAME = new Map(
  (Object.keys(NAME_OF) as SettingKey[]).map((key) => [NAME_OF[key] as string, key]),
);
const NOT_OURS: ReadonlySet<string> = new Set(SAYS.map((name) => PREFIX + name));
const CHANGE_OF = { play: { running: true }, pause: { running: false } } as const;

/** @returns null for what is not ours: other libraries' messages, and our own sent back */
export function readRequest(data: unknown): Request | Unread | null {
  const type = own(data, "type");
  if (typeof type !== "string" || !type.startsWith(PREFIX) || NOT_OURS.has(type)) return null;
  const id = own(data, "id");
  const goodId = typeof id === "string" && id !== "" && id.length <= LONGEST_ID ? id : null;
  const refuse = (key: string, got: unknown, expected: string): Unread => ({
    ask: null,
    id: goodId,
    problems: [{ key, got: shown(got), expected }],
  });
  const version = own(data, "version");
  if (version !== EMBED_VERSION) return refuse("version", version, words.expected.version(EMBED_VERSION));
  if (goodId === null) return refuse("id", id, embedWords.id(LONGEST_ID));
  const ask = ASKS.find((name) => PREFIX + name === type);
  if (ask === undefined) return refuse("type", type, words.expected.oneOf(ASKS.map((name) => PREFIX + name)));
  if (ask === "set") {
    const settings = own(data, "settings");
    if (!isPlain(settings)) return refuse("settings", settings, embedWords.settings);
    return { ask, id: goodId, ...readSettings(settings) };
  }
  if (ask === "scene") return { ask, id: goodId, ...readSettings({ scene: own(data, "scene") }) };
  const change = ask === "play" || ask === "pause" ? CHANGE_OF[ask] : {};
  return { ask, id: goodId, change, problems: [] };
}

/** A wrong value is not taken at all: unlike an address, a message can be answered. */
function readSettings(settings: object): Pick<Request, "change" | "problems"> {
  const change: Partial<Settings> = {};
  const problems: Problem[] = [];
  for (const [name, key] of KEY_OF_NAME) {
    if (Object.hasOwn(settings, name)) readInto(change, problems, key, own(settings, name));
  }
  const strangers = Object.keys(settings).filter((name) => !KEY_OF_NAME.has(name));
  for (const name of strangers.slice(0, MOST_STRANGERS)) {
    const expected = words.expected.oneOf(SETTING_NAMES);
    problems.push({ key: shown(name), got: shown(own(settings, name)), expected });
  }
  return { change, problems };
}

function readInto<Key extends SettingKey>(
  change: { -readonly [Each in Key]?: Settings[Each] },
  problems: Problem[],
  key: Key,
  given: unknown,
): void {
  const text = textOf(given);
  if (text === null) {
    problems.push({ key: NAME_OF[key], got: shown(given), expected: expectationOf(key) });
    return;
  }
  const { value, problem } = parseSetting(key, text);
  if (problem) problems.push(problem);
  else change[key] = value;
}

/** As the address would have it; null for what no setting can be. */
function textOf(value: unknown): string | null {
  if (typeof value === "string") return value.slice(0, LONGEST_TEXT);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return words.nothing;
  const text = textOf(value);
  return text === null ? embedWords.something(Array.isArray(value) ? "array" : typeof value) : quote(text);
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Never what is inherited: `constructor` is no message's field. */
function own(value: unknown, key: string): unknown {
  return isPlain(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
