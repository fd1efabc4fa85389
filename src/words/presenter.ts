/** The words of the facilitator's window. */

/** Without the zero before the point. */
const hundredths = (value: number) => value.toFixed(2).replace(/^0/, "");
const two = (value: number) => String(value).padStart(2, "0");

export const presenterWords = {
  title: "Presenter's notes",
  pageTitle: "Presenter's notes · Coarse Grain",

  clock: { now: "Time", elapsed: "Since the start", scene: "In this scene" },
  /** Simulated seconds. */
  sceneTime: (time: string, limit: string | null) => (limit === null ? time : `${time} of ${limit}`),
  simulated: "simulated",
  none: "–",
  count: (n: number, of: number) => `${n} / ${of}`,
  announce: (n: number, of: number, title: string) => `Scene ${n} of ${of}. ${title}.`,

  notes: "Notes",
  noNotes: "No notes for this scene.",
  room: "The room reads",
  notice: (text: string) => `Notice: ${text}`,
  question: "The room is asked",
  answers: "What the room guesses",
  press: "Press what the room guesses.",
  guessed: "guessed",
  cameTrue: "came true",
  guess: (text: string) => `Guessed: ${text}.`,
  noGuess: "No guess.",
  outcome: (text: string) => `Came true: ${text}.`,
  noOutcome: "None of the answers came true.",
  opinion: "A matter of opinion: the swarm has no answer.",

  goal: {
    sandbox: "No goal: a sandbox. Go on when you like.",
    asking: (goal: string) => `${goal} The swarm stands until you go on.`,
    playing: (goal: string, seconds: number) => `${goal} Not yet, after ${seconds} s.`,
    reached: (goal: string, seconds: number | null) =>
      seconds === null ? `${goal} Reached.` : `${goal} Reached after ${Math.round(seconds)} s.`,
    late: (goal: string, limit: number) => `${goal} Not there after ${limit} s: go on anyway.`,
    of: (what: string, held: number) => (held > 0 ? `Goal: ${what} held ${held} s.` : `Goal: ${what}.`),
    above: (name: string, value: number) => `${name} above ${hundredths(value)}`,
    below: (name: string, value: number) => `${name} below ${hundredths(value)}`,
    between: (name: string, low: number, high: number) =>
      `${name} from ${hundredths(low)} to ${hundredths(high)}`,
    and: " and ",
    measures: { polarization: "polarization", rotation: "rotation", cohesion: "cohesion" },
  },

  next: {
    name: "Next",
    end: "The end: what the room guessed, and what the swarm did.",
    over: "Nothing. The talk is over.",
    asks: (question: string) => `Asks: ${question}`,
  },
  scenes: "Scenes",
  theEnd: "The end",

  dials: {
    name: "Dials",
    help: "Drag, use − and +, or the up and down keys. Left and right step the scenes, here too.",
    less: (name: string) => `${name}: less`,
    more: (name: string) => `${name}: more`,
    value: hundredths,
    percent: (value: number) => `${Math.round(value * 100)} %`,
  },
  order: (regime: string, p: number, m: number) => `${regime}. P ${hundredths(p)}, M ${hundredths(m)}`,
  noReading: "No reading yet.",

  acts: {
    back: "Back",
    next: "Next",
    run: "Next: let it run",
    end: "Next: the end",
    blank: "Blank",
    unblank: "Show again",
    pause: "Pause",
    play: "Play",
    keys: "Keys",
    close: "Close",
    leave: "Leave the talk",
    open: "Open the room's page",
  },
  black: "The room sees black.",

  state: "State",
  side: "Next, dials, scenes",
  connection: {
    seeking: "Looking for the room's page …",
    none: "No room's page",
    linked: "Linked with the room's page",
    gone: "The room's page is closed",
  },
  gone: "The room's page is closed. Open it again: the talk goes on where it was.",
  noStage:
    "No room's page is open in this browser. Open it, move it to the projector and start a talk there: its notes come here.",
  idle: "The room's page is open and nothing is presented yet. Start a talk there: its notes come here.",

  summary: {
    title: "What the room guessed",
    none: "The room was not asked anything.",
    columns: ["Scene", "Question", "The room guessed", "The swarm", ""],
    noGuess: "no guess",
    noOutcome: "none of the answers",
    notSeen: "not seen to its end",
    opinion: "has no answer",
    same: "✓ as guessed",
    other: "≠ otherwise",
    over: "The talk is over.",
  },

  keys: {
    title: "Keys",
    line: "They do here what they do on the room's page.",
    off: "Keys of one character are switched off on the room's page.",
    rows: [
      ["Page Down, →, N", "next"],
      ["Page Up, ←, P", "back"],
      ["1 to 4", "the room's guess, while it is asked"],
      ["1, 2, 3", "otherwise: milling, circulation, alignment"],
      ["B, .", "black screen, and back"],
      ["Space", "pause, play"],
      ["↑, ↓", "move the dial that has the focus"],
      ["?", "these keys"],
    ],
  },

  /** @param seconds whole; with hours from the first hour on */
  time(seconds: number): string {
    const whole = Math.max(0, Math.floor(seconds));
    const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
    const rest = two(whole % 60);
    return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
  },
} as const;
