/**
 * A run: a swarm on its way under conditions that change between ticks. The worker and the lab hold one each and
 * do nothing to it that is not here, so what is seen and what is measured are the same.
 */
import seedrandom from "seedrandom";
import { CohesionMeter, LINK_SPACINGS } from "./cohesion";
import {
  type Conditions,
  checkAgents,
  checkConditions,
  pickConditions,
  type RunSettings,
  sameConditions,
} from "./conditions";
import { hashOf } from "./hash";
import { Lens, type LensReading } from "./lens";
import { centroidOf, polarization, rotation } from "./measures";
import { type Noise, noiseAt } from "./noise";
import { type PullSums, pullSumsFor } from "./pull-sums";
import { type Regime, RegimeWatch } from "./regime";
import { regrain } from "./regrain";
import { type Rules, rulesOf, TICK_SECONDS } from "./rules";
import { copyOf, randomSwarm, type Swarm } from "./swarm";
import { tick } from "./tick";

/**
 * What changed between tick `tick` and the next (the state with that number is still the old one): the conditions, or the
 * number of agents. In the order in which it was done.
 */
export type Change =
  | { readonly tick: number; readonly conditions: Conditions }
  | { readonly tick: number; readonly agents: number };

/** Everything that decides a run: replaying it gives the same bits. */
export interface History {
  readonly settings: RunSettings;
  readonly changes: readonly Change[];
}

/** What the instruments read. P and M are smoothed over a second; the centre is of this very tick. */
export interface Reading {
  readonly tick: number;
  readonly polarization: number;
  readonly rotation: number;
  readonly cohesion: number;
  readonly regime: Regime;
  readonly centre: { readonly x: number; readonly y: number };
  /** Simulated seconds since the start. */
  readonly seconds: number;
}

// Cohesion moves slowly: twice a simulated second is enough.
const COHESION_EVERY = 5;

export class Run {
  tick = 0;
  #swarm: Swarm;
  #settings: RunSettings;
  #conditions: Conditions;
  #rules: Rules;
  #changes: Change[] = [];
  readonly #noiseKey: number;
  readonly #sumsFor: (agents: number) => PullSums;
  #sumPulls: PullSums;
  #watch: RegimeWatch;
  #cohesion: number;
  #cohesionMeter = new CohesionMeter(0);
  #lens: Lens | null = null;

  /**
   * @param sumsFor how pulls are summed at N agents; only tests ask for another way
   * @throws RangeError on settings out of range (a programmer's error: whoever reads input checks it first)
   */
  constructor(settings: RunSettings, sumsFor: (agents: number) => PullSums = pullSumsFor) {
    checkAgents(settings.agents);
    checkConditions(settings);
    this.#settings = settings;
    this.#conditions = pickConditions(settings);
    this.#rules = rulesOf(settings, settings.agents);
    const random = randomOf(settings.seed);
    this.#noiseKey = random.int32();
    this.#swarm = randomSwarm(settings.agents, random);
    this.#sumsFor = sumsFor;
    this.#sumPulls = sumsFor(settings.agents);
    this.#watch = new RegimeWatch(polarization(this.#swarm), rotation(this.#swarm));
    this.#cohesion = this.#measureCohesion();
  }

  /**
   * The same run a second time, from this tick on: same state, noise, memory and history, in arrays of its own. Given the
   * same conditions both go on to the same bits. Changes no bit of this one; who is looked at here is not looked at there.
   */
  fork(): Run {
    const twin = new Run(this.#settings, this.#sumsFor);
    twin.tick = this.tick;
    twin.#swarm = copyOf(this.#swarm);
    twin.#conditions = this.#conditions;
    twin.#rules = this.#rules;
    twin.#changes = [...this.#changes];
    twin.#sumPulls = this.#sumsFor(this.#swarm.agents);
    twin.#watch = this.#watch.copy();
    twin.#cohesion = this.#cohesion;
    return twin;
  }

  get swarm(): Swarm {
    return this.#swarm;
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

  /**
   * The chosen agent's last turn, or, where it was chosen since, the one that it is about to make; null while none is
   * chosen.
   */
  get lens(): LensReading | null {
    return this.#lens?.reading ?? null;
  }

  get history(): History {
    return { settings: this.#settings, changes: [...this.#changes] };
  }

  /** From the next tick on. Conditions that change nothing leave no mark in the history. */
  setConditions(conditions: Conditions): void {
    checkConditions(conditions);
    if (sameConditions(conditions, this.#conditions)) return;
    this.#conditions = pickConditions(conditions);
    this.#rules = rulesOf(conditions, this.#swarm.agents);
    // Two moves between the same ticks: only the last had an effect, and none if it moved back.
    const last = this.#changes.at(-1);
    if (last?.tick === this.tick && "conditions" in last) this.#changes.pop();
    if (!sameConditions(this.#conditions, this.#recorded())) {
      this.#changes.push({ tick: this.tick, conditions: this.#conditions });
    }
    if (this.#lens && (this.lens?.tick ?? 0) > this.tick) this.#lookAhead(this.#lens.agent);
  }

  /**
   * Looks at one agent, by number; null for none. Changes no bit of the run, and is no part of its
   * history.
   * @throws RangeError when agent is not a whole number from 0 to N - 1
   */
  lookAt(agent: number | null): void {
    const { agents } = this.#swarm;
    if (agent === null) this.#lens = null;
    else if (!Number.isInteger(agent) || agent < 0 || agent >= agents) {
      throw new RangeError(`agent is ${agent}, expected a whole number from 0 to ${agents - 1}`);
    } else if (agent !== this.#lens?.agent) this.#lookAhead(agent);
  }

  /** The turn that an agent is about to make, from a tick on a copy: who stands still is asked about as well. */
  #lookAhead(agent: number): void {
    const ahead = copyOf(this.#swarm);
    const lens = new Lens(agent);
    tick(ahead, this.#rules, noiseAt(this.#noiseKey, this.tick), this.#sumPulls, lens.look);
    lens.settle(ahead, this.tick + 1);
    this.#lens = lens;
  }

  /**
   * The same group at another grain, from the next tick on; its regime stays (regrain.ts). A lens stays on its number if
   * there is still one, and forgets a turn among agents that were others.
   * @throws RangeError when agents is not a whole number in range
   */
  setAgents(agents: number): void {
    checkAgents(agents);
    if (agents === this.#swarm.agents) return;
    const draws = [1, 2, 3].map((k) => noiseAt(this.#noiseKey ^ (k << 28), this.tick)) as [
      Noise,
      Noise,
      Noise,
    ];
    this.#swarm = regrain(this.#swarm, agents, this.#rules.spacing, draws);
    this.#sumPulls = this.#sumsFor(agents);
    this.#rules = rulesOf(this.#conditions, agents);
    this.#cohesion = this.#measureCohesion();
    this.#changes.push({ tick: this.tick, agents });
    const chosen = this.#lens?.agent ?? agents;
    if (chosen < agents) this.#lookAhead(chosen);
    else this.#lens = null;
  }

  /** The conditions that the history has come to so far. */
  #recorded(): Conditions {
    const last = this.#changes.findLast((change) => "conditions" in change);
    return last && "conditions" in last ? last.conditions : this.#settings;
  }

  advance(): void {
    const noise = noiseAt(this.#noiseKey, this.tick);
    tick(this.#swarm, this.#rules, noise, this.#sumPulls, this.#lens?.look);
    this.tick++;
    this.#lens?.settle(this.#swarm, this.tick);
    this.#watch.watch(polarization(this.#swarm), rotation(this.#swarm));
    if (this.tick % COHESION_EVERY === 0) this.#cohesion = this.#measureCohesion();
  }

  read(): Reading {
    return {
      tick: this.tick,
      polarization: this.#watch.polarization,
      rotation: this.#watch.rotation,
      cohesion: this.#cohesion,
      regime: this.#watch.regime,
      centre: centroidOf(this.#swarm),
      seconds: this.seconds,
    };
  }

  hash(): string {
    return hashOf(this.#swarm, this.tick);
  }

  #measureCohesion(): number {
    if (this.#cohesionMeter.agents !== this.#swarm.agents)
      this.#cohesionMeter = new CohesionMeter(this.#swarm.agents);
    return this.#cohesionMeter.measure(this.#swarm, LINK_SPACINGS * this.#rules.spacing);
  }
}

/** Plays a history from its start to `ticks`, with the changes between the same ticks as before. */
export function replay(history: History, ticks: number): Run {
  const run = new Run(history.settings);
  for (const change of history.changes) {
    if (change.tick > ticks) break;
    while (run.tick < change.tick) run.advance();
    if ("conditions" in change) run.setConditions(change.conditions);
    else run.setAgents(change.agents);
  }
  while (run.tick < ticks) run.advance();
  return run;
}

/**
 * A seed's own source of numbers; a run draws its noise key first, then its start. seedrandom repeats a short key and
 * reads only the low byte of a character, so "1" and "11", or "a" and U+0161, would be one seed: character codes keep
 * them apart, the end mark stops the repetition.
 */
export function randomOf(seed: string): seedrandom.PRNG {
  return seedrandom(`${Array.from(seed, (character) => character.codePointAt(0)).join()};`);
}
