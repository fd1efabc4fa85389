/** Keeps a talk through a reload of its tab, where the browser lets it. */
import { isMemory } from "../presenter/channel-shapes";
import type { Memory } from "./stage-state";

const KEY = "coarse-grain:talk";

/** @param memory null forgets it */
export function keep(memory: Memory | null): void {
  try {
    // Its run is not: a long history would fill the storage.
    if (memory) sessionStorage.setItem(KEY, JSON.stringify({ ...memory, report: null }));
    else sessionStorage.removeItem(KEY);
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
