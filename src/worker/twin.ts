/** The twin: the same run a second time from some tick on, with one difference laid over its conditions. */
import type { Run } from "../model/run";
import type { Difference } from "./protocol";

/** A second run, in step with the main one. */
export interface Twin {
  readonly run: Run;
  readonly partedTick: number;
}

/** @throws RangeError when the difference is out of range: a programmer's error, as in Run */
export function forked(run: Run, difference: Difference): Twin {
  const twin = run.fork();
  twin.setConditions({ ...run.conditions, ...difference });
  return { run: twin, partedTick: run.tick };
}
