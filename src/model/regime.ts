/**
 * From order measures to a name. The trap: a biologist's *milling* is our *circulation* (see docs/model.md).
 * Thresholds after Tunstrom et al. 2013 (doi 10.1371/journal.pcbi.1002915).
 */
import { TICK_SECONDS } from "./rules";

export const REGIMES = ["milling", "circulation", "alignment", "mixed"] as const;
export type Regime = (typeof REGIMES)[number];

export const HIGH = 0.65;
export const LOW = 0.35;
/** P and M are smoothed over this many simulated seconds. */
export const SMOOTHING_SECONDS = 1;
/** A regime is named once it has held this long, simulated seconds. Chosen by eye: short of it, names flicker. */
export const HOLD_SECONDS = 2;

/** The regime that one pair of measures falls in, without memory. */
export function regimeOf(polarization: number, rotation: number): Regime {
  if (polarization > HIGH && rotation < LOW) return "alignment";
  if (polarization < LOW && rotation > HIGH) return "circulation";
  if (polarization < LOW && rotation < LOW) return "milling";
  return "mixed";
}

/** Smooths P and M and names the regime once it has held. One `watch` a tick. */
export class RegimeWatch {
  polarization = 0;
  rotation = 0;
  regime: Regime = "mixed";
  #candidate: Regime = "mixed";
  #heldTicks = 0;

  /** Starts from the measures of tick 0, which have no past to be smoothed with. */
  constructor(polarization: number, rotation: number) {
    this.polarization = polarization;
    this.rotation = rotation;
    this.#candidate = regimeOf(polarization, rotation);
  }

  /** Another watch with the same memory. */
  copy(): RegimeWatch {
    const made = new RegimeWatch(this.polarization, this.rotation);
    made.regime = this.regime;
    made.#candidate = this.#candidate;
    made.#heldTicks = this.#heldTicks;
    return made;
  }

  /** Takes the measures of the next tick. */
  watch(polarization: number, rotation: number): void {
    // First-order smoothing: the weight is dt / tau, so no exp.
    const weight = TICK_SECONDS / SMOOTHING_SECONDS;
    this.polarization += weight * (polarization - this.polarization);
    this.rotation += weight * (rotation - this.rotation);
    const now = regimeOf(this.polarization, this.rotation);
    this.#heldTicks = now === this.#candidate ? this.#heldTicks + 1 : 0;
    this.#candidate = now;
    const held = this.#heldTicks * TICK_SECONDS >= HOLD_SECONDS;
    this.regime = held ? now : "mixed";
  }
}
