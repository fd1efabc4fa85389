/** The words of the link maker: a link or a frame for a course page. Loaded with it. */
import type { Reach } from "./take-home";

export const linkMaker = {
  title: "For a course page",
  close: "Close",
  closeWithKey: "Close (Esc)",
  form: "What to make",

  frame: {
    legend: "What of the page",
    embed: "The swarm in a frame",
    embedHelp: "With pause, reset and a way to the whole page.",
    page: "The whole page",
    pageHelp: "With the instruments, the workshop and its talks.",
  },
  panel: {
    label: "Panel",
    none: "None",
    min: "Dials only",
    full: "The full panel",
  },
  offer: {
    legend: "What a viewer may do",
    head: ["Setting", "Show", "Lock"],
    show: (name: string) => `Show ${name}`,
    lock: (name: string) => `Lock ${name}`,
    help:
      "Locked: seen, but not moved. Milling, circulation and alignment move all three dials: their keys 1, 2 and 3, and on the " +
      "whole page their buttons, work while all three are shown and none is locked.",
  },
  start: {
    legend: "How it begins",
    from: "Start from",
    now: "The swarm as it is now",
    preset: (regime: string) => `${regime}, as the page opens`,
    nowHelp: (dials: string) => `Now: ${dials}.`,
    running: "Runs at first",
    deck: "Talk",
    decks: { none: "None", talk: "The whole talk", short: "Ten minutes" },
    scene: "First scene",
    sceneName: (n: number, title: string) => `${n}. ${title}`,
  },
  look: {
    legend: "How it looks",
    title: "Title",
    titleHelp: "Stands where Coarse Grain would, and names the frame.",
    color: "Colours",
    colors: {
      auto: "As the viewer's system",
      light: "Light",
      dark: "Dark",
      projector: "For a projector",
    },
    shape: "Shape",
    shapes: { "16:9": "16 to 9", "4:3": "4 to 3", "1:1": "Square", height: "A height of your own" },
    height: "Height in pixels",
    shortcuts: "Keys of one character work",
    shortcutsHelp: "Off for whoever speaks to the computer, or where the page has such keys of its own.",
  },

  /** A value of the swarm as it is now. */
  dials: (threat: string, energy: string, leader: string, agents: string) =>
    `threat ${threat}, energy ${energy}, leader influence ${leader}, ${agents}`,

  doubts: {
    noPanel:
      "Without a panel no dial is seen. The keys 1, 2 and 3, and the buttons of the whole page, still lead to the three forms if " +
      "all three dials are ticked and none is locked.",
    nothingShown: "The panel has nothing to show, so there will be none. Tick a setting.",
    dialsOnly:
      "With every setting ticked, Dials only shows the three dials. Untick one to choose for yourself.",
    lockedUnseen: (names: string) =>
      `Locked, but not shown: ${names}. What is not shown cannot be moved anyway.`,
    talkMoves: "A talk moves the dials itself, from scene to scene, the locked ones too.",
  },

  preview: {
    heading: "What they will see",
    frame: (name: string) => `Preview: ${name}`,
    width: "Seen on",
    wide: "a course page",
    phone: "a phone",
    scaled: (percent: number, width: number) => `Drawn at ${percent} %: it is ${width} pixels wide there.`,
    whole: (width: number) => `In its real size, ${width} pixels wide.`,
  },

  outputs: "Take it",
  snippet: {
    heading: "Frame",
    help: "For a page that takes HTML: paste it where the HTML is edited, not where the text is.",
  },
  link: { heading: "Link", help: "For anywhere. It opens what you see above in a tab of its own." },
  code: {
    heading: "QR code",
    help: "For a slide or a sheet of paper.",
    label: "QR code of the link",
    save: "Save the picture",
    file: "coarse-grain-link.png",
    tooLong: "The link is too long for a code that a phone could read.",
  },
  markdown: { heading: "Markdown", help: "The link in one line, under its title." },
  element: {
    heading: "Element",
    help: "For a page that may run scripts: its dials are attributes, and what the swarm does comes as events.",
    noFile: "The element needs the page on a web server: from a file it cannot be loaded.",
  },

  copy: "Copy",
  copyWhat: (what: string) => `Copy: ${what}`,
  copied: "Copied.",
  byHand: "Press Ctrl+C to copy it.",
  byHandMac: "Press ⌘C to copy it.",

  reach: {
    everywhere: "",
    network: "All of this works only inside the network that this page was opened in.",
    machine:
      "This page is on this machine, so all of this works here and nowhere else. Open the page from its web address to make one for others.",
    none: "This page was opened without an address of its own, so there is nothing to link to. Open it from its web address.",
  } satisfies Record<Reach, string>,
} as const;
