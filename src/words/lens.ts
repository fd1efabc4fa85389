/**
 * The words of the lens: the parts of the sentence that says why an agent turned, and what its box says. Loaded with it.
 * Left and right are the agent's own. Must not know numbers of the model: which words hold is decided elsewhere.
 */
import type { PullName } from "../model/pull-names";

export type Side = "left" | "right";

/** What a reason is told of. */
export interface Reason {
  /** Whereto it pulls; null: neither left nor right. */
  readonly side: Side | null;
  /** How many the agent attends to by this rule. */
  readonly count: number;
  /** Whether the others have been named just before. */
  readonly again: boolean;
}

/** What stands for a pull beside its arrow and in the list: not everyone tells five colours apart. */
export const pullLetters: Readonly<Record<PullName, string>> = {
  repulsion: "R",
  orientation: "O",
  attraction: "A",
  belonging: "B",
  goal: "G",
};

const head = (side: Side | null) => side ?? "the way it does";

export const lens = {
  name: "Lens: one agent",
  title: (agent: number) => `Agent ${agent}`,
  informed: "informed",
  close: "Close",
  closeHelp: "Close the lens (Esc)",
  next: "Next",
  nextHelp: "Look at the next agent (L)",
  grain: "Grain",
  grainHelp: { fine: "Make the agent's grain large (G)", coarse: "Make the group's grain large (G)" },
  follow: "Follow",
  followHelp: "The large picture moves with the agent",
  followsAlways: "Close up, the picture always moves with the agent",
  pulls: "Its five pulls",
  pull: {
    repulsion: { name: "repulsion", help: "Away from whoever is too close." },
    orientation: { name: "orientation", help: "Heading as its neighbours head." },
    attraction: { name: "attraction", help: "Towards those farther off." },
    belonging: { name: "belonging", help: "Back to the group, once it has strayed." },
    goal: { name: "goal", help: "Towards the goal: informed agents only." },
  } satisfies Record<PullName, { name: string; help: string }>,

  /** No turn of it is known yet; and there is no such agent. */
  waiting: "It has not turned since you chose it.",
  missing: (agents: number) => `There are only ${agents} agents now.`,

  turns: (side: Side, atLimit: boolean, reasons: string) =>
    `It turns ${side}${atLimit ? " as fast as it can" : ""}: ${reasons}.`,
  straight: (reason: string) => `It goes straight on: ${reason}.`,
  /** What the pulls asked for and what chance made of it; null: neither left nor right. */
  byChance: (pulled: Side | null, reasons: string, went: Side | null) =>
    `Its pulls ${pulled ? `turn it ${pulled}` : "keep it straight on"}: ${reasons}; ` +
    `chance ${went ? `took it ${went}` : "kept it straight"}.`,
  chanceAlone: (went: Side) => `Nothing pulls at it; chance took it ${went}.`,
  and: (reasons: readonly string[]) => reasons.join(", and "),
  nothing: "nothing pulls at it",
  cancel: "what pulls at it cancels out",
  balance: "the pulls on its two sides balance",
  reasons: {
    repulsion: ({ count, again }: Reason) =>
      count > 1
        ? `it is too close to ${again ? "some of them" : "its neighbours"}`
        : `it is too close to ${again ? "one of them" : "one neighbour"}`,
    orientation: ({ side, count }: Reason) =>
      count === 1 ? `its neighbour heads ${head(side)}` : `its neighbours head ${head(side)}`,
    attraction: ({ side, count }: Reason) => {
      const where = side === null ? "ahead" : `to its ${side}`;
      return count === 1
        ? `the one farther off is ${where}`
        : count === 0
          ? `the group is ${where}`
          : `most of those farther off are ${where}`;
    },
    belonging: ({ side }: Reason) =>
      `it has strayed from the group${side === null ? "" : `, which is to its ${side}`}`,
    goal: ({ side }: Reason) => `it knows the goal, which is ${side === null ? "ahead" : `to its ${side}`}`,
  } satisfies Record<PullName, (reason: Reason) => string>,
} as const;
