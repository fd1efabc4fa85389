/**
 * The picture in words, kept current and out of sight beside it. Finds in the snapshots what no snapshot says by itself:
 * where the group goes, which way it turns, what changed last. Not a live region: it is there to be read, it does not speak.
 */
import { HIGH } from "../model/regime";
import { type Change, type Changeables, describe, type Facts } from "../words/description";
import { FLOATS_PER_AGENT, type Snapshot } from "../worker/protocol";
import { element, setText } from "./element";
import { atPace } from "./pace";

/** Nobody reads faster, and it costs a walk over some agents. */
const LEAST_MS_BETWEEN = 1000;
/** Changes closer than this are one: a dial being dragged, two dials of a preset. Simulated seconds, by eye. */
const ONE_CHANGE_SECONDS = 2;
/** Agents looked at to tell which way the group turns: the answer is clear where most of them turn. */
const SAMPLE = 64;

/** Everything of a snapshot that is described. */
type Seen = Omit<Snapshot, "reached" | "ticksPerSecond" | "spacing" | "lens">;

/** Follows a run from reading to reading. */
export class DescriptionWatch {
  #last: Seen | null = null;
  #change: { from: Changeables; to: Changeables; at: number } | null = null;
  #place: Seen | null = null;
  #travel: number | null = null;

  /** Notes what changed; cheap enough for every reading. */
  watch(seen: Seen): void {
    const last = this.#last;
    this.#last = seen;
    if (last === null || seen.run !== last.run || seen.seconds < last.seconds) {
      this.#change = null;
      this.#place = null;
      this.#travel = null;
      return;
    }
    const from = changeablesOf(last);
    const to = changeablesOf(seen);
    if (!differs(from, to)) return;
    const open = this.#change && seen.seconds - this.#change.at <= ONE_CHANGE_SECONDS;
    this.#change = { from: open ? this.#change!.from : from, to, at: seen.seconds };
  }

  /** What there is to say of the newest reading. @returns null before the first one */
  facts(): Facts | null {
    const seen = this.#last;
    if (seen === null) return null;
    if (this.#place === null || seen.tick > this.#place.tick) {
      this.#travel = this.#place && directionBetween(this.#place, seen);
      this.#place = seen;
    }
    const change: Change | null = this.#change && {
      from: this.#change.from,
      to: this.#change.to,
      ago: seen.seconds - this.#change.at,
    };
    return { ...seen, travel: this.#travel, turning: turningOf(seen), change };
  }
}

function changeablesOf({ conditions, agents }: Seen): Changeables {
  return { ...conditions, agents };
}

function differs(a: Changeables, b: Changeables): boolean {
  return (Object.keys(a) as (keyof Changeables)[]).some((key) => a[key] !== b[key]);
}

/**
 * Where the group has gone. It travels when its centre has covered most of the way that its agents have.
 * @returns degrees anticlockwise from east; null when it has stayed about where it was
 */
export function directionBetween(
  before: Pick<Snapshot, "tick" | "centre">,
  now: Pick<Snapshot, "tick" | "centre" | "step">,
): number | null {
  const dx = now.centre.x - before.centre.x;
  const dy = now.centre.y - before.centre.y;
  const walked = now.step * (now.tick - before.tick);
  if (walked <= 0 || Math.hypot(dx, dy) < HIGH * walked) return null;
  return (Math.atan2(dy, dx) * 180) / Math.PI;
}

/** Which way the group turns, from some of its agents. @returns null where it does not turn, or nobody can tell any more */
export function turningOf({
  rotation,
  agents,
  state,
}: Pick<Snapshot, "rotation" | "agents" | "state">): Facts["turning"] {
  // A state that has gone back to the worker is empty.
  if (rotation <= HIGH || state.length < agents * FLOATS_PER_AGENT) return null;
  const stride = Math.max(1, Math.floor(agents / SAMPLE)) * FLOATS_PER_AGENT;
  let sum = 0;
  for (let at = 0; at < agents * FLOATS_PER_AGENT; at += stride) {
    const [x, y, hx, hy] = [state[at]!, state[at + 1]!, state[at + 2]!, state[at + 3]!];
    sum += (x * hy - y * hx) / (Math.hypot(x, y) || 1);
  }
  return sum > 0 ? "anticlockwise" : "clockwise";
}

export interface Description {
  show(snapshot: Snapshot): void;
}

/** @param now ms; the clock on the wall, handed in for tests */
export function createDescription(
  host: HTMLElement,
  now: () => number = () => performance.now(),
): Description {
  const paragraph = element("p", { class: "visually-hidden" });
  host.append(paragraph);
  const watch = new DescriptionWatch();
  const tell = atPace(
    LEAST_MS_BETWEEN,
    () => {
      const facts = watch.facts();
      if (facts) setText(paragraph, describe(facts));
    },
    now,
  );
  return {
    show(snapshot: Snapshot) {
      watch.watch(snapshot);
      tell(snapshot);
    },
  };
}
