/** The words of what comes after the first frame: panel, goal arrow, hints, slowness. */

/** A dial's two ends, and words from the one through what lies between to the other. */
interface DialWords {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly steps: readonly string[];
}

export const restWords = {
  dials: {
    threat: {
      name: "Threat",
      low: "safe",
      high: "under threat",
      steps: ["safe", "at ease", "wary", "uneasy", "threatened", "under threat"],
    },
    energy: {
      name: "Energy",
      low: "little energy",
      high: "full of energy",
      steps: ["little energy", "slow", "moving", "lively", "full of energy"],
    },
    leaderInfluence: {
      name: "Leader influence",
      low: "nobody leads",
      high: "leaders pull hard",
      steps: ["nobody leads", "a hint of a lead", "some lead", "a clear lead", "leaders pull hard"],
    },
  } satisfies Record<string, DialWords>,

  settings: {
    agents: "Agents",
    grain: "Grain",
    informedShare: "Informed share",
    seed: "Seed",
    speed: "Speed",
    goal: "Goal direction",
  },
  grain: {
    coarse: "coarse: 50",
    fine: "fine: 100,000",
    help: "How finely the group is drawn. Slide it: the three forms stay the same.",
  },
  values: {
    informedShare: (share: number) => `${Math.round(share * 100)} % of the agents know the goal`,
    speed: (speed: number) => `${speed} times the usual speed`,
    goal: (degrees: number, compass: string) => `${compass}, ${Math.round(degrees)} degrees`,
  },
  /** Anticlockwise from east, in eighths of a turn. */
  compass: ["east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east"],
  goalHelp: "Drag the arrow, or turn it with the arrow keys: left is anticlockwise.",

  panel: {
    conditions: "Conditions",
    group: "Group",
    time: "Time",
    newSeed: "New seed",
    step: "Step: one tick",
    newRun: "Same run again",
    resetAll: "Reset all",
  },

  hints: {
    energy: { line: "Try this: give it energy.", action: "Turn energy up" },
    threat: { line: "It circulates. Now put it under threat.", action: "Turn threat up" },
    back: { line: "It travels. Take the threat away: how long is the way back?", action: "Turn threat down" },
    leaders: {
      line: "It remembered for a while. Now let the informed lead.",
      action: "Turn leader influence up",
    },
    end: { line: "That was the tour. Now slide the grain, drag the arrow, look closer at one agent." },
  },

  slow: (percent: number) =>
    `This machine plays at ${percent} % of the speed asked for. Fewer agents or a lower speed would help.`,
  fewer: (agents: string) => `Use ${agents}`,
  workshop: { name: "Workshop", help: "Talks in scenes, there and back, twin, take home (W)" },
  about: "About the model",
  instrumentFailed: "One of the instruments has failed and is left out. The swarm runs all the same.",
  noModelPage: "The page about the model could not be loaded. The swarm runs all the same.",
  noLens: "The lens could not be loaded. The swarm runs all the same.",
} as const;

/** The word for where a dial stands. @param share 0 (low end) .. 1 (high end) */
export function stepWord(steps: readonly string[], share: number): string {
  // The ends are the ends: a little of something is not nothing.
  const between = steps.length - 2;
  const index = share <= 0 ? 0 : share >= 1 ? between + 1 : 1 + Math.floor(share * between);
  return steps[index] ?? "";
}
