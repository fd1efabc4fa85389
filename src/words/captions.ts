/**
 * Plain words beside the swarm: for each regime and for each way from one to another, what is seen in the model and what
 * the talk says about it. Together at most 40 words, so that they are read while it happens. Loaded after the first frame.
 * Must not say that one form is better than another or comes after it: the three are not an order of merit.
 */
import type { Regime } from "../model/regime";

/** A regime that has a name of its own. */
export type NamedRegime = Exclude<Regime, "mixed">;
/** From one named regime to another: "milling-circulation". */
export type Transition = { [From in NamedRegime]: `${From}-${Exclude<NamedRegime, From>}` }[NamedRegime];
export type CaptionKey = Regime | "split" | Transition;

export interface Caption {
  /** What is seen in the model. */
  readonly happens: string;
  /** What the talk says, marked as the talk's. */
  readonly talk: string;
}

export const captions: Readonly<Record<CaptionKey, Caption>> = {
  milling: {
    happens: "Everyone moves, the group goes nowhere: the headings cancel.",
    talk:
      "The talk: community building speaks to this. Who are we? Belonging, identity, trust. " +
      "Followers need dependence, independence and interdependence, here as always.",
  },
  circulation: {
    happens: "The group turns round its own centre. Nobody controls the ring.",
    talk:
      "The talk: administrative practice speaks to this: energy and activity kept moving, predictably. " +
      "Followers need dependence, independence and interdependence, here as always.",
  },
  alignment: {
    happens: "Everyone heads the same way and the group travels.",
    talk:
      "The talk: generative practice speaks to this: purpose, vision; try, sense, cut losses early. " +
      "Followers need dependence, independence and interdependence, here as always.",
  },
  mixed: {
    happens: "The group is between forms: no single order holds.",
    talk:
      "The talk asks how to support all three practices at once: integrate or separate them? " +
      "Followers need dependence, independence and interdependence, here as always.",
  },
  split: {
    happens:
      "The group has split: a part has left the rest. In this model the parts find together again, in time.",
    talk: "The talk does not say. Biology does: informed members, few and pushed too hard, split a group (Couzin 2005).",
  },
  "milling-circulation": {
    happens: "The group went nowhere and now turns round its own centre. Nobody chose which way round.",
    talk:
      "The talk: energy fed into a group can bring such structures. " +
      "Administrative practice keeps the process steady and predictable.",
  },
  "circulation-milling": {
    happens:
      "The ring has dissolved: everyone still moves, the headings cancel. In this model that goes fast.",
    talk:
      "The talk: community building speaks to milling: belonging, identity, trust. " +
      "Who are we, with no ring to hold us?",
  },
  "circulation-alignment": {
    happens: "The ring has opened: all now head one way and the group travels.",
    talk:
      "The talk: generative practice speaks to this. Purpose and vision; " +
      "the group acts in its ecosystem, tries, senses, cuts losses early.",
  },
  "alignment-circulation": {
    happens:
      "The group has stopped travelling and turns. In this model this way often takes longer than the other: " +
      "the group remembers.",
    talk: "The talk: administrative practice keeps energy and activity moving and entrains a stable process.",
  },
  "milling-alignment": {
    happens: "From no order to one direction: the group travels. No circulation had to come first.",
    talk:
      "The talk: generative practice speaks to alignment. Purpose and vision; " +
      "the group acts in its ecosystem, tries, senses, cuts losses early.",
  },
  "alignment-milling": {
    happens: "The group has stopped travelling: everyone still moves, the headings cancel.",
    talk:
      "The talk: community building speaks to milling: belonging, identity, trust. " +
      "Who are we, when no direction tells us?",
  },
};
