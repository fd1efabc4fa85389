/** The words of the twin: the same run a second time, with one thing different. Loaded with it. */

export const twinWords = {
  picture: (label: string, regime: string) => `${label}. ${regime}`,
  main: "As the dials stand",
  twin: (name: string, value: string) => `The same, but ${name.toLowerCase()} ${value}`,
  measures: { polarization: "Polarization P", rotation: "Rotation M" },
  symbols: { polarization: "P", rotation: "M" },

  name: "Twin: the same run twice",
  apart: "Apart",
  since: (seconds: string, ticks: string) => `${seconds} s, ${ticks} ticks since they parted`,
  waiting: "The twin is on its way.",
  headings: {
    name: "Headings",
    help: "Each agent's heading here against its own heading there. 0: the same, 0.5: unrelated, 1: opposite.",
    same: "same",
    unrelated: "unrelated",
    opposite: "opposite",
  },
  centres: {
    name: "Centres",
    help: "How far the two groups' centres are from each other. The start radius is that of the disc a run starts in: 10 units.",
    value: (radii: string) => `${radii} start radii`,
  },

  differs: "What differs",
  value: (name: string) => `${name} of the twin`,
  again: "Begin again from here",
  againHelp: "Put the twin where the left one is now, and let them part once more",
  close: "Close",
  closeHelp: "Close the twin (Esc)",

  /** Why the two do not part, or less than one would think. */
  same: (name: string, value: string) =>
    `On the left ${name.toLowerCase()} is ${value} too: nothing differs.`,
  nobodyLeads: "While leader influence is 0, knowing the goal changes nothing.",
  nobodyKnows: "While nobody is informed, leader influence changes nothing.",
} as const;
