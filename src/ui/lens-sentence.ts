/**
 * Why an agent turned, in one sentence: the side it turned to, and the one or two pulls that did most for it; or what
 * its pulls asked for and that chance had it otherwise. Pure; the words are in words/lens.ts.
 */
import { lens, type Side } from "../words/lens";
import { type LensReading, PULL_NAMES, type PullName } from "../worker/protocol";

type Vector = LensReading["turned"];

/** Sine of half a degree: less than that nobody sees, and straight on is what they see. */
const STRAIGHT = 0.0087;
/** A pull of less than this is none. A pull has no unit; the strongest are a few. */
const NONE = 1e-3;
/** The pulls cancel when their sum is less than this share of the strongest. */
const CANCELLED = 0.05;
/** Cosine of 30 degrees: a pull farther than that from the heading is no reason to keep it. */
const AHEAD = 0.866;
/** A second reason is given when it does at least this share of what the first does. Chosen by eye. */
const WORTH_SAYING = 0.3;

/**
 * Never empty, at most 30 words. Left and right are as seen along the heading before the turn. What is told as done is
 * what it did, noise and all; what is told of its pulls is what it would have done without.
 */
export function whyItTurned(reading: LensReading): string {
  const { heading, turned, next, atLimit } = reading;
  const pulled = sideOf(heading, turned);
  const went = sideOf(heading, next);
  if (!pulled && went && strengthOf(reading) < NONE) return lens.chanceAlone(went);
  const reasons = pulled ? whyTo(pulled, reading) : whyStraight(reading);
  if (pulled !== went) return lens.byChance(pulled, reasons, went);
  if (!pulled) return lens.straight(reasons);
  // Chance may have taken some of it.
  const asFastAsItCan = atLimit && Math.abs(cross(heading, next)) >= Math.abs(cross(heading, turned));
  return lens.turns(pulled, asFastAsItCan, reasons);
}

function whyTo(side: Side, reading: LensReading): string {
  const sign = side === "left" ? 1 : -1;
  const names = strongest(reading, (pull) => sign * cross(reading.heading, pull));
  return lens.and(names.map((name, i) => say(name, reading, side, i > 0)));
}

function whyStraight(reading: LensReading): string {
  const { heading, pulls, social } = reading;
  const most = strengthOf(reading);
  if (most < NONE) return lens.nothing;
  if (length(social) < CANCELLED * most) return lens.cancel;
  const name = strongest(reading, (pull) => dot(heading, pull))[0]!;
  if (dot(heading, pulls[name]) < AHEAD * length(pulls[name])) return lens.balance;
  return say(name, reading, null, false);
}

/** Of the strongest pull. */
function strengthOf({ pulls }: LensReading): number {
  return Math.max(...PULL_NAMES.map((name) => length(pulls[name])));
}

/** @returns null when `to` is straight on */
function sideOf(heading: Vector, to: Vector): Side | null {
  const by = cross(heading, to);
  if (Math.abs(by) < STRAIGHT) return null;
  return by > 0 ? "left" : "right";
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
