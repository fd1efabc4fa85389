/** The words of the instruments: compass, timeline, map of conditions. Loaded with them, after the first frame. */
import type { Regime } from "../model/regime";

const hundredths = (value: number) => value.toFixed(2).replace(/^0/, "");

export const instruments = {
  compass: {
    name: "Order compass",
    help: "Rotation M upwards, polarization P to the right. The line is the last minute.",
    goTo: (regime: string) => `Move the dials to ${regime.toLowerCase()}`,
    value: (regime: string, p: number, m: number) => `${regime}. P ${p.toFixed(2)}, M ${m.toFixed(2)}.`,
  },
  timeline: {
    name: "Timeline",
    help: "P, M and cohesion, the regime as a band, each move of a dial as a mark.",
    moment: "Moment",
    live: "now",
    series: { polarization: "P", rotation: "M", cohesion: "cohesion" },
    reading: (time: string, regime: string, p: number, m: number, cohesion: number) =>
      `${time} ${regime} · P ${hundredths(p)} M ${hundredths(m)} cohesion ${hundredths(cohesion)}`,
    keys: "Left and right arrow keys read a moment; Escape returns to now.",
  },
  moved: {
    threat: "threat",
    energy: "energy",
    leaderInfluence: "leader",
    informedShare: "informed",
    goal: "goal",
    agents: "agents",
  },
  moveLetter: { threat: "T", energy: "E", leaderInfluence: "L", informedShare: "i", goal: "g", agents: "N" },
  move: (what: string, from: number, to: number) => `${what} ${plain(from)} → ${plain(to)}`,
  /** Where there is no room for the name. Not letters: M is rotation's. */
  short: { milling: "mill.", circulation: "circ.", alignment: "align.", mixed: "" } satisfies Record<
    Regime,
    string
  >,
  map: {
    name: "Map of conditions",
    help: (agents: number, share: number, seeds: number) =>
      `The regime that ${agents} agents reached from a random start, ${Math.round(share * 100)} % of them informed; ` +
      `where ${seeds} seeds disagree the place is striped, and blank is mixed. The group remembers, so yours may differ.`,
    x: "threat",
    y: "energy",
    made: (agents: number) => `${agents} agents`,
    level: (level: number) => `leader ${plain(level)}`,
    dials: "Threat and energy",
    value: (threat: number, energy: number, reached: string) =>
      `threat ${threat.toFixed(2)}, energy ${energy.toFixed(2)}. The map: ${reached}`,
    agree: (regime: string) => regime.toLowerCase(),
    disagree: (regimes: string) => `seeds disagree: ${regimes.toLowerCase()}`,
    loading: "Loading the map …",
    missing: "The map's data could not be loaded. The dials work all the same.",
    keys: "Left and right arrow keys move threat, up and down move energy.",
  },
} as const;

function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Simulated seconds as minutes and seconds. */
export function clockTime(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
