/**
 * What each dial does to the rules, how well that is supported, and what it does not claim. A test holds formulas, support
 * and sources against the table in model/rules.ts. Only the panel reads it, so it comes after the first frame.
 */
import type { Evidence, Rules, Support } from "../model/rules";

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

const orientationWeight: RuleWords = {
  rule: "orientationWeight",
  name: "Weight of orientation, the rule that copies headings",
  formula: "energy (1 + 3 threat)",
  support: "assumption",
  because:
    "That energy carries copying follows from speed and order. That threat makes members copy each other more is the " +
    "talk's claim. Information does spread faster where risk is felt, but guppies under predation were more cohesive " +
    "and not more aligned.",
  sources: ["arXiv 2410.09264", "Herbert-Read et al. 2017", "Sosna et al. 2019"],
};

export const dialInfo: Readonly<Record<Dial, DialInfo>> = {
  threat: {
    about: "About threat",
    tag: "assumed",
    does: "Threat makes every agent copy the headings of others more strongly, and of others farther away.",
    rules: [
      orientationWeight,
      {
        rule: "orientationRadius",
        name: "Radius of orientation: how far away a heading is copied, in units",
        formula: "8 + 12 threat",
        support: "assumption",
        because:
          "Under threat members attend to more of the group. Cohesion is supported, the range is assumed.",
        sources: ["Herbert-Read et al. 2017", "Sosna et al. 2019"],
      },
    ],
    claimsNot:
      "That threat aligns groups in nature: that is contested. Nor that a team should be threatened, or how much.",
  },
  energy: {
    about: "About energy",
    tag: "supported in part",
    does: "Energy makes every agent faster, and carries the copying of headings: without energy nobody copies.",
    rules: [
      {
        rule: "speed",
        name: "Speed, in units a simulated second",
        formula: "1 + 5 energy",
        support: "supported",
        because: "Faster groups are more ordered, and speed can bring circulation.",
        sources: [
          "Tunstrom et al. 2013, doi 10.1371/journal.pcbi.1002915",
          "Calovi et al. 2014",
          "Kent et al. 2019",
        ],
      },
      orientationWeight,
    ],
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
    rules: [
      {
        rule: "goalWeight",
        name: "Weight of the goal",
        formula: "1.2 leader influence, on informed agents only",
        support: "supported",
        because: "A small informed share steers a group; pushing few of them too hard splits it.",
        sources: ["Couzin et al. 2005, doi 10.1038/nature03236"],
      },
    ],
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
