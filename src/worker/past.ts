/** Where a run begins: at its settings, or where another has left it. */
import type { RunSettings } from "../model/conditions";
import { Run, replay } from "../model/run";
import { isReplayable, type Past } from "./protocol";

/** @throws RangeError when the settings are out of range: a programmer's error, as in Run */
export function runFrom(settings: RunSettings, past?: Past): Run {
  if (past && isReplayable(past)) {
    try {
      return replay(past.history, past.tick);
    } catch (error) {
      // A past comes from another page, perhaps of another version: what is wrong in it is nobody's error here.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return new Run(settings);
}
