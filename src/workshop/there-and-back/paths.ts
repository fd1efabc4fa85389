/**
 * What a ramp has given so far: for each level and way, mean and range over the seeds. And what it comes to, once it is whole.
 * Pure: knows no page and no words.
 */
import type { Regime } from "../../model/regime";
import {
  type Direction,
  type RampOrder,
  type RampReading,
  readingsIn,
  valueAt,
} from "../../sweep/ramp-order";

export type Measure = "P" | "M";

/** Over the seeds, each 0 .. 1. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** One level on one way, all seeds in. */
export interface Held extends Readonly<Record<Measure, Spread>> {
  /** One a seed, at the end of the hold. */
  readonly regimes: readonly Regime[];
}

export class Paths {
  readonly order: RampOrder;
  /** How many readings there are; all of them are readingsIn(order). */
  count = 0;
  readonly #readings: Readonly<Record<Direction, RampReading[][]>>;

  constructor(order: RampOrder) {
    this.order = order;
    const empty = () => Array.from({ length: order.steps + 1 }, (): RampReading[] => []);
    this.#readings = { up: empty(), down: empty() };
  }

  get whole(): boolean {
    return this.count === readingsIn(this.order);
  }

  /** What the dial stands at, level by level. */
  get values(): number[] {
    const { dial, steps } = this.order;
    return Array.from({ length: steps + 1 }, (_, level) => valueAt(dial, level, steps));
  }

  /** @returns whether a level is whole with it: something new to draw */
  add(reading: RampReading): boolean {
    const held = this.#readings[reading.direction][reading.level]!;
    held.push(reading);
    this.count++;
    return held.length === this.order.seeds.length;
  }

  /** Null until every seed has held the level. */
  at(direction: Direction, level: number): Held | null {
    const readings = this.#readings[direction][level];
    if (!readings || readings.length < this.order.seeds.length) return null;
    const spread = (measure: Measure) => spreadOf(readings.map((reading) => reading[measure]));
    return { P: spread("P"), M: spread("M"), regimes: readings.map(({ regime }) => regime) };
  }
}

function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: Math.min(...values), high: Math.max(...values) };
}

/** Below this much change from the dial's low end to its high end there is no order to come or go. Chosen by eye. */
const LEAST_CHANGE = 0.3;
/** Two ways nearer than this are one way to the eye, however small the spread. Chosen by eye. */
const LEAST_GAP = 0.1;

export interface Turn {
  /** The measure that changes most; the rest is about it. */
  readonly measure: Measure;
  /** The form that most seeds held at the low end at first, and at the high end. */
  readonly from: Regime;
  readonly to: Regime;
  /** What the dial stood at when the measure first passed the middle on the way up. */
  readonly cameAt: number;
  /** The last value on the way down at which it was still past the middle. */
  readonly stayedUntil: number;
  /** Where the ranges of the two ways do not touch, and the means are LEAST_GAP apart or more. Rising. */
  readonly differAt: readonly number[];
  /** Distance between the means of the two ways, averaged over the levels, 0 .. 1. */
  readonly gap: number;
}

/** @returns null where the dial changed nothing to speak of, or the ramp is not whole */
export function turnOf(paths: Paths): Turn | null {
  if (!paths.whole) return null;
  const { values } = paths;
  const up = values.map((_, level) => paths.at("up", level)!);
  const down = values.map((_, level) => paths.at("down", level)!);
  const top = up.length - 1;
  const change = (measure: Measure) => up[top]![measure].mean - up[0]![measure].mean;
  const measure = Math.abs(change("P")) >= Math.abs(change("M")) ? "P" : "M";
  if (Math.abs(change(measure)) < LEAST_CHANGE) return null;
  const middle = (up[0]![measure].mean + up[top]![measure].mean) / 2;
  const past = (held: Held) => held[measure].mean > middle === change(measure) > 0;
  const gaps = up.map((held, level) => Math.abs(held[measure].mean - down[level]![measure].mean));
  return {
    measure,
    from: mostly(up[0]!.regimes),
    to: mostly(up[top]!.regimes),
    cameAt: values[up.findIndex(past)]!,
    stayedUntil: values[down.findLastIndex((held) => !past(held)) + 1] ?? values[top]!,
    differAt: values.filter(
      (_, level) => gaps[level]! >= LEAST_GAP && apart(up[level]![measure], down[level]![measure]),
    ),
    gap: gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
  };
}

const apart = (a: Spread, b: Spread) => a.low > b.high || b.low > a.high;

/** What most of them are; mixed where no one form has more than half. */
function mostly(regimes: readonly Regime[]): Regime {
  const half = regimes.length / 2;
  return regimes.find((one) => regimes.filter((other) => other === one).length > half) ?? "mixed";
}
