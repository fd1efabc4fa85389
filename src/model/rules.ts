/**
 * THE CLAIM: how the three dials become the numbers of the model. One file, one table, its evidence
 * beside it. Everything else in the model is standard; this mapping is what the project asserts.
 * Must not know: agents, time, or who moves the dials.
 */
import type { Conditions } from "./conditions";
import { type Direction, directionOf } from "./direction";

/** Start radius. One length unit is a tenth of it. */
export const START_RADIUS = 10;
/** Simulated seconds in one tick. */
export const TICK_SECONDS = 0.1;
/** Fastest turn of an agent, degrees per simulated second. */
export const TURN_RATE = 60;

/** How well the literature carries a line of the table; the panel says it beside each dial (words/dials.ts). */
export type Support = "supported" | "assumption" | "analogy" | "choice";

export interface Evidence {
  readonly rule: string;
  readonly formula: string;
  readonly support: Support;
  readonly because: string;
  readonly sources: readonly string[];
}

/** The numbers the tick uses. Lengths in units, time in simulated seconds, weights without unit. */
export interface Rules {
  /** Metres make no sense here: units per simulated second. */
  readonly speed: number;
  /** Weight and reach of repulsion; the reach is the spacing r = 1.7 R / sqrt(N). */
  readonly repulsionWeight: number;
  readonly spacing: number;
  /** Weight and reach of copying the heading of visible others. */
  readonly orientationWeight: number;
  readonly orientationRadius: number;
  /** Weight and outer reach of moving towards visible others beyond the orientation radius. */
  readonly attractionWeight: number;
  readonly attractionRadius: number;
  /** Pull to the group's centroid, growing from `belongingFrom` over three start radii, then level. */
  readonly belongingWeight: number;
  readonly belongingFrom: number;
  /** Pull of the goal on informed agents, and how many of them there are (the first ones by id). */
  readonly goalWeight: number;
  readonly goal: Direction;
  readonly informed: number;
  /** cos and sin of the largest turn in one tick. */
  readonly turn: Direction;
  /** Standard deviation of the noise in heading, radians a tick. */
  readonly noise: number;
  /**
   * cos and sin of the angle from the heading to the edge of the blind angle: another is seen when
   * heading . unit(to other) is at least the cosine.
   */
  readonly blindEdge: Direction;
}

/** Degrees behind an agent, half of them either side, that it does not see. */
export const BLIND_ANGLE = 90;

const TURN_PER_TICK = directionOf(TURN_RATE * TICK_SECONDS);
const BLIND_EDGE = directionOf(180 - BLIND_ANGLE / 2);

/**
 * Dials to rules.
 * @param conditions each within its range; checked by the caller
 * @param agents N, at least 1: sets the spacing so that the same pattern appears at every N
 */
export function rulesOf(conditions: Conditions, agents: number): Rules {
  const { threat, energy, leaderInfluence, informedShare, goal } = conditions;
  return {
    speed: 1 + 5 * energy,
    repulsionWeight: 5,
    spacing: (1.7 * START_RADIUS) / Math.sqrt(agents),
    orientationWeight: energy * (1 + 3 * threat),
    orientationRadius: 8 + 12 * threat,
    attractionWeight: 1,
    attractionRadius: 32,
    belongingWeight: 0.5,
    belongingFrom: 2 * START_RADIUS,
    goalWeight: 1.2 * leaderInfluence,
    goal: directionOf(goal),
    informed: Math.round(informedShare * agents),
    turn: TURN_PER_TICK,
    noise: 0.1,
    blindEdge: BLIND_EDGE,
  };
}

/** The table's evidence, line by line, in the order of design and docs/model.md. */
export const EVIDENCE: readonly Evidence[] = [
  {
    rule: "speed",
    formula: "1 + 5 energy",
    support: "supported",
    because: "Faster groups are more ordered, and speed can bring circulation.",
    sources: [
      "Tunstrom et al. 2013, doi 10.1371/journal.pcbi.1002915",
      "Calovi et al. 2014",
      "Kent et al. 2019",
    ],
  },
  {
    rule: "orientationWeight",
    formula: "energy (1 + 3 threat)",
    support: "assumption",
    because:
      "That energy carries copying follows from speed and order. That threat makes members copy each other more is " +
      "the talk's claim. Information does spread faster where risk is felt, but guppies under predation were more " +
      "cohesive and not more aligned.",
    sources: ["arXiv 2410.09264", "Herbert-Read et al. 2017", "Sosna et al. 2019"],
  },
  {
    rule: "orientationRadius",
    formula: "8 + 12 threat",
    support: "assumption",
    because: "Under threat members attend to more of the group. Cohesion is supported, the range is assumed.",
    sources: ["Herbert-Read et al. 2017", "Sosna et al. 2019"],
  },
  {
    rule: "goalWeight",
    formula: "1.2 leaderInfluence, on informed agents only",
    support: "supported",
    because: "A small informed share steers a group; pushing few of them too hard splits it.",
    sources: ["Couzin et al. 2005, doi 10.1038/nature03236"],
  },
  {
    rule: "belongingWeight",
    formula: "0.5 clamp(D / R - 2, 0, 3)",
    support: "choice",
    because: "Without it a group that splits in an open plane never meets again. It is ours, not a paper's.",
    sources: [],
  },
];
