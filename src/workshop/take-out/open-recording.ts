/**
 * Opens a recording: reads it, puts the run where it ends, and compares the state with what was recorded. While that is done the
 * swarm stands, or it would have gone on. What cannot be opened changes nothing.
 */

import type { Settings } from "../../settings/table";
import { endOf, LONGEST_REPLAY, PRODUCT_VERSION, type Replay } from "../../share/replay";
import { readReplay } from "../../share/replay-read";
import { clockTime } from "../../words/instruments";
import { takeOut } from "../../words/take-out";
import { isReplayable, type Past, type Report } from "../../worker/protocol";

/** Of the model (rules.ts): simulated seconds of a tick. */
const TICKS_PER_SECOND = 10;
const words = takeOut.run;

export interface OpenAround {
  readonly store: { get(): Settings; set(change: Partial<Settings>): void };
  /** Another run, with these settings. @returns whether it goes on from where the past has left it */
  goOn(settings: Partial<Settings>, past: Past | null): boolean;
  /** The exact run as it is; null before the first. */
  ask(): Promise<Report | null>;
}

export type Opened =
  | { readonly told: string; readonly faults?: undefined }
  | { readonly faults: readonly string[]; readonly told?: undefined };

export async function openRecording(
  file: Pick<File, "name" | "size" | "text">,
  around: OpenAround,
): Promise<Opened> {
  // Read before it is known to be a recording, a film would fill the memory. A character has at most four bytes.
  if (file.size > 4 * LONGEST_REPLAY) {
    return { faults: [words.fault("file", `${file.size} bytes`, takeOut.expected.size(LONGEST_REPLAY))] };
  }
  let source: string;
  try {
    source = await file.text();
  } catch {
    return { faults: [words.unreadable] };
  }
  const { replay, problems } = readReplay(source);
  if (!replay) return { faults: problems.map(({ key, got, expected }) => words.fault(key, got, expected)) };
  if (!isReplayable(replay)) return { faults: [words.tooLong] };
  return { told: await goOnFrom(replay, file.name, around) };
}

async function goOnFrom(replay: Replay, name: string, { store, goOn, ask }: OpenAround): Promise<string> {
  const { running } = store.get();
  store.set({ running: false });
  try {
    goOn(endOf(replay), replay);
    const report = await ask();
    const time = clockTime(replay.tick / TICKS_PER_SECOND);
    // Somebody has let it go on meanwhile.
    if (report?.tick !== replay.tick) return words.unchecked(name, time);
    if (report.hash === replay.hash) return words.opened(name, time);
    return words.differs(name, time, replay.product, PRODUCT_VERSION);
  } finally {
    store.set({ running });
  }
}
