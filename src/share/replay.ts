/**
 * A recording: a run's settings and its dial history as a file that replays to the same hash. Written here, and read by
 * replay-read.ts. Pure: knows no page, no disk and no clock.
 */
import { type Conditions, pickConditions } from "../model/conditions";
import type { History } from "../model/run";

export const REPLAY_FORMAT = "coarse-grain-recording";
export const REPLAY_VERSION = 1;
/** package.json's; a test holds the two together. Another version may play the same history to another state. */
export const PRODUCT_VERSION = "0.1.0";

/** Characters: two hours of a dial that is dragged without a pause. */
export const LONGEST_REPLAY = 16_000_000;
/** As far as the lab runs: a million simulated seconds. */
export const MOST_TICKS = 10_000_000;

export interface Replay {
  /** Of the page that wrote it. */
  readonly product: string;
  /** Opens the page with the settings of its end; may be empty. */
  readonly address: string;
  /** Where it ends, and the hash of the exact state there: 16 hexadecimal digits. */
  readonly tick: number;
  readonly hash: string;
  readonly history: History;
}

/** One line a change, so that a person can read it. @returns JSON; may be longer than LONGEST_REPLAY, which no reader takes */
export function writeReplay({ product, address, tick, hash, history }: Replay): string {
  const { agents, seed } = history.settings;
  const head = {
    ...{ format: REPLAY_FORMAT, version: REPLAY_VERSION, product, address },
    settings: { ...pickConditions(history.settings), agents, seed },
    ...{ tick, hash },
  };
  const changes = history.changes.map((change) => `    ${JSON.stringify(change)}`);
  const list = changes.length === 0 ? "[]" : `[\n${changes.join(",\n")}\n  ]`;
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "changes": ${list}\n}\n`;
}

/** The conditions and the number of agents that a recording ends with, and its seed: what the page's settings are to be. */
export function endOf({ history }: Replay): Conditions & { readonly agents: number; readonly seed: string } {
  let conditions = pickConditions(history.settings);
  let { agents } = history.settings;
  for (const change of history.changes) {
    if ("agents" in change) agents = change.agents;
    else conditions = pickConditions(change.conditions);
  }
  return { ...conditions, agents, seed: history.settings.seed };
}
