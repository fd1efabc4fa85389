/**
 * The model page inside the app, for teachers, in NetLogo's order. The facts are those of docs/model.md, in fewer words.
 * Evidence, assumption and analogy are told apart wherever one of them is used. Loaded when the page is opened.
 */

/** Text, or a link to a source. */
export type Inline = string | { readonly text: string; readonly href: string };
export type Line = readonly Inline[];
export type Block =
  | { readonly paragraph: Line }
  | { readonly list: readonly Line[] }
  | { readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

const doi = (id: string): Inline => ({ text: `doi ${id}`, href: `https://doi.org/${id}` });
const say = (...paragraph: Line): Block => ({ paragraph });
const list = (...lines: (string | Line)[]): Block => ({
  list: lines.map((line) => (typeof line === "string" ? [line] : line)),
});
const table = (head: readonly string[], ...rows: (readonly string[])[]): Block => ({ table: { head, rows } });

export const modelPage = {
  title: "About the model",
  close: "Close",
  closeWithKey: "Close (Esc)",
  sections: [
    {
      heading: "What is it?",
      blocks: [
        say(
          "A group of agents moves in an open plane. Each attends to those in front of it, near and far, and follows " +
            "a few simple rules. Nobody decides for the whole. Still the group takes on a form.",
        ),
        say(
          "It makes one talk visible: Jim Hazy, “Three keys to leading emergent organizing”. The talk's claim: " +
            "nobody controls the larger order, but leaders guide the conditions from which it comes. " +
            "So you cannot move an agent here. You move three dials.",
        ),
        table(
          ["Word here", "What you see", "Biologists say", "Practice that speaks to it, in the talk"],
          ["milling", "everyone moves, the group goes nowhere", "swarm", "community building: who are we?"],
          [
            "circulation",
            "the group turns round its own centre",
            "milling, torus",
            "administrative: keep a stable process moving",
          ],
          [
            "alignment",
            "everyone heads the same way, the group travels",
            "polarized, parallel group",
            "generative: purpose, vision; act, sense, cut losses early",
          ],
          [
            "mixed",
            "between two of them, or not held for two seconds",
            "transition",
            "the talk asks: all three at once?",
          ],
        ),
        say(
          "The trap: a biologist's milling is our circulation. We keep the talk's words. And alignment is only ever the form; " +
            "the rule by which an agent copies headings is called orientation.",
        ),
        say(
          "The talk's fine grain is the single follower, with three needs at the same time, always: dependence, " +
            "independence and interdependence. The coarse grain is the group's form. " +
            "That each practice speaks to a form is the talk's view. Any link to a rule's weight would be " +
            "analogy, and no rule uses one.",
        ),
      ],
    },
    {
      heading: "How it works",
      blocks: [
        say("Ten times a simulated second, every agent adds up five pulls:"),
        list(
          "repulsion: away from whoever is too close;",
          "orientation: towards the mean heading of those it sees nearby;",
          "attraction: towards those it sees farther away;",
          "belonging: back to the group's centre, when far outside (our choice: it keeps a split group from parting for ever);",
          "goal: towards the goal direction, for informed agents only.",
        ),
        say(
          "It turns towards their sum by at most 6 degrees, errs by chance about as much (standard deviation 5.7 " +
            "degrees), and moves on. " +
            "It does not see what is straight behind it.",
        ),
        table(
          ["Dial", "What it sets", "How well supported"],
          ["energy", "speed = 1 + 5 energy", "supported"],
          ["energy, threat", "weight of orientation = energy (1 + 3 threat)", "assumption, from the talk"],
          ["threat", "radius of orientation = 8 + 12 threat", "assumption; only cohesion is supported"],
          ["leader influence", "weight of the goal = 1.2 leader influence", "supported"],
        ),
        say(
          "Supported means that studies show the direction of the effect; the numbers are ours. " +
            "Polarization P is high when all head one way. Rotation M is high when all turn round the centre. " +
            "The two together name the form.",
        ),
      ],
    },
    {
      heading: "How to use it",
      blocks: [
        say("Move a dial and wait: the form follows, or does not, or follows late. Each dial has an “i”."),
        table(
          ["Key", "What it does"],
          ["1, 2, 3", "the dials go where milling, circulation, alignment are at home"],
          ["Space", "pause or play"],
          ["S", "one tick"],
          ["R", "the same run again"],
          ["H", "show or hide the dials"],
          ["I", "show or hide the instruments"],
          ["L", "look at an agent; again: the next one"],
          ["G", "which grain is large: the group or the agent"],
        ),
      ],
    },
    {
      heading: "Things to notice",
      blocks: [
        list(
          "Change is sudden. For a long while a dial does little, then the form turns over.",
          "The group remembers. With 200 agents, circulation to alignment took 21 simulated seconds; the way back took 48 (medians of ten runs).",
          "Nobody tells the ring which way to turn. Another seed may turn the other way.",
          "The grain does not matter for the form: 50 agents or 100,000 take the same three.",
          "Near a border between two forms, two seeds can end differently.",
        ),
      ],
    },
    {
      heading: "Things to try",
      blocks: [
        list(
          "From milling, raise energy alone. Then raise threat. Then take it away, and time the way back.",
          "From circulation, let the informed lead. Turn the goal arrow while the group travels.",
          "Lower the informed share to 10 % and pull hard. Does the ring follow?",
          "Look at one agent while the group changes form. Could it have known?",
          "Before each change, let everyone say what will happen.",
        ),
      ],
    },
    {
      heading: "What it does not claim",
      blocks: [
        list(
          "No doses for real teams: 0.75 on a dial measures nothing in an organisation.",
          "Not that alignment is better than circulation or milling, or comes later: the forms are not stages.",
          "Not that threat aligns groups in nature. Guppies under predation were more cohesive, and not more aligned.",
          "Not one answer to “integrate the three practices, or separate them?”",
          "Not that people are fish.",
        ),
        say(
          "Much is left out: all agents are alike, have one speed, see through each other and feel a dial at once.",
        ),
      ],
    },
    {
      heading: "How to cite",
      blocks: [
        say(
          "Coarse Grain: a swarm steered by its conditions. Give the address of the page: it holds " +
            "the settings and the seed. Cite the talk for its claims, the papers for theirs.",
        ),
      ],
    },
    {
      heading: "Credits and references",
      blocks: [
        list(
          "Jim Hazy, “Three keys to leading emergent organizing”, talk, LILA, Harvard Graduate School of Education. The ideas that this page shows; the step from them to numbers is ours.",
          ["Couzin et al. 2002: zones of repulsion, orientation and attraction; memory of groups."],
          ["Couzin et al. 2005: a small informed share steers. ", doi("10.1038/nature03236")],
          [
            "Tunstrom et al. 2013: the forms and their thresholds; speed. ",
            doi("10.1371/journal.pcbi.1002915"),
          ],
          "Calovi et al. 2014 and Kent et al. 2019: speed and order.",
          "Herbert-Read et al. 2017: guppies under predation.",
          "Sosna et al. 2019: startles spread along the group's spatial structure.",
          [
            "Where risk is felt: more followers, faster information. ",
            { text: "arXiv 2410.09264", href: "https://arxiv.org/abs/2410.09264" },
          ],
        ),
      ],
    },
  ] satisfies readonly Section[] as readonly Section[],
};
