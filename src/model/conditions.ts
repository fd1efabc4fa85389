/**
 * What steers a run from outside: the conditions, and the two numbers that a run starts from.
 * Owns their meaning and range; must not know where they come from (address, panel, flag, message).
 */

/** The conditions: they may change between any two ticks. */
export interface Conditions {
  /** Dial, 0 (safe) .. 1 (under threat), no unit. */
  readonly threat: number;
  /** Dial, 0 (little energy) .. 1 (full of energy), no unit. */
  readonly energy: number;
  /** Dial, 0 (nobody leads) .. 1 (leaders pull hard), no unit. */
  readonly leaderInfluence: number;
  /** Share of the agents that are informed (know the goal direction), 0 .. 1. */
  readonly informedShare: number;
  /** Goal direction in degrees, anticlockwise from east, 0 .. 360. */
  readonly goal: number;
}

/** Conditions at tick 0, with the number of agents it starts with and its seed. */
export interface RunSettings extends Conditions {
  /** Number of agents, N: a whole number, AGENTS_MIN .. AGENTS_MAX. */
  readonly agents: number;
  /** Any text: it alone decides the random start and the noise. */
  readonly seed: string;
}

export const AGENTS_MIN = 2;
export const AGENTS_MAX = 100_000;

/** Each condition's range; the one place that states it. */
export const CONDITION_RANGES = {
  threat: [0, 1],
  energy: [0, 1],
  leaderInfluence: [0, 1],
  informedShare: [0, 1],
  goal: [0, 360],
} as const satisfies Record<keyof Conditions, readonly [number, number]>;

const CONDITION_KEYS = Object.keys(CONDITION_RANGES) as (keyof Conditions)[];

/** The conditions alone, in a fixed order, without whatever else the object carries. */
export function pickConditions(from: Conditions): Conditions {
  const { threat, energy, leaderInfluence, informedShare, goal } = from;
  return { threat, energy, leaderInfluence, informedShare, goal };
}

export function sameConditions(a: Conditions, b: Conditions): boolean {
  return CONDITION_KEYS.every((key) => a[key] === b[key]);
}

/** @throws RangeError naming the condition, what it was and what it may be. */
export function checkConditions(conditions: Conditions): void {
  for (const key of CONDITION_KEYS) {
    const [low, high] = CONDITION_RANGES[key];
    const value = conditions[key];
    if (!(value >= low && value <= high)) {
      throw new RangeError(`${key} is ${value}, expected ${low} to ${high}`);
    }
  }
}

/** @throws RangeError when agents is not a whole number in range. */
export function checkAgents(agents: number): void {
  if (!Number.isInteger(agents) || agents < AGENTS_MIN || agents > AGENTS_MAX) {
    throw new RangeError(`agents is ${agents}, expected a whole number from ${AGENTS_MIN} to ${AGENTS_MAX}`);
  }
}
