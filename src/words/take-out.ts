/** The words of taking out: a picture, a video, a table, a recording of the run, and what is wrong with one. Loaded with it. */

const mega = (bytes: number) =>
  bytes < 1e5 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

export const takeOut = {
  title: "Take out",
  close: "Close",
  closeWithKey: "Close (Esc)",
  help: "Files to keep. They are made here and sent nowhere.",
  framed:
    "This page stands in a frame, and some frames may not save files: then nothing happens. Copy instead where there is a button for it, or open the page in a tab of its own.",
  copy: "Copy",
  copied: "Copied.",
  notCopied: "The browser did not let it be copied.",
  saved: (name: string, bytes: number) => `${name}, ${mega(bytes)}.`,
  failed: "It could not be made. The swarm runs all the same.",

  picture: {
    heading: "Picture",
    line: "A PNG of the swarm as it stands below, with its legend: for a slide.",
    save: "Save the picture",
    none: "There is no picture of the swarm here, so none can be saved.",
    preview: "The picture as it will be saved",
  },
  film: {
    heading: "Video",
    line: (kind: string) =>
      `A ${kind} of the swarm with a small legend, without sound. This sheet closes; Esc or Stop ends it sooner.`,
    length: "Length",
    seconds: (n: number) => `${n} s`,
    record: "Record",
    busy: "A video is being recorded.",
    noPicture: "There is no picture of the swarm here, so none can be recorded.",
    noRecorder: "This browser cannot record a video from a page.",
    // Read by who cannot see the bar.
    begun: (seconds: number) => `Recording ${seconds} seconds. Escape stops and keeps what there is.`,
    ended: (seconds: string, bytes: number) => `Recording ended: ${seconds} seconds, ${mega(bytes)}.`,
    lost: "The recording failed and nothing of it could be kept.",
    bar: "Recording",
    progress: "Recorded so far",
    time: (now: string, of: string) => `${now} of ${of}`,
    waiting: "waits for this tab",
    stop: "Stop",
    ready: (seconds: string, bytes: number) => `Video: ${seconds} s, ${mega(bytes)}`,
    save: "Save again",
    dismiss: "Dismiss",
  },
  table: {
    heading: "Table",
    line: "A CSV of the timeline: regime, P, M, cohesion and every dial, ten rows a second while you watched.",
    save: "Save the table",
    rows: (n: number, runs: number) => `${count(n, "row")} of ${count(runs, "run")}.`,
    empty: "Nothing has happened yet.",
  },
  run: {
    heading: "Recording of the run",
    line: "A JSON of the settings and of each move of a dial. It plays again to the very same state, here or in the lab.",
    save: "Save the recording",
    none: "There is no run to record yet.",
    open: "Open a recording …",
    openHelp: "The swarm goes on from where the file ends. The run on the screen is left.",
    opened: (file: string, time: string) =>
      `${file}: the very same state, at ${time}. It goes on from there.`,
    differs: (file: string, time: string, theirs: string, ours: string) =>
      `${file} was opened at ${time}, but its state is another than was recorded: changed, or made by another version (${theirs}, this is ${ours}).`,
    unchecked: (file: string, time: string) => `${file} was opened at ${time}.`,
    refused: (name: string) => `${name} was not opened. Nothing has been changed.`,
    fault: (key: string, got: string, expected: string) => `${key}: got ${got}, expected ${expected}.`,
    tooLong: "It is too long to be played again in the page. The lab can: npm run -s lab -- replay file.json",
    unreadable: "The file could not be read.",
  },

  /** What a recording may hold, in words a message can end with. */
  expected: {
    json: "JSON of a recording",
    object: "an object",
    list: (most: number) => `a list of at most ${most}`,
    number: (min: number, max: number) => `a number from ${min} to ${max}`,
    whole: (min: number, max: number) => `a whole number from ${min} to ${max}`,
    text: (longest: number) => `a text of 1 to ${longest} characters`,
    hash: "16 digits, 0 to 9 and a to f",
    size: (most: number) => `at most ${most} characters`,
    change: "either conditions or agents",
    key: (names: readonly string[]) => `one of ${names.join(", ")}`,
  },
  nothing: "nothing",

  legend: {
    simulated: (time: string) => `${time} simulated`,
    seed: (seed: string) => `seed ${seed}`,
    dials: "Conditions",
    order: "Order of the group",
    informed: (share: string, goal: string) => `${share} know the goal: ${goal}`,
    nobody: "nobody knows the goal",
    leader: "Leader",
    description: (regime: string, p: string, m: string, time: string) =>
      `The swarm and its legend: ${regime}, P ${p}, M ${m}, at ${time} of simulated time.`,
  },
} as const;
