/**
 * One scene being played: where its dials stand at a moment, and whether its goal has been reached. Pure: it hears the swarm's
 * own seconds and readings, and knows neither page nor clock.
 */
import type { Regime } from "../model/regime";
import type { Bounds, Goal, Scene, SceneDials } from "./scene";

/** What it takes from a reading of the swarm. */
export interface SceneReading {
  readonly seconds: number;
  readonly regime: Regime;
  readonly polarization: number;
  readonly rotation: number;
  readonly cohesion: number;
}

type DialKey = keyof SceneDials;

export class ScenePlay {
  readonly scene: Scene;
  readonly #from: Required<SceneDials>;
  readonly #begin: number;
  #heldSince: number | null = null;
  #reached = false;
  #now: number;

  /**
   * @param from where the dials stand when it begins
   * @param seconds simulated, when it begins
   */
  constructor(scene: Scene, from: Required<SceneDials>, seconds: number) {
    this.scene = scene;
    this.#from = from;
    this.#begin = seconds;
    this.#now = seconds;
  }

  /** True once the goal has held: it stays so. A scene without a goal never is. */
  get reached(): boolean {
    return this.#reached;
  }

  /** Past its limit, and not reached. */
  get late(): boolean {
    return this.scene.goal !== undefined && !this.#reached && this.#now - this.#begin > this.scene.limit;
  }

  /** Takes a reading, in the order of their seconds. */
  take(reading: SceneReading): void {
    this.#now = reading.seconds;
    const { goal } = this.scene;
    if (!goal || this.#reached) return;
    // What held before the dials had arrived is not the scene's doing.
    const arrived = reading.seconds - this.#begin >= this.#lastMove();
    this.#heldSince = arrived && holds(goal, reading) ? (this.#heldSince ?? reading.seconds) : null;
    this.#reached = this.#heldSince !== null && reading.seconds - this.#heldSince >= goal.held;
  }

  /** Where the dials are to stand at a simulated second: on their way in a straight line. */
  dialsAt(seconds: number): Required<SceneDials> {
    const dials: { -readonly [Key in DialKey]-?: number } = { ...this.#from };
    const since = seconds - this.#begin;
    for (const { at, over, to } of this.scene.moves) {
      if (since < at) continue;
      const share = over > 0 ? Math.min(1, (since - at) / over) : 1;
      for (const [key, target] of Object.entries(to) as [DialKey, number][])
        dials[key] += (target - dials[key]) * share;
    }
    return dials;
  }

  /** Simulated seconds after the beginning when the last dial has arrived. */
  #lastMove(): number {
    return this.scene.moves.reduce((last, { at, over }) => Math.max(last, at + over), 0);
  }
}

/** Whether all that a goal asks for holds in one reading. */
export function holds({ regime, polarization, rotation, cohesion }: Goal, reading: SceneReading): boolean {
  return (
    (regime === undefined || reading.regime === regime) &&
    within(reading.polarization, polarization) &&
    within(reading.rotation, rotation) &&
    within(reading.cohesion, cohesion)
  );
}

function within(value: number, { above, below }: Bounds = {}): boolean {
  return (above === undefined || value > above) && (below === undefined || value < below);
}
