/**
 * Why an agent turned, in one sentence: the side it turned to, and the one or two pulls that did most for it.
 * Pure; the words are in words/lens.ts.
 */
import { lens, PULL_NAMES, type PullName, type Side } from "../words/lens";
import type { Snapshot } from "../worker/protocol";

export type LensReading = NonNullable<Snapshot["lens"]>;
type Vector = LensReading["turned"];

/** Sine of half a degree: less than that nobody sees, and straight on is what they see. */
const STRAIGHT = 0.0087;
/** A pull of less than this is none. A pull has no unit; the strongest are a few. */
const NONE = 1e-3;
/** The pulls cancel when their sum is less than this share of the strongest. */
const CANCELLED = 0.05;
/** A second reason is given when it does at least this share of what the first does. Chosen by eye. */
const WORTH_SAYING = 0.3;

/** Never empty, at most 30 words. Left and right are as seen along the heading before the turn. */
export function whyItTurned(reading: LensReading): string {
  const by = cross(reading.heading, reading.turned);
  if (Math.abs(by) < STRAIGHT) return lens.straight(whyStraight(reading));
  const side: Side = by > 0 ? "left" : "right";
  const names = strongest(reading, (pull) => Math.sign(by) * cross(reading.heading, pull));
  return lens.turns(side, reading.atLimit, lens.and(names.map((name, i) => say(name, reading, side, i > 0))));
}

function whyStraight(reading: LensReading): string {
  const most = Math.max(...PULL_NAMES.map((name) => length(reading.pulls[name])));
  if (most < NONE) return lens.nothing;
  if (length(reading.social) < CANCELLED * most) return lens.cancel;
  const names = strongest(reading, (pull) => dot(reading.heading, pull));
  return say(names[0]!, reading, null, false);
}

/**
 * The one or two pulls that do most.
 * @param share what a pull does for it; below 0 it works against it
 * @returns at least one: the strongest, when none does anything
 */
function strongest({ pulls }: LensReading, share: (pull: Vector) => number): PullName[] {
  const ranked = PULL_NAMES.map((name) => ({ name, does: share(pulls[name]), length: length(pulls[name]) }));
  ranked.sort((a, b) => b.does - a.does || b.length - a.length);
  const least = WORTH_SAYING * ranked[0]!.does;
  const told = ranked.filter(({ does }, rank) => rank === 0 || (rank === 1 && does > 0 && does >= least));
  return told.map(({ name }) => name);
}

function say(name: PullName, { attended }: LensReading, side: Side | null, again: boolean): string {
  const count = attended.reduce((sum, one) => (one.rule === name ? sum + one.agents : sum), 0);
  return lens.reasons[name]({ side, count: Math.ceil(count), again });
}

/** Above 0: b is to the left of a. */
function cross(a: Vector, b: Vector): number {
  return a.x * b.y - a.y * b.x;
}

function dot(a: Vector, b: Vector): number {
  return a.x * b.x + a.y * b.y;
}

function length({ x, y }: Vector): number {
  return Math.hypot(x, y);
}
