/**
 * One scene being played: where its dials stand at a moment, and whether its goal has been reached. Pure: it hears the swarm's
 * own seconds and readings, and knows neither page nor clock.
 */
import type { Regime } from "../model/regime";
import type { Bounds, Goal, Outcome, Scene, SceneDials } from "./scene";

/** What it takes from a reading of the swarm. */
export interface SceneReading {
  readonly seconds: number;
  readonly regime: Regime;
  readonly polarization: number;
  readonly rotation: number;
  readonly cohesion: number;
}

/** A reading alone: a snapshot carries a whole swarm, which is not ours to keep or to send. */
export function readingOf({ seconds, regime, polarization, rotation, cohesion }: SceneReading): SceneReading {
  return { seconds, regime, polarization, rotation, cohesion };
}

/** A scene on its way, as plain data: to go on with it elsewhere. Seconds are the run's own. */
export interface PlayState {
  readonly from: Required<SceneDials>;
  readonly begin: number;
  readonly now: number;
  readonly heldSince: number | null;
  readonly reached: boolean;
  /** The newest reading before the goal was reached, and the one that reached it. */
  readonly last: SceneReading | null;
}

type DialKey = keyof SceneDials;

export class ScenePlay {
  readonly scene: Scene;
  readonly #from: Required<SceneDials>;
  /** Simulated seconds of the run when it began. */
  readonly begin: number;
  #heldSince: number | null = null;
  #reached = false;
  #now: number;
  #last: SceneReading | null = null;

  /**
   * @param from where the dials stand when it begins
   * @param seconds simulated, when it begins
   */
  constructor(scene: Scene, from: Required<SceneDials>, seconds: number) {
    this.scene = scene;
    this.#from = from;
    this.begin = seconds;
    this.#now = seconds;
  }

  /** Goes on with a scene in the run in which it was left. */
  static resume(scene: Scene, { from, begin, now, heldSince, reached, last }: PlayState): ScenePlay {
    const play = new ScenePlay(scene, from, begin);
    play.#now = now;
    play.#heldSince = heldSince;
    play.#reached = reached;
    play.#last = last;
    return play;
  }

  get state(): PlayState {
    return {
      from: this.#from,
      begin: this.begin,
      now: this.#now,
      heldSince: this.#heldSince,
      reached: this.#reached,
      last: this.#last,
    };
  }

  /** True once the goal has held: it stays so. A scene without a goal never is. */
  get reached(): boolean {
    return this.#reached;
  }

  /** Past its limit, and not reached. */
  get late(): boolean {
    const { goal, limit = Number.POSITIVE_INFINITY } = this.scene;
    return goal !== undefined && !this.#reached && this.seconds > limit;
  }

  /** Simulated seconds since it began. */
  get seconds(): number {
    return this.#now - this.begin;
  }

  /** Simulated seconds from its beginning until the goal began to hold; null until it is reached. */
  get took(): number | null {
    return this.#reached && this.#heldSince !== null ? this.#heldSince - this.begin : null;
  }

  /** Index of the answer that fits what has come of it so far; null where none does or nothing was asked. */
  get outcome(): number | null {
    const answers = this.scene.question?.answers ?? [];
    const index = answers.findIndex(({ when }) => when !== undefined && this.#fits(when));
    return index < 0 ? null : index;
  }

  /** Takes a reading, in the order of their seconds. */
  take(reading: SceneReading): void {
    this.#now = reading.seconds;
    const { goal } = this.scene;
    if (!goal || this.#reached) return;
    this.#last = readingOf(reading);
    // What held before the dials had arrived is not the scene's doing.
    const arrived = reading.seconds - this.begin >= this.#lastMove();
    this.#heldSince = arrived && holds(goal, reading) ? (this.#heldSince ?? reading.seconds) : null;
    this.#reached = this.#heldSince !== null && reading.seconds - this.#heldSince >= goal.held;
  }

  /** Where the dials are to stand at a simulated second: on their way in a straight line, as finely as the panel shows them. */
  dialsAt(seconds: number): Required<SceneDials> {
    const dials: { -readonly [Key in DialKey]-?: number } = { ...this.#from };
    const since = seconds - this.begin;
    for (const { at, over, to } of this.scene.moves) {
      if (since < at) continue;
      const share = over > 0 ? Math.min(1, (since - at) / over) : 1;
      for (const [key, target] of Object.entries(to) as [DialKey, number][])
        dials[key] = share === 1 ? target : Number((dials[key] + (target - dials[key]) * share).toFixed(2));
    }
    return dials;
  }

  #fits({ reached, took, ...order }: Outcome): boolean {
    if (reached !== undefined && reached !== this.#reached) return false;
    if (took !== undefined && (this.took === null || !within(this.took, took))) return false;
    return this.#last !== null && holds(order, this.#last);
  }

  /** Simulated seconds after the beginning when the last dial has arrived. */
  #lastMove(): number {
    return this.scene.moves.reduce((last, { at, over }) => Math.max(last, at + over), 0);
  }
}

/** Whether all that is asked of the order holds in one reading. */
export function holds(
  { regime, polarization, rotation, cohesion }: Omit<Goal, "held">,
  reading: SceneReading,
): boolean {
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
