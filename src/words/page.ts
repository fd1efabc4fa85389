/**
 * The words of the first frame. Every word that a person reads is in this room, so that the page can be translated by
 * replacing it; what comes later has files of its own here, and is loaded later.
 * The terms are those of docs/model.md, one word for one thing. Must not know how anything is shown.
 */
import type { Regime } from "../model/regime";

/** Made once: making a number format costs more than a frame of the swarm's script. */
export const grouped = new Intl.NumberFormat("en").format;

export const words = {
  product: "Coarse Grain",
  agents: (n: number) => `${grouped(n)} agents`,
  stageDescription: (agents: string, regime: string) => `${agents}. ${regime}`,

  panel: {
    name: "Dials",
    show: "Show the dials",
    hide: "Hide the dials",
    pause: "Pause",
    resume: "Play",
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
  paused: "Paused. Space goes on, S steps one tick.",
  informed: "informed: knows the goal direction",
  measures: {
    polarization: { name: "Polarization", symbol: "P", help: "0: headings cancel. 1: all the same way." },
    rotation: { name: "Rotation", symbol: "M", help: "0: no turning. 1: all turn round the centre." },
    cohesion: { name: "Cohesion", symbol: "", help: "Share of agents in the largest linked group." },
  },
  readout: "Order of the group",

  keys: { space: "Space" },
  noRest:
    "The panel and the instruments could not be loaded. The swarm runs all the same; reload to try again.",
  look: "Look closer",
  lookHelp: "Look at one agent; again: at the next one (L). Or click an agent.",
  instruments: { name: "Instruments", show: "Show the instruments", hide: "Hide the instruments" },
  presets: {
    label: "Show me",
    title: (regime: string, key: string) => `Move the dials to ${regime} (${key})`,
  },
  dismiss: "Dismiss",
  problem: (key: string, got: string, expected: string, used: string | undefined) =>
    `${key}: got ${got}, expected ${expected}. ${used === undefined ? "Ignored." : `Using ${used}.`}`,
  moreProblems: (n: number) => `And ${n} more.`,
  nothing: "nothing",
  expected: {
    switch: "true or false",
    text: (shortest: number, longest: number) => `${shortest} to ${longest} characters`,
    list: (names: readonly string[]) => `all, none, or some of ${names.join(",")}`,
    number: (min: number, max: number) => `a number from ${min} to ${max}`,
    whole: (min: number, max: number) => `a whole number from ${min} to ${max}`,
    once: "one value, given once",
    oneOf: (names: readonly string[]) => `one of ${names.join(", ")}`,
    deck: "a deck beside it",
    shown: "something to show",
    panel: "a panel to show it in",
    version: (version: number) => `version ${version}`,
  },
  noPicture:
    "This browser cannot draw the swarm: it needs WebGL 2. The swarm runs all the same, and its readouts are live.",
  pictureFailed: "The picture could not start. The swarm runs all the same, and its readouts are live.",
  failed: "The swarm has stopped: its worker failed. Reload the page to start it again.",
  onPage: "No worker could start here, so the swarm runs on the page itself.",
} as const;
