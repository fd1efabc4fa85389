/**
 * Command-line flags to settings. The flags are the address's names, read by the same table; but where an address
 * falls back, the lab refuses: a run with a number nobody asked for is worse than none.
 */
import { parseArgs } from "node:util";
import { type Conditions, pickConditions } from "../model/conditions";
import { expectationOf, parseSetting, quote } from "../settings/parse";
import { DEFAULTS, PAGE_KEYS, SETTING_KEYS, type SettingKey, type Settings, TABLE } from "../settings/table";

/** A mistake of whoever typed the command: said in one line, exit 2. */
export class UsageError extends Error {}

/** Conditions that hold for some simulated seconds before the run proper. */
export interface Leg {
  readonly conditions: Conditions;
  readonly seconds: number;
}

export interface RunFlags {
  readonly settings: Settings;
  /** Simulated seconds. */
  readonly seconds: number;
  /** The dial history before it, oldest first. */
  readonly from: readonly Leg[];
}

const LONGEST_SECONDS = 1e6;
/** Playback and looks are of the page alone. */
const NOT_OF_A_RUN: readonly SettingKey[] = ["speed", "running", ...PAGE_KEYS];
const RUN_KEYS = SETTING_KEYS.filter((key) => !NOT_OF_A_RUN.includes(key));
const RUN_FLAGS = [...RUN_KEYS.map((key) => TABLE[key].address as string), "seconds", "from"];
const DIALS = ["threat", "energy", "leaderInfluence"] as const;

/** @throws UsageError with one line: which flag, what it got, what it expected */
export function readRunFlags(args: readonly string[]): RunFlags {
  const given = parse(args, RUN_FLAGS);
  let settings: Settings = DEFAULTS;
  for (const key of RUN_KEYS) {
    const name = TABLE[key].address;
    const text = given[name];
    if (text !== undefined) settings = { ...settings, [key]: readSetting(key, text, `--${name}`) };
  }
  const seconds = given.seconds === undefined ? 200 : readSeconds(given.seconds, "--seconds");
  return { settings, seconds, from: readLegs(given.from ?? "", settings) };
}

/** @returns the leader influence to map. @throws UsageError */
export function readMapFlags(args: readonly string[]): number {
  const { leader } = parse(args, [TABLE.leaderInfluence.address]);
  return leader === undefined ? DEFAULTS.leaderInfluence : readSetting("leaderInfluence", leader, "--leader");
}

function parse(args: readonly string[], names: readonly string[]): Record<string, string | undefined> {
  const options = Object.fromEntries(
    names.map((name) => [name, { type: "string" as const, multiple: true }]),
  );
  try {
    const { values } = parseArgs({ args: joinNegatives(args), options, allowPositionals: false });
    return Object.fromEntries(names.map((name) => [name, onlyOne(name, values[name])]));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const [reason] = (error as Error).message.split(". ");
    throw new UsageError(`${reason}; expected ${names.map((name) => `--${name}`).join(", ")}`);
  }
}

/** `--goal -30` means a value: without its equals sign parseArgs would take it for a flag. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-[\d.]/.test(arg) && before?.startsWith("--") && !before.includes("=")) {
      joined[joined.length - 1] = `${before}=${arg}`;
    } else joined.push(arg);
  }
  return joined;
}

function onlyOne(name: string, texts: unknown): string | undefined {
  if (!Array.isArray(texts)) return undefined;
  if (texts.length > 1)
    throw new UsageError(`--${name}: got ${quote(texts.join(" and "))}, expected it once`);
  return String(texts[0]);
}

function readSetting<Key extends SettingKey>(key: Key, text: string, flag: string): Settings[Key] {
  const { value, problem } = parseSetting(key, text);
  if (problem) throw new UsageError(`${flag}: got ${problem.got}, expected ${problem.expected}`);
  return value;
}

function readSeconds(text: string, flag: string): number {
  const seconds = text.trim() === "" ? Number.NaN : Number(text);
  if (!(seconds > 0 && seconds <= LONGEST_SECONDS)) {
    throw new UsageError(
      `${flag}: got ${quote(text)}, expected simulated seconds above 0, at most ${LONGEST_SECONDS}`,
    );
  }
  return seconds;
}

/** "threat,energy,leader,seconds;..." */
function readLegs(text: string, settings: Settings): Leg[] {
  if (text.trim() === "") return [];
  return text.split(";").map((leg) => {
    const parts = leg.split(",");
    if (parts.length !== 4) {
      throw new UsageError(`--from: got ${quote(leg)}, expected threat,energy,leader,seconds`);
    }
    const dials = DIALS.map((key, i) => [key, readSetting(key, parts[i]!, `--from ${key}`)]);
    const conditions = pickConditions({ ...settings, ...Object.fromEntries(dials) });
    return { conditions, seconds: readSeconds(parts[3]!, "--from seconds") };
  });
}

/** The flags of `lab run` and what each may be, for its help. */
export function describeRunFlags(): string {
  const lines = RUN_KEYS.map((key) => {
    const fallback = `default ${DEFAULTS[key]}`;
    return `  --${TABLE[key].address.padEnd(9)} ${expectationOf(key)} (${fallback})`;
  });
  lines.push("  --seconds   simulated seconds (default 200)");
  lines.push('  --from      "threat,energy,leader,seconds;..." played first');
  return lines.join("\n");
}
