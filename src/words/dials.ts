/**
 * What each dial does to the rules, how well that is supported, and what it does not claim. Formulas, support,
 * reasons and sources are those of the claim, model/rules.ts. Only the panel reads it, so it comes after the first frame.
 */
import { EVIDENCE, type Evidence, type Rules, type Support } from "../model/rules";

export type Dial = "threat" | "energy" | "leaderInfluence";

/** One rule that a dial moves. */
export interface RuleWords extends Omit<Evidence, "rule"> {
  readonly rule: keyof Rules;
  readonly name: string;
}

export interface DialInfo {
  /** The button's accessible name. */
  readonly about: string;
  /** Support in a few words, always in view beside the dial. */
  readonly tag: string;
  readonly does: string;
  readonly rules: readonly RuleWords[];
  readonly claimsNot: string;
}

/** A rule as people read it: the claim's own words (model/rules.ts), with a name for what the code calls otherwise. */
function ruleOf(rule: keyof Rules, name: string): RuleWords {
  const claim = EVIDENCE.find((line) => line.rule === rule);
  if (!claim) throw new RangeError(`rule is ${rule}, expected one of ${EVIDENCE.map((line) => line.rule)}`);
  return { ...claim, rule, name, formula: claim.formula.replace("leaderInfluence", "leader influence") };
}

const orientationWeight = ruleOf("orientationWeight", "Weight of orientation, the rule that copies headings");

export const dialInfo: Readonly<Record<Dial, DialInfo>> = {
  threat: {
    about: "About threat",
    tag: "assumed",
    does: "Threat makes every agent copy the headings of others more strongly, and of others farther away.",
    rules: [
      orientationWeight,
      ruleOf("orientationRadius", "Radius of orientation: how far away a heading is copied, in units"),
    ],
    claimsNot:
      "That threat aligns groups in nature: that is contested. Nor that a team should be threatened, or how much.",
  },
  energy: {
    about: "About energy",
    tag: "supported in part",
    does: "Energy makes every agent faster, and carries the copying of headings: without energy nobody copies.",
    rules: [ruleOf("speed", "Speed, in units a simulated second"), orientationWeight],
    claimsNot:
      "That more energy is better, or that 0.75 measures anything in an organisation. Energy here is speed and copying, " +
      "not effort or mood.",
  },
  leaderInfluence: {
    about: "About leader influence",
    tag: "supported",
    does:
      "Leader influence pulls the informed agents, and only them, towards the goal direction. " +
      "The others do not know who is informed.",
    rules: [ruleOf("goalWeight", "Weight of the goal")],
    claimsNot:
      "Anything about leadership styles: linking charismatic, transformational or shared leadership to a weight " +
      "would be analogy, and no rule here does it.",
  },
};

/** What each grade of support means. */
export const supportWords: Readonly<Record<Support, string>> = {
  supported: "Supported: studies show the direction of the effect. The numbers are ours.",
  assumption: "Assumption: plausible, contested or untested.",
  analogy: "Analogy: a way to talk about it. Nothing was measured.",
  choice: "Choice: needed for the model to work on a screen.",
};

export const dialHeadings = {
  does: "What it does",
  claimsNot: "What it does not claim",
  sources: (list: readonly string[]) => `Sources: ${list.join("; ")}.`,
  /** What stands on the button. */
  sign: "i",
};
