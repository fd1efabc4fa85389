/** Readings as the instruments get them, for the tests of this folder. */
import type { TracePart } from "../../../src/workshop/take-out/trace";

export const CONDITIONS = { threat: 0.1, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 30 };

export function reading(given: Partial<TracePart> = {}): TracePart {
  return {
    ...{ run: 1, seconds: 0.1 + 0.2, regime: "circulation", polarization: 1 / 3, rotation: 0.1 * 3 },
    ...{ cohesion: 0.97, conditions: { ...CONDITIONS }, agents: 300, informed: 60, ...given },
  };
}
