/**
 * The picture in words, for those who do not see it: the group, its order, where it goes, the dials, what changed last.
 * Facts in, sentences out. Must not know where the facts come from. Loaded after the first frame.
 */
import type { Conditions } from "../model/conditions";
import { HIGH, LOW, type Regime } from "../model/regime";
import { grouped, words } from "./page";
import { restWords, stepWord } from "./rest";

/** What can be changed while a run goes on. */
export type Changeable = keyof Conditions | "agents";
export type Changeables = Readonly<Record<Changeable, number>>;

export interface Facts {
  readonly agents: number;
  readonly informed: number;
  readonly regime: Regime;
  /** 0 .. 1 each. */
  readonly polarization: number;
  readonly rotation: number;
  readonly cohesion: number;
  readonly conditions: Conditions;
  /** Degrees anticlockwise from east; null when the group does not travel, or nobody knows yet. */
  readonly travel: number | null;
  /** Null when the group does not turn. */
  readonly turning: "anticlockwise" | "clockwise" | null;
  readonly change: Change | null;
}

/** What the last change came from and led to, and how many simulated seconds ago. */
export interface Change {
  readonly from: Changeables;
  readonly to: Changeables;
  readonly ago: number;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const hundredths = (value: number) => value.toFixed(2);

/** How a change of each is told: what it is called, and its value. */
const CHANGES: Readonly<Record<Changeable, readonly [string, (value: number) => string]>> = {
  threat: ["threat", hundredths],
  energy: ["energy", hundredths],
  leaderInfluence: ["leader influence", hundredths],
  informedShare: ["the informed share", percent],
  goal: ["the goal direction", compassWord],
  agents: ["the number of agents", grouped],
};

export function describe(facts: Facts): string {
  const { conditions, change } = facts;
  return [group(facts), order(facts), whither(facts), dials(conditions), change ? changed(change) : ""]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** @param degrees any, anticlockwise from east. @returns "north-east" and so on, to the nearest eighth of a turn */
export function compassWord(degrees: number): string {
  const eighths = restWords.compass.length;
  const eighth = ((Math.round((degrees * eighths) / 360) % eighths) + eighths) % eighths;
  return restWords.compass[eighth] ?? "";
}

function group({ agents, informed }: Facts): string {
  const told = words.agents(agents);
  return informed === 0 ? `${told}, none informed.` : `${told}, ${grouped(informed)} of them informed.`;
}

function order({ regime, polarization, rotation, cohesion }: Facts): string {
  const { name, line } = words.regimes[regime];
  const heading = graded(
    polarization,
    "the headings mostly cancel",
    "the headings agree in part",
    "most head one way",
  );
  const turning = graded(rotation, "hardly any turning", "some turning", "most turn round the centre");
  const holding =
    cohesion >= 0.9
      ? "the group holds together"
      : cohesion >= 0.6
        ? "most of it holds together"
        : "it is in parts";
  return (
    `${name}. ${line} Polarization ${hundredths(polarization)}: ${heading}. ` +
    `Rotation ${hundredths(rotation)}: ${turning}. Cohesion ${hundredths(cohesion)}: ${holding}.`
  );
}

/** The regimes' own thresholds, so that words and name cannot disagree. */
function graded(value: number, low: string, between: string, high: string): string {
  return value < LOW ? low : value > HIGH ? high : between;
}

function whither({ travel, turning }: Facts): string {
  if (travel !== null) return `It travels ${compassWord(travel)}.`;
  return turning === null ? "" : `It turns ${turning}.`;
}

function dials(conditions: Conditions): string {
  const told = (["threat", "energy", "leaderInfluence"] as const).map((key) => {
    const { name, steps } = restWords.dials[key];
    return `${name} ${hundredths(conditions[key])}, ${stepWord(steps, conditions[key])}`;
  });
  return `Dials: ${told.join("; ")}.`;
}

/** "Energy rose to 0.75, 12 seconds ago." Nothing when all is back where it was. */
function changed({ from, to, ago }: Change): string {
  const told = (Object.keys(CHANGES) as Changeable[])
    .filter((key) => from[key] !== to[key])
    .map((key) => {
      const [name, value] = CHANGES[key];
      // A direction neither rises nor falls.
      const moved = key === "goal" ? "turned" : to[key] > from[key] ? "rose" : "fell";
      return `${name} ${moved} to ${value(to[key])}`;
    });
  if (told.length === 0) return "";
  const seconds = Math.round(ago);
  const when =
    seconds < 1 ? "just now" : `${grouped(seconds)} simulated second${seconds === 1 ? "" : "s"} ago`;
  const text = told.join(" and ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}, ${when}.`;
}
