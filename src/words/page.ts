/**
 * The words of the first frame. Every word that a person reads is in this room, so that the page can be translated by
 * replacing it; what comes later has files of its own here, and is loaded later.
 * The terms are those of docs/model.md, one word for one thing. Must not know how anything is shown.
 */
import type { Regime } from "../model/regime";

/** A dial's two ends, and words from the one through what lies between to the other. */
interface DialWords {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly steps: readonly string[];
}

/** Made once: making a number format costs more than a frame of the swarm's script. */
const grouped = new Intl.NumberFormat("en").format;

export const words = {
  product: "Coarse Grain",
  stageDescription: (agents: string, regime: string) => `${agents}. ${regime}`,

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
    agents: (n: number) => `${grouped(n)} agents`,
    informedShare: (share: number) => `${Math.round(share * 100)} % of the agents know the goal`,
    speed: (speed: number) => `${speed} times the usual speed`,
    goal: (degrees: number, compass: string) => `${compass}, ${Math.round(degrees)} degrees`,
  },
  /** Anticlockwise from east, in eighths of a turn. */
  compass: ["east", "north-east", "north", "north-west", "west", "south-west", "south", "south-east"],
  goalHelp: "Drag the arrow, or turn it with the arrow keys: left is anticlockwise.",

  panel: {
    name: "Dials",
    show: "Show the dials",
    hide: "Hide the dials",
    conditions: "Conditions",
    group: "Group",
    time: "Time",
    newSeed: "New seed",
    pause: "Pause",
    resume: "Play",
    step: "Step: one tick",
    newRun: "Same run again",
    resetAll: "Reset all",
    withKey: (action: string, key: string) => `${action} (${key})`,
  },

  regimes: {
    milling: {
      name: "Milling",
      line: "Everyone moves, the group goes nowhere.",
      trap: "Biologists keep the word milling for circulation.",
    },
    circulation: {
      name: "Circulation",
      line: "The group turns round its own centre.",
      trap: "Biologists call this milling.",
    },
    alignment: {
      name: "Alignment",
      line: "Everyone heads the same way and the group travels.",
      trap: "Biologists call this polarized.",
    },
    mixed: { name: "Mixed", line: "Between two forms, or not held long enough to name.", trap: "" },
  } satisfies Record<Regime, { name: string; line: string; trap: string }>,
  onTheWay: (regime: string) => `On the way to ${regime.toLowerCase()}. It takes the group a while.`,
  informed: "informed: knows the goal direction",
  measures: {
    polarization: { name: "Polarization", symbol: "P", help: "0: headings cancel. 1: all the same way." },
    rotation: { name: "Rotation", symbol: "M", help: "0: no turning. 1: all turn round the centre." },
    cohesion: { name: "Cohesion", symbol: "", help: "Share of agents in the largest linked group." },
  },
  readout: "Order of the group",

  keys: { space: "Space" },
  about: "About the model",
  look: "Look closer",
  lookHelp: "Look at one agent; again: at the next one (L). Or click an agent.",
  instruments: { name: "Instruments", show: "Show the instruments", hide: "Hide the instruments" },
  presets: {
    label: "Show me",
    title: (regime: string, key: string) => `Move the dials to ${regime} (${key})`,
  },
  hints: {
    energy: { line: "Try this: give it energy.", action: "Turn energy up" },
    threat: { line: "It circulates. Now put it under threat.", action: "Turn threat up" },
    back: { line: "It travels. Take the threat away: how long is the way back?", action: "Turn threat down" },
    leaders: {
      line: "It remembered for a while. Now let the informed lead.",
      action: "Turn leader influence up",
    },
  },

  dismiss: "Dismiss",
  problem: (key: string, got: string, expected: string, used: string | undefined) =>
    `${key}: got ${got}, expected ${expected}. ${used === undefined ? "Ignored." : `Using ${used}.`}`,
  moreProblems: (n: number) => `And ${n} more.`,
  nothing: "nothing",
  expected: {
    switch: "true or false",
    text: (longest: number) => `1 to ${longest} characters`,
    number: (min: number, max: number) => `a number from ${min} to ${max}`,
    whole: (min: number, max: number) => `a whole number from ${min} to ${max}`,
    once: "one value, given once",
    oneOf: (names: readonly string[]) => `one of ${names.join(", ")}`,
    version: (version: number) => `version ${version}`,
  },
  noPicture:
    "This browser cannot draw the swarm: it needs WebGL 2. The swarm runs all the same, and its readouts are live.",
  pictureFailed: "The picture could not start. The swarm runs all the same, and its readouts are live.",
  slow: (percent: number) =>
    `This machine plays at ${percent} % of the speed asked for. Fewer agents or a lower speed would help.`,
  fewer: (agents: number) => `Use ${grouped(agents)} agents`,
  failed: "The swarm has stopped: its worker failed. Reload the page to start it again.",
  onPage: "No worker could start here, so the swarm runs on the page itself.",
} as const;

/** The word for where a dial stands. @param share 0 (low end) .. 1 (high end) */
export function stepWord(steps: readonly string[], share: number): string {
  // The ends are the ends: a little of something is not nothing.
  const between = steps.length - 2;
  const index = share <= 0 ? 0 : share >= 1 ? between + 1 : 1 + Math.floor(share * between);
  return steps[index] ?? "";
}
