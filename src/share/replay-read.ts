/**
 * Text to a recording. Never throws: a recording is taken whole, or refused with key, got and expected of each fault. What it
 * takes can be replayed without an error; whether it comes to the hash it names, only replaying tells.
 */
import { AGENTS_MAX, AGENTS_MIN, CONDITION_RANGES } from "../model/conditions";
import type { Change } from "../model/run";
import { type Problem, TABLE } from "../settings/table";
import { takeOut } from "../words/take-out";
import { LONGEST_REPLAY, MOST_TICKS, REPLAY_FORMAT, REPLAY_VERSION, type Replay } from "./replay";
import { type Check, exactly, Faults, isObject, matching, number, record, text, whole } from "./replay-shape";

const { expected } = takeOut;
/** More would not fit into LONGEST_REPLAY. */
const MOST_CHANGES = 400_000;
/** An address with the longest title, seed and lists, each character written as three. */
const LONGEST_ADDRESS = 4000;

const within = (key: keyof typeof CONDITION_RANGES) =>
  number(CONDITION_RANGES[key][0], CONDITION_RANGES[key][1]);
const CONDITIONS = {
  threat: within("threat"),
  energy: within("energy"),
  leaderInfluence: within("leaderInfluence"),
  informedShare: within("informedShare"),
  goal: within("goal"),
};
const AGENTS = whole(AGENTS_MIN, AGENTS_MAX);
const TICK = whole(0, MOST_TICKS);
const OF_CONDITIONS = record({ tick: TICK, conditions: record(CONDITIONS) });
const OF_AGENTS = record({ tick: TICK, agents: AGENTS });

const CHANGE: Check<Change> = (value, key, faults) => {
  const named = isObject(value) ? ["conditions", "agents"].filter((name) => Object.hasOwn(value, name)) : [];
  if (named.length === 1) return (named[0] === "agents" ? OF_AGENTS : OF_CONDITIONS)(value, key, faults);
  faults.add(key, value, expected.change);
  return undefined;
};

const CHANGES: Check<Change[]> = (value, key, faults) => {
  if (!Array.isArray(value) || value.length > MOST_CHANGES) {
    faults.add(key, value, expected.list(MOST_CHANGES));
    return undefined;
  }
  const changes: Change[] = [];
  for (let i = 0; i < value.length && !faults.full; i++) {
    const change = CHANGE(value[i], `${key}[${i}]`, faults);
    if (!change) continue;
    const before = changes.at(-1)?.tick ?? 0;
    if (change.tick < before)
      faults.add(`${key}[${i}].tick`, change.tick, expected.whole(before, MOST_TICKS));
    changes.push(change);
  }
  return changes;
};

const RECORDING = record({
  format: exactly(REPLAY_FORMAT),
  version: exactly(REPLAY_VERSION),
  product: text(40),
  address: matching(new RegExp(`^.{0,${LONGEST_ADDRESS}}$`), expected.text(LONGEST_ADDRESS)),
  settings: record({ ...CONDITIONS, agents: AGENTS, seed: text(TABLE.seed.maxLength) }),
  tick: TICK,
  hash: matching(/^[0-9a-f]{16}$/, expected.hash),
  changes: CHANGES,
});

export type ReplayReading =
  | { readonly replay: Replay; readonly problems: readonly [] }
  | { readonly replay: null; readonly problems: readonly Problem[] };

/** @param source a file's text, as somebody gave it */
export function readReplay(source: string): ReplayReading {
  const faults = new Faults();
  const refused = () => ({ replay: null, problems: faults.all }) as const;
  if (source.length > LONGEST_REPLAY) {
    faults.add("file", `${source.length} characters`, expected.size(LONGEST_REPLAY));
    return refused();
  }
  const given = parsed(source);
  // Another kind of file has no key that is worth a line of its own.
  if (!isObject(given) || given.format !== REPLAY_FORMAT) {
    if (isObject(given)) faults.add("format", given.format, REPLAY_FORMAT);
    else faults.add("file", source.slice(0, 80).trim(), expected.json);
    return refused();
  }
  const taken = RECORDING(given, "", faults);
  const last = taken?.changes.at(-1);
  if (taken && last && last.tick > taken.tick)
    faults.add("tick", taken.tick, expected.whole(last.tick, MOST_TICKS));
  if (!taken || faults.all.length > 0) return refused();
  const { product, address, settings, tick, hash, changes } = taken;
  return { replay: { product, address, tick, hash, history: { settings, changes } }, problems: [] };
}

/** @returns undefined where it is no JSON */
function parsed(source: string): unknown {
  try {
    // Some editors put a mark before UTF-8.
    return JSON.parse(source.replace(/^\uFEFF/, ""));
  } catch {
    // Also brackets deeper than any stack.
    return undefined;
  }
}
