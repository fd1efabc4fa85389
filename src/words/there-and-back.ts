/**
 * The words of "There and back". They are about this model: never what a team needs, nor how much of it. Loaded when the
 * dialog is first opened.
 */
import type { Regime } from "../model/regime";

type SweptDial = "threat" | "energy" | "leaderInfluence";

/** As short as they are said: 0, .35, 1. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100).replace(/^0\./, ".");
}

const dials: Readonly<Record<SweptDial, string>> = {
  threat: "threat",
  energy: "energy",
  leaderInfluence: "leader influence",
};

const forms: Readonly<Record<Regime, string>> = {
  milling: "milling",
  circulation: "circulation",
  alignment: "alignment",
  mixed: "mixed",
};

/** "at .3", "from .1 to .5" where they follow each other, "at .1, .2 and .5". */
function where(values: readonly number[], step: number): string {
  const [first = 0, last = first] = [values[0], values.at(-1)];
  if (values.length < 2) return `at ${short(first)}`;
  const between = Math.round((last - first) / step);
  if (between === values.length - 1) return `from ${short(first)} to ${short(last)}`;
  return `at ${values.slice(0, -1).map(short).join(", ")} and ${short(last)}`;
}

/** How a ramp was made; goes with every result. */
export interface RampFacts {
  readonly agents: number;
  readonly seeds: number;
  readonly holdSeconds: number;
}

/** What a ramp came to, see workshop/there-and-back-paths.ts. */
interface TurnWords {
  readonly measure: "P" | "M";
  readonly from: Regime;
  readonly to: Regime;
  readonly cameAt: number;
  readonly stayedUntil: number;
  readonly differAt: readonly number[];
  readonly gap: number;
}

export const thereAndBack = {
  title: "There and back",
  close: "Close",
  closeWithKey: "Close (Esc)",
  intro:
    "In this model one dial goes up in steps and comes down again. Where the way back is another, order remembers.",
  dial: "Dial",
  dials,
  others: "Other dials",
  /** What stands in the choice of the other dials. */
  asOnThePage: (others: string) => `as on the page: ${others}`,
  whereItShows: (others: string) => `where memory shows: ${others}`,
  setting: (dial: SweptDial, value: number) => `${dials[dial]} ${short(value)}`,
  informed: (share: number) => `${Math.round(share * 100)} % informed`,
  /** @param elsewhere whether other dials than the page's are chosen for it */
  little: (others: string, elsewhere: boolean) =>
    `With ${others} this dial shows little memory or none${elsewhere ? ": so other dials are chosen." : "."}`,
  /** The line under the form says that these are simulated. */
  hold: "Hold each level",
  holdSeconds: (seconds: number) => `${seconds} s`,
  start: "Start",
  again: "Start again",
  stop: "Stop",
  plan: (dial: SweptDial, others: string, { holdSeconds, seeds, agents }: RampFacts) =>
    `${capital(dials[dial])} swept at ${others}. Held ${holdSeconds} simulated seconds a level; ${seeds} seeds; ` +
    `${agents} agents.`,
  facts: (facts: RampFacts, steps: number, settle: number) =>
    `${facts.agents} agents, ${facts.seeds} seeds. ${steps + 1} levels up and the same ${steps + 1} down; the top is held ` +
    `twice. Each is held ${facts.holdSeconds} simulated seconds and read in the second half. Before the first, ` +
    `${settle} to settle.`,
  seeds: (seeds: readonly string[]) => `Seeds: ${seeds.join(", ")}.`,
  progress: "How far the ramp is",
  /** @param value what the dial stands at */
  under: (dial: SweptDial, direction: "up" | "down", value: number) =>
    `On the way ${direction}: ${dials[dial]} ${short(value)}.`,
  starting: "Letting the groups settle …",
  onPage: "No worker could do this, so the page does it itself: slower, and the swarm may stutter meanwhile.",
  failed: "The ramp could not be played. Reload the page to try again.",
  stopped: "Stopped on the way: nothing is concluded from half a way.",
  measures: {
    P: { title: "Polarization P", what: "1 = all head the same way" },
    M: { title: "Rotation M", what: "1 = all turn round the centre" },
  },
  plot: (measure: string, dial: SweptDial) =>
    `${measure} against ${dials[dial]}. The numbers are in the table below.`,
  axis: (dial: SweptDial) => `${dials[dial]} →`,
  ways: {
    up: { atLine: "up →", key: "way up: solid, filled dots" },
    down: { atLine: "← down", key: "way down: dashed, hollow dots" },
  },
  band: "band: lowest to highest seed",
  verdict: {
    flat: (dial: SweptDial) =>
      `${capital(dials[dial])} changed order too little on the way: there was nothing to remember. Try other dials.`,
    came: (dial: SweptDial, turn: TurnWords) =>
      `Going up, ${comes(turn)} at ${dials[dial]} ${short(turn.cameAt)}; ${back(turn)}`,
    memory: (turn: TurnWords, step: number) =>
      `The group remembers: ${where(turn.differAt, step)} the ways differ by more than the seeds do; over all levels ` +
      `${turn.measure} by ${hundredths(turn.gap)} on average.`,
    none: "No memory here: both ways agree within the spread.",
  },
  /** Measured: 200 agents, five seeds, threat up and down at energy .75 without leaders. */
  slower:
    "Slower ramps remember less. Measured for threat at energy .75 without leaders: P differed by .29 on average at " +
    "20 simulated seconds a level, by .23 at 40, by .18 at 80, by .14 at 160.",
  claim: "This is about the model: no level of a dial stands for anything in a real team.",
  table: {
    summary: "All numbers",
    caption: (dial: SweptDial, facts: RampFacts) =>
      `Mean over ${facts.seeds} seeds, lowest and highest in brackets, and the forms at the end of a level, against ` +
      `${dials[dial]}. Each level held ${facts.holdSeconds} simulated seconds, ${facts.agents} agents.`,
    way: { up: "up", down: "down" },
    form: "form",
    spread: (mean: number, low: number, high: number) =>
      `${hundredths(mean)} (${hundredths(low)} to ${hundredths(high)})`,
    forms: (regimes: readonly Regime[]) => tally(regimes),
    missing: "–",
  },
} as const;

/** "alignment came", or, where no form was held by most seeds, what the measure did. */
function comes({ from, to, measure }: TurnWords): string {
  return from === to || to === "mixed" ? `order (${measure}) turned over` : `${forms[to]} came`;
}

function back({ stayedUntil, cameAt, from, to, measure }: TurnWords): string {
  const what = from === to || to === "mixed" ? `${measure} stayed there` : "it stayed";
  if (stayedUntil === cameAt) return `going down, ${what} until ${short(stayedUntil)} as well.`;
  if (stayedUntil === 0) return `going down, ${what} all the way to 0.`;
  return `going down, ${what} until ${short(stayedUntil)}.`;
}

/** "4 alignment, 1 mixed": most first. */
function tally(regimes: readonly Regime[]): string {
  const counts = new Map<Regime, number>();
  for (const regime of regimes) counts.set(regime, (counts.get(regime) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([regime, count]) => `${count} ${forms[regime]}`)
    .join(", ");
}

const hundredths = (value: number) => value.toFixed(2).replace(/^0/, "");

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
