/**
 * `lab replay`: plays a recording that the page has written, and says whether it comes to the state that the file names. The same
 * Run as in the worker.
 */
import { readFileSync, statSync } from "node:fs";
import type { RunSettings } from "../model/conditions";
import type { Regime } from "../model/regime";
import { type Run, replay } from "../model/run";
import { LONGEST_REPLAY, PRODUCT_VERSION, type Replay } from "../share/replay";
import { readReplay } from "../share/replay-read";
import { takeOut } from "../words/take-out";
import { UsageError } from "./flags";

export interface ReplayResult {
  /** Whether it came to the hash that the recording names. */
  readonly matches: boolean;
  /** Of the exact state that it came to, and the one that the recording names. */
  readonly hash: string;
  readonly recorded: string;
  /** The version that wrote the recording, and the one that has played it. */
  readonly product: string;
  readonly playedBy: string;
  readonly settings: RunSettings;
  readonly tick: number;
  /** Simulated. */
  readonly seconds: number;
  readonly changes: number;
  readonly P: number;
  readonly M: number;
  readonly cohesion: number;
  readonly regime: Regime;
}

/** @param args one file's name. @throws UsageError with one line: what it got, what it expected */
export function replayFile(args: readonly string[]): ReplayResult {
  const [name, ...more] = args;
  if (name === undefined || more.length > 0) {
    throw new UsageError(
      `replay: got ${args.length} files, expected one: npm run -s lab -- replay file.json`,
    );
  }
  const { replay: recording, problems } = readReplay(contentOf(name));
  if (recording) return replayed(recording);
  const [first, ...others] = problems.map(({ key, got, expected }) => takeOut.run.fault(key, got, expected));
  throw new UsageError(`${name}: ${first}${others.length > 0 ? ` And ${others.length} more.` : ""}`);
}

export function replayed({ history, tick, hash: recorded, product }: Replay): ReplayResult {
  const run: Run = replay(history, tick);
  const { polarization: P, rotation: M, cohesion, regime, seconds } = run.read();
  const hash = run.hash();
  return {
    ...{ matches: hash === recorded, hash, recorded, product, playedBy: PRODUCT_VERSION },
    ...{ settings: history.settings, tick, seconds, changes: history.changes.length },
    ...{ P, M, cohesion, regime },
  };
}

/** @throws UsageError */
function contentOf(name: string): string {
  let size: number;
  try {
    size = statSync(name).size;
    // A character has at most four bytes: what is larger need not be read to be refused.
    if (size <= 4 * LONGEST_REPLAY) return readFileSync(name, "utf8");
  } catch (error) {
    throw new UsageError(`${name}: ${(error as Error).message.split("\n")[0]}, expected a recording`);
  }
  throw new UsageError(`${name}: got ${size} bytes, ${takeOut.expected.size(LONGEST_REPLAY)} expected`);
}
