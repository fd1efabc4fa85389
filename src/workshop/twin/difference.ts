/** The one thing in which a twin differs: which there are, where each starts, how it is said. Pure; knows no page. */
import type { Conditions } from "../../model/conditions";
import { restWords, stepWord } from "../../words/rest";
import { twinWords } from "../../words/twin";

export const DIFFERENCES = ["leaderInfluence", "threat", "energy", "informedShare"] as const;
export type DifferenceName = (typeof DIFFERENCES)[number];

/** What differs, and the twin's value of it, 0 .. 1. */
export interface OneDifference {
  readonly name: DifferenceName;
  readonly value: number;
}

/** Where a difference starts: at the end farther from where the run is. Whoever leads at all is a leader to be taken away. */
export function startOf(name: DifferenceName, conditions: Conditions): OneDifference {
  const now = conditions[name];
  const low = name === "leaderInfluence" ? now === 0 : now < 0.5;
  return { name, value: low ? 1 : 0 };
}

export function nameOf(name: DifferenceName): string {
  return name === "informedShare" ? restWords.settings.informedShare : restWords.dials[name].name;
}

/** "0.75" */
export function numberOf({ value }: OneDifference): string {
  return value.toFixed(2);
}

/** The value in words: "leaders pull hard". */
export function wordsOf({ name, value }: OneDifference): string {
  if (name === "informedShare") return restWords.values.informedShare(value);
  return stepWord(restWords.dials[name].steps, value);
}

/** What the twin is, beside the run: "The same, but leader influence 1.00". */
export function labelOf(difference: OneDifference): string {
  return twinWords.twin(nameOf(difference.name), numberOf(difference));
}

/**
 * Why the two will not part; empty where they will.
 * @param conditions of the main run
 */
export function cautionOf(difference: OneDifference, conditions: Conditions): string {
  const { name, value } = difference;
  if (conditions[name] === value) return twinWords.same(nameOf(name), numberOf(difference));
  if (name === "informedShare" && conditions.leaderInfluence === 0) return twinWords.nobodyLeads;
  if (name === "leaderInfluence" && conditions.informedShare === 0) return twinWords.nobodyKnows;
  return "";
}
