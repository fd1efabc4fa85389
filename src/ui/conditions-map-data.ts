/**
 * The map of conditions as data: what the lab's runs reached (src/lab/conditions-map.ts wrote it), read and checked. Must
 * not know how it is drawn.
 */
import type { Regime } from "../model/regime";

const REGIME_OF: Readonly<Record<string, Regime>> = {
  m: "milling",
  c: "circulation",
  a: "alignment",
  x: "mixed",
};

/** Levels of each dial, from 0 to 1, in every map. */
export const LEVELS = 21;

/** Where a dial stands on the map, 0 .. 1: its ends are the middles of the outermost places. */
export function shareOf(dial: number): number {
  return (dial * (LEVELS - 1) + 0.5) / LEVELS;
}

/** The dial at a place of the map, to a hundredth, within its range. The inverse of shareOf(). */
export function dialAt(share: number): number {
  const dial = (share * LEVELS - 0.5) / (LEVELS - 1);
  return Math.round(Math.min(1, Math.max(0, dial)) * 100) / 100;
}

export interface ConditionsMap {
  readonly agents: number;
  readonly informedShare: number;
  readonly leaderInfluence: number;
  readonly seeds: number;
  /** What each seed reached, at a level of threat and one of energy, both counted from 0 up. */
  at(threat: number, energy: number): readonly Regime[];
}

/** The leader influences that there is a map of, and the file of each. */
const FILES = new Map([
  [0, () => import("../data/conditions-map/leader-0.json")],
  [0.5, () => import("../data/conditions-map/leader-0.5.json")],
  [1, () => import("../data/conditions-map/leader-1.json")],
]);

/** The mapped leader influence nearest to one. */
export function nearestLevel(leaderInfluence: number): number {
  return [...FILES.keys()].reduce((best, level) =>
    Math.abs(level - leaderInfluence) < Math.abs(best - leaderInfluence) ? level : best,
  );
}

/** @param level one of nearestLevel(). @throws Error when the file is not there, or is not a map */
export async function loadMap(level: number): Promise<ConditionsMap> {
  const load = FILES.get(level);
  if (!load) throw new RangeError(`level is ${level}, expected one of ${[...FILES.keys()].join(", ")}`);
  return readMap((await load()).default);
}

interface Shipped {
  readonly agents: number;
  readonly informedShare: number;
  readonly leaderInfluence: number;
  readonly levels: number;
  readonly seeds: readonly string[];
  readonly regimes: readonly string[];
}

/** @throws Error with what it got and what it expected */
export function readMap({
  agents,
  informedShare,
  leaderInfluence,
  levels,
  seeds,
  regimes,
}: Shipped): ConditionsMap {
  const rows = regimes.map((line) => line.split(" ").map((word) => [...word].map(regimeOf)));
  const sound =
    levels === LEVELS &&
    rows.length === levels &&
    rows.every((row) => row.length === levels && row.every((cell) => cell.length === seeds.length));
  if (!sound) {
    throw new Error(
      `map of leader influence ${leaderInfluence}: got ${rows.map((row) => row.length).join(" ")} places, ` +
        `expected ${LEVELS} lines of ${LEVELS} with ${seeds.length} seeds each`,
    );
  }
  const at = (threat: number, energy: number) => rows[energy]?.[threat] ?? [];
  return { agents, informedShare, leaderInfluence, seeds: seeds.length, at };
}

/** Fewest places that get a name written on them: a fifteenth of the map. */
const WORTH_A_NAME = (LEVELS * LEVELS) / 15;

/** The middle of the places that all seeds took to be in a regime, as shares of the map; null when they are few. */
export function middleOf(map: ConditionsMap, regime: Regime): { threat: number; energy: number } | null {
  let [places, threats, energies] = [0, 0, 0];
  for (let energy = 0; energy < LEVELS; energy++) {
    for (let threat = 0; threat < LEVELS; threat++) {
      if (!map.at(threat, energy).every((reached) => reached === regime)) continue;
      places++;
      threats += threat;
      energies += energy;
    }
  }
  if (places < WORTH_A_NAME) return null;
  const share = (sum: number) => (sum / places + 0.5) / LEVELS;
  return { threat: share(threats), energy: share(energies) };
}

function regimeOf(letter: string): Regime {
  const regime = REGIME_OF[letter];
  if (!regime) throw new Error(`regime: got ${letter}, expected one of ${Object.keys(REGIME_OF).join(", ")}`);
  return regime;
}
