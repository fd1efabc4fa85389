/**
 * Every message between the page and the clock, and the layout of a snapshot. Nothing else crosses.
 * Readonly unions over a tiny endpoint, so that a test can stand in for either end.
 */
import type { Apart } from "../model/apart";
import type { Conditions, RunSettings } from "../model/conditions";
import type { LensReading } from "../model/lens";
import type { History, Reading } from "../model/run";

export type { LensReading } from "../model/lens";
export { PULL_NAMES, type PullName } from "../model/pull-names";

/** Four numbers an agent: x and y in units from the snapshot's centre, then the unit heading hx, hy. */
export const FLOATS_PER_AGENT = 4;
/** A snapshot's state is a whole number of texture rows of this many agents, so that it can be uploaded as it is. */
export const AGENTS_PER_ROW = 512;

/** Length of the state array for N agents: rows of AGENTS_PER_ROW, the last one padded. At least one row. */
export function stateLength(agents: number): number {
  return Math.max(1, Math.ceil(agents / AGENTS_PER_ROW)) * AGENTS_PER_ROW * FLOATS_PER_AGENT;
}

/** The arrays that snapshots of one group go round in; of a group and its twin, twice as many. */
interface Round {
  /** Made at most: a page that does not keep up is sent fewer snapshots instead of more memory. */
  readonly made: number;
  /** Sent back at once, in one message: a message costs more than what is in it. */
  readonly together: number;
}

/** From this many agents on a snapshot costs more than its message. */
const LARGE = 20_000;
/** One being written, one on its way, the rest for a page that is late by some frames: trails want every snapshot. */
const SMALL_ROUND: Round = { made: 8, together: 3 };
/** Only the newest is looked at: the next is sent when the page has drawn the one before. */
const LARGE_ROUND: Round = { made: 1, together: 1 };

/** @param length of the state array, see stateLength() */
export function roundOf(length: number): Round {
  return length > stateLength(LARGE) ? LARGE_ROUND : SMALL_ROUND;
}

/** One tick as the page sees it. Index = agent for as long as `agents` stays the same; agents below `informed` are informed. */
export interface Snapshot extends Reading {
  /** Which run this is of: the page's own number, so that one from before a new start can be told apart. */
  readonly run: number;
  readonly agents: number;
  readonly informed: number;
  /** Room of an agent, units: the reach of repulsion. */
  readonly spacing: number;
  /** How far an agent moves in a tick, units. */
  readonly step: number;
  /** The conditions in force: those that led to this tick. */
  readonly conditions: Conditions;
  /** Speed reached, as a share of the speed asked for, 0 .. 1: below 1 the machine cannot keep up. */
  readonly reached: number;
  /** Ticks a wall-clock second that the clock is aiming at, after what it cannot keep up with. 0 when stopped. */
  readonly ticksPerSecond: number;
  /**
   * The chosen agent's last turn. Null while none is chosen, while none has the number asked for, and until the first tick
   * after a choice, a start or another grain: what was not looked at cannot be told afterwards.
   */
  readonly lens: LensReading | null;
  /** The run's twin at the same tick; null while there is none. */
  readonly twin: TwinSnapshot | null;
  /** N agents, FLOATS_PER_AGENT each, stateLength(N) long. Transferred: send it back with `recycle` when read. */
  readonly state: Float32Array;
}

/** The twin's own half of a snapshot: as many agents, at the same tick. */
export interface TwinSnapshot extends Reading {
  readonly informed: number;
  readonly spacing: number;
  readonly step: number;
  /** The main run's, with the difference laid over. */
  readonly conditions: Conditions;
  /** How far the two have come apart by now. */
  readonly apart: Apart;
  /** The tick at which they were one, and simulated seconds since. */
  readonly partedTick: number;
  readonly partedSeconds: number;
  /** As the main run's, from the twin's own centre. Transferred as well, and sent back as well. */
  readonly state: Float32Array;
}

/** What a twin's conditions have that the main run's have not. */
export type Difference = Partial<Conditions>;

/** A run up to a tick: all it takes to replay it. */
export interface Past {
  readonly tick: number;
  readonly history: History;
}

/** More is not waited for: agents times ticks, some seven seconds of computing. */
const LONGEST_PAST = 3e7;

/** Whether a past is short enough to be replayed. */
export function isReplayable({ tick, history }: Past): boolean {
  let cost = 0;
  let [since, agents] = [0, history.settings.agents];
  for (const change of history.changes) {
    if (!("agents" in change) || change.tick > tick) continue;
    cost += (change.tick - since) * agents;
    [since, agents] = [change.tick, change.agents];
  }
  return cost + (tick - since) * agents <= LONGEST_PAST;
}

/** The exact state by its hash, and its past. */
export interface Report extends Past {
  readonly hash: string;
}

export type ToWorker =
  /** With a past the run goes on from there; one that cannot be replayed is as none (isReplayable). */
  | { readonly type: "start"; readonly run: number; readonly settings: RunSettings; readonly past?: Past }
  | { readonly type: "conditions"; readonly conditions: Conditions }
  /** Another grain of the same group. */
  | { readonly type: "agents"; readonly agents: number }
  | { readonly type: "speed"; readonly speed: number }
  | { readonly type: "running"; readonly running: boolean }
  /** False while the tab is hidden or the frame off screen: stops the clock without touching `running`. */
  | { readonly type: "visible"; readonly visible: boolean }
  /**
   * The agent to look at through the lens, by number; null for none. Kept through a start and another grain, also where no
   * agent has that number: so a slider moved there and back leaves the same one chosen.
   */
  | { readonly type: "lens"; readonly agent: number | null }
  /**
   * The same run a second time from this moment on, with this difference laid over its conditions; null ends it. While
   * there is one, another difference changes its conditions from then on. A start restarts both, another grain is for both.
   */
  | { readonly type: "twin"; readonly difference: Difference | null }
  /** One tick, whether running or not. */
  | { readonly type: "step" }
  | { readonly type: "recycle"; readonly states: readonly Float32Array[] }
  | { readonly type: "ask"; readonly id: number };

export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "snapshot"; readonly snapshot: Snapshot }
  | { readonly type: "report"; readonly id: number; readonly report: Report | null };

/** One end of a channel: a Worker, the worker's own scope, or two functions on the page. */
export interface Endpoint<Out> {
  post(message: Out, transfer?: Transferable[]): void;
}
