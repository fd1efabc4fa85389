/**
 * The last few snapshots, side by side in one array that the shader reads: the past that trails are drawn from.
 * Owns which are kept and where; hands every snapshot's own array back at once. Pure: no pixi.js, no page.
 */
import { AGENTS_PER_ROW, FLOATS_PER_AGENT, type Snapshot } from "../worker/protocol";

/** Where the group is and how far it reaches: world units, doubles. What the camera follows. */
interface Extent {
  /** The group's centre. */
  x: number;
  y: number;
  /** Root mean square distance from the centre along each axis: mean of the two sides. */
  spreadX: number;
  spreadY: number;
  /** How much farther the group reaches to the right and up than to the left and down: half the difference. */
  leanX: number;
  leanY: number;
}

/** A moment between two kept snapshots. */
export interface Moment extends Extent {
  /** First texture row of the snapshot before and of the one after. */
  before: number;
  after: number;
  /** 0 = before .. 1 = after. */
  mix: number;
}

/** To be overwritten by find(). */
export function emptyMoment(): Moment {
  return { before: 0, after: 0, mix: 0, x: 0, y: 0, spreadX: 0, spreadY: 0, leanX: 0, leanY: 0 };
}

interface Kept extends Extent {
  tick: number;
  row: number;
}

/** A framing is known well enough from this many agents. */
const ENOUGH_TO_FRAME = 1000;

/** What is kept of a snapshot. */
type Part = Pick<Snapshot, "tick" | "centre" | "agents" | "state">;

export class Track {
  /** `slots` snapshots of `rowsEach` texture rows of AGENTS_PER_ROW texels. */
  readonly data: Float32Array;
  readonly rowsEach: number;
  readonly slots: number;
  /** Oldest first; at most `slots`. */
  readonly #kept: Kept[] = [];
  #next = 0;

  /**
   * @param floats length of a snapshot's state, see stateLength()
   * @param slots snapshots kept, at least 2
   */
  constructor(floats: number, slots: number) {
    this.slots = slots;
    this.rowsEach = floats / (AGENTS_PER_ROW * FLOATS_PER_AGENT);
    this.data = new Float32Array(floats * slots);
  }

  get newest(): number {
    return this.#kept.at(-1)?.tick ?? Number.NEGATIVE_INFINITY;
  }

  get oldest(): number {
    return this.#kept[0]?.tick ?? Number.POSITIVE_INFINITY;
  }

  /** Where an agent's four numbers begin in `data`. @param row first row of a snapshot, see Moment */
  indexOf(row: number, agent: number): number {
    return (row * AGENTS_PER_ROW + agent) * FLOATS_PER_AGENT;
  }

  /** A new run: nothing to interpolate from. */
  clear(): void {
    this.#kept.length = 0;
  }

  /**
   * Copies a snapshot in, over the oldest when full; the newest tick again replaces itself.
   * A copy and not the array itself: one texture then holds the whole past, whatever the number of snapshots.
   * @returns its slot
   * @throws RangeError when it is older than the newest
   */
  keep({ tick, centre, agents, state }: Part): number {
    if (tick < this.newest) throw new RangeError(`tick is ${tick}, expected ${this.newest} or later`);
    if (tick > this.newest) this.#open();
    const kept = this.#kept.at(-1)!;
    kept.tick = tick;
    kept.x = centre.x;
    kept.y = centre.y;
    measureSpread(kept, agents, state);
    this.data.set(state, this.indexOf(kept.row, 0));
    return kept.row / this.rowsEach;
  }

  /** A place for one more, at the end; the oldest gives way. */
  #open(): void {
    const reused =
      this.#kept.length === this.slots
        ? this.#kept.shift()!
        : { tick: 0, row: 0, x: 0, y: 0, spreadX: 0, spreadY: 0, leanX: 0, leanY: 0 };
    reused.row = this.#next * this.rowsEach;
    this.#next = (this.#next + 1) % this.slots;
    this.#kept.push(reused);
  }

  /**
   * The two snapshots round a moment. Before the oldest and after the newest, that one alone.
   * @param tick may be a fraction
   * @param out overwritten: called for every point of the trails in every frame
   */
  find(tick: number, out: Moment): Moment {
    const kept = this.#kept;
    let i = kept.length - 1;
    while (i > 0 && kept[i]!.tick > tick) i--;
    const before = kept[i]!;
    const after = kept[i + 1] ?? before;
    const span = after.tick - before.tick;
    out.before = before.row;
    out.after = after.row;
    out.mix = span > 0 ? Math.min(1, Math.max(0, (tick - before.tick) / span)) : 0;
    out.x = before.x + (after.x - before.x) * out.mix;
    out.y = before.y + (after.y - before.y) * out.mix;
    out.spreadX = before.spreadX + (after.spreadX - before.spreadX) * out.mix;
    out.spreadY = before.spreadY + (after.spreadY - before.spreadY) * out.mix;
    out.leanX = before.leanX + (after.leanX - before.leanX) * out.mix;
    out.leanY = before.leanY + (after.leanY - before.leanY) * out.mix;
    return out;
  }
}

/**
 * How far the group reaches to each side, into `kept`; 0 for N = 0. Along each axis, because a travelling group is long
 * and narrow and the view is too; each side by itself, because leaders run ahead on one.
 */
function measureSpread(kept: Kept, agents: number, state: Float32Array): void {
  const right = { sum: 0, count: 0 };
  const left = { sum: 0, count: 0 };
  const up = { sum: 0, count: 0 };
  const down = { sum: 0, count: 0 };
  const stride = Math.ceil(agents / ENOUGH_TO_FRAME) * FLOATS_PER_AGENT;
  for (let at = 0; at < agents * FLOATS_PER_AGENT; at += stride) {
    const x = state[at]!;
    const y = state[at + 1]!;
    const aside = x > 0 ? right : left;
    aside.sum += x * x;
    aside.count++;
    const along = y > 0 ? up : down;
    along.sum += y * y;
    along.count++;
  }
  const rms = ({ sum, count }: { sum: number; count: number }) => Math.sqrt(sum / Math.max(1, count));
  kept.spreadX = (rms(right) + rms(left)) / 2;
  kept.spreadY = (rms(up) + rms(down)) / 2;
  kept.leanX = (rms(right) - rms(left)) / 2;
  kept.leanY = (rms(up) - rms(down)) / 2;
}
