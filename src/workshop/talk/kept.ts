/** Keeps a talk and its run through a reload of its tab, where the browser lets it. */
import { isMemory } from "../presenter/channel-shapes";
import type { Memory } from "./stage-state";

const KEY = "coarse-grain:talk";
/** A run that has been steered more often is not kept: it would fill the storage. Half a megabyte. */
const MOST_CHANGES = 3000;

/** @param memory null forgets it */
export function keep(memory: Memory | null): void {
  try {
    if (!memory) {
      sessionStorage.removeItem(KEY);
      return;
    }
    const long = (memory.report?.history.changes.length ?? 0) > MOST_CHANGES;
    sessionStorage.setItem(KEY, JSON.stringify(long ? { ...memory, report: null } : memory));
  } catch {
    // Forbidden or full: then a reload begins the scene without the guesses.
  }
}

/** What was kept; null when there is nothing that can be used. */
export function kept(): Memory | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isMemory(found) ? (found as Memory) : null;
  } catch {
    return null;
  }
}
