/** The words of the take-home page: what a room carries out of the session on paper. Loaded with it. */
import type { Regime } from "../model/regime";

/** From whom the address can be opened. */
export type Reach = "everywhere" | "network" | "machine" | "none";

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" });
const seconds = (n: number) => `${n} second${n === 1 ? "" : "s"}`;

export const takeHome = {
  title: "Take home",
  help: "This is the sheet as it will be printed. The print dialog can also save it as a PDF.",
  print: "Print",
  close: "Close",
  closeWithKey: "Close (Esc)",
  /** Where the page may not print: a frame that was not given leave to. */
  noPrint: "This frame may not print. Open the page in a tab of its own, and print it there.",
  sheet: "The sheet",

  date: (date: Date) => DATE.format(date),
  what:
    "A swarm in the browser, steered by its conditions and never by its members. Three dials set the rules that " +
    "each agent follows. Nobody decides for the whole, and still the group takes on a form.",

  timeline: {
    heading: "What the swarm did",
    help: (length: string, runs: number) =>
      `${length} of simulated time${runs > 1 ? `, ${runs} runs` : ""}. ` +
      "P, solid: all head one way. M, dashed: all turn round the centre.",
    told: (regime: Regime, from: string) => `${regime} from ${from}`,
    description: (told: string, more: number) =>
      `Timeline of the session: ${told}${more > 0 ? `, and ${more} more` : ""}.`,
    total: (regime: string, length: string) => `${regime} ${length}`,
    scenes: "Scenes",
    moves: "Dials moved:",
    moved: {
      threat: "threat",
      energy: "energy",
      leaderInfluence: "leader influence",
      informedShare: "informed share",
      goal: "goal direction",
      agents: "number of agents",
    },
    newRun: "Double line: a new run began.",
  },

  pictures: {
    heading: "How it looked",
    alone: "The swarm.",
    now: (regime: string, time: string) => `${regime}, ${time} (last)`,
    nowAlone: "When this was made",
  },

  settings: {
    heading: "The settings",
    head: ["Setting", "Value"],
    informedShare: (share: number) => `${Math.round(share * 100)} % of the agents`,
    dial: (value: number, word: string) => `${value.toFixed(2)}, ${word}`,
  },

  address: {
    heading: "Go on with it",
    opens: "Opens the page with these settings.",
    code: "QR code of the address below",
    tooLong: "The address is too long for a QR code that a phone could read; here it is as text.",
    reach: {
      everywhere: "",
      network: "This address works only inside the network that the page was opened in.",
      machine:
        "This is a local address: it works on this machine only. No other device, nor a phone, can open it.",
      none: "The page was opened without an address of its own, so there is none to take home.",
    } satisfies Record<Reach, string>,
  },

  predictions: {
    heading: "What the room predicted",
    head: ["Question", "The room's guess", "What the swarm did", "After"],
    noGuess: "no guess",
    opinion: "a matter of opinion: the swarm has no answer",
    unseen: "not seen: the scene was left before",
    other: "none of the answers",
    asGuessed: (outcome: string) => `${outcome} (as guessed)`,
    took: (n: number) => seconds(Math.round(n)),
    never: "–",
    note: "Simulated seconds until what the scene waits for began. Another seed can end otherwise near a border.",
  },

  evidence: {
    heading: "What this is, and what it is not",
    lines: [
      "This was a model, not a team. No number here is a dose for a real team: 0.75 on a dial measures nothing in an organisation.",
      "Studies support that energy as speed brings order and that a small informed share can steer a group. That threat aligns a group is an assumption, taken from the talk. The link from forms to leadership practices is the talk's, and an analogy: nothing was measured.",
      "The forms are not stages, and none is better. Whether to integrate the practices or to separate them, no model can answer.",
    ],
    talk: "The talk: Jim Hazy, “Three keys to leading emergent organizing”, LILA, Harvard Graduate School of Education.",
  },
} as const;
