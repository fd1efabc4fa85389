/**
 * A run: a swarm on its way under conditions that change between ticks. The worker and the lab hold one each and
 * do nothing to it that is not here, so what is seen and what is measured are the same.
 */
import seedrandom from "seedrandom";
import { cohesion, LINK_SPACINGS } from "./cohesion";
import {
  type Conditions,
  checkAgents,
  checkConditions,
  pickConditions,
  type RunSettings,
  sameConditions,
} from "./conditions";
import { hashOf } from "./hash";
import { centroidOf, polarization, rotation } from "./measures";
import { gaussianAt } from "./noise";
import { type Regime, RegimeWatch } from "./regime";
import { type Rules, rulesOf, TICK_SECONDS } from "./rules";
import { randomSwarm, type Swarm } from "./swarm";
import { tick } from "./tick";

/** Conditions that took effect before tick `tick` was computed (the state with that number is still the old one). */
export interface DialChange {
  readonly tick: number;
  readonly conditions: Conditions;
}

/** Everything that decides a run: replaying it gives the same bits. */
export interface History {
  readonly settings: RunSettings;
  readonly changes: readonly DialChange[];
}

/** What the instruments read. P and M are smoothed over a second; the centre is of this very tick. */
export interface Reading {
  readonly tick: number;
  readonly polarization: number;
  readonly rotation: number;
  readonly cohesion: number;
  readonly regime: Regime;
  readonly centre: { readonly x: number; readonly y: number };
}

// Cohesion moves slowly and costs as much as a tick: twice a simulated second is enough.
const COHESION_EVERY = 5;

export class Run {
  readonly swarm: Swarm;
  tick = 0;
  #settings: RunSettings;
  #conditions: Conditions;
  #rules: Rules;
  #changes: DialChange[] = [];
  #noiseKey: number;
  #watch: RegimeWatch;
  #cohesion: number;

  /** @throws RangeError on settings out of range (a programmer's error: whoever reads input checks it first) */
  constructor(settings: RunSettings) {
    checkAgents(settings.agents);
    checkConditions(settings);
    this.#settings = settings;
    this.#conditions = pickConditions(settings);
    this.#rules = rulesOf(settings, settings.agents);
    const random = seedrandom(keyOf(settings.seed));
    this.#noiseKey = random.int32();
    this.swarm = randomSwarm(settings.agents, random);
    this.#watch = new RegimeWatch(polarization(this.swarm), rotation(this.swarm));
    this.#cohesion = this.#measureCohesion();
  }

  get conditions(): Conditions {
    return this.#conditions;
  }

  get rules(): Rules {
    return this.#rules;
  }

  get seconds(): number {
    return this.tick * TICK_SECONDS;
  }

  get history(): History {
    return { settings: this.#settings, changes: [...this.#changes] };
  }

  /** From the next tick on. Conditions that change nothing leave no mark in the history. */
  setConditions(conditions: Conditions): void {
    checkConditions(conditions);
    if (sameConditions(conditions, this.#conditions)) return;
    this.#conditions = pickConditions(conditions);
    this.#rules = rulesOf(conditions, this.swarm.agents);
    // Two moves between the same ticks: only the last had an effect, and none if it moved back.
    if (this.#changes.at(-1)?.tick === this.tick) this.#changes.pop();
    const before = this.#changes.at(-1)?.conditions ?? this.#settings;
    if (!sameConditions(this.#conditions, before)) {
      this.#changes.push({ tick: this.tick, conditions: this.#conditions });
    }
  }

  advance(): void {
    const key = this.#noiseKey;
    const now = this.tick;
    tick(this.swarm, this.#rules, (agent) => gaussianAt(key, now, agent));
    this.tick++;
    this.#watch.watch(polarization(this.swarm), rotation(this.swarm));
    if (this.tick % COHESION_EVERY === 0) this.#cohesion = this.#measureCohesion();
  }

  read(): Reading {
    return {
      tick: this.tick,
      polarization: this.#watch.polarization,
      rotation: this.#watch.rotation,
      cohesion: this.#cohesion,
      regime: this.#watch.regime,
      centre: centroidOf(this.swarm),
    };
  }

  hash(): string {
    return hashOf(this.swarm, this.tick);
  }

  #measureCohesion(): number {
    return cohesion(this.swarm, LINK_SPACINGS * this.#rules.spacing);
  }
}

/** Plays a history from its start to `ticks`, with the changes between the same ticks as before. */
export function replay(history: History, ticks: number): Run {
  const run = new Run(history.settings);
  for (const { tick, conditions } of history.changes) {
    if (tick > ticks) break;
    while (run.tick < tick) run.advance();
    run.setConditions(conditions);
  }
  while (run.tick < ticks) run.advance();
  return run;
}

/**
 * The seed as seedrandom must be given it. It repeats a short key and reads only the low byte of a character, so "1" and
 * "11", or "a" and U+0161, would be one seed: character codes keep them apart, the end mark stops the repetition.
 */
function keyOf(seed: string): string {
  return `${Array.from(seed, (character) => character.codePointAt(0)).join()};`;
}
