/**
 * A ramp: one dial goes up in levels and comes down again, on the same run. Pure, and given away in small pieces,
 * so that a worker and a page can both play it. Must not know who reads it, nor how it is drawn.
 */
import { pickConditions } from "../model/conditions";
import { TICK_SECONDS } from "../model/rules";
import { Run } from "../model/run";
import { type RampOrder, type RampReading, valueAt } from "./ramp-order";

/** Between two pieces of work at most so many ticks: some ms at 200 agents, so that a page can breathe. */
const TICKS_A_PIECE = 20;

const ticksIn = (seconds: number) => Math.round(seconds / TICK_SECONDS);

/**
 * Plays the ramp: all seeds at the first level, then all at the next, up to the top; the top once more, and down.
 * @yields a reading when a seed has held a level, null between pieces of work
 * @throws RangeError on an order that no run can have (a programmer's error)
 */
export function* ramp(order: RampOrder): Generator<RampReading | null, void, undefined> {
  const { dial, seeds, steps, holdSeconds, agents } = order;
  if (!(Number.isInteger(steps) && steps > 0)) throw new RangeError(`steps is ${steps}, expected 1 or more`);
  if (!(ticksIn(holdSeconds) > 1))
    throw new RangeError(`holdSeconds is ${holdSeconds}, expected ${2 * TICK_SECONDS} or more`);
  const fixed = pickConditions(order.conditions);
  const runs = seeds.map((seed) => new Run({ ...fixed, [dial]: valueAt(dial, 0, steps), agents, seed }));
  for (const run of runs) yield* advance(run, ticksIn(order.settleSeconds));
  for (const direction of ["up", "down"] as const) {
    for (let i = 0; i <= steps; i++) {
      const level = direction === "up" ? i : steps - i;
      const value = valueAt(dial, level, steps);
      for (const [seed, run] of runs.entries()) {
        run.setConditions({ ...fixed, [dial]: value });
        yield { seed, direction, level, value, ...(yield* hold(run, ticksIn(holdSeconds))) };
      }
    }
  }
}

/** Holds a level and measures its second half. */
function* hold(run: Run, ticks: number): Generator<null, Pick<RampReading, "P" | "M" | "regime">, undefined> {
  const before = Math.floor(ticks / 2);
  yield* advance(run, before);
  let P = 0;
  let M = 0;
  yield* advance(run, ticks - before, () => {
    const reading = run.read();
    P += reading.polarization;
    M += reading.rotation;
  });
  return { P: P / (ticks - before), M: M / (ticks - before), regime: run.read().regime };
}

/** @param each called after every tick */
function* advance(run: Run, ticks: number, each: () => void = () => {}): Generator<null, void, undefined> {
  for (let i = 1; i <= ticks; i++) {
    run.advance();
    each();
    if (i % TICKS_A_PIECE === 0 || i === ticks) yield null;
  }
}
