/**
 * Gives lil-gui's slider what it lacks: a role, a name, a tab stop, keys, and its value in words.
 */
import type { NumberController } from "lil-gui";
import { setAttribute } from "./element";
import { stepOf } from "./key-steps";

export interface SliderAccess {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** One arrow key's worth; Page Up and Page Down go five times as far. */
  readonly step: number;
  readonly valueInWords: (value: number) => string;
  /** Takes the value that a key has moved to. */
  readonly write: (value: number) => void;
}

/** @returns a function to call when the value has changed from elsewhere */
export function makeSliderAccessible(controller: NumberController, access: SliderAccess): () => void {
  const slider = controller.domElement.querySelector(".lil-slider");
  if (!slider) throw new Error(`${access.name} has no slider: a number controller needs min and max`);
  slider.setAttribute("role", "slider");
  slider.setAttribute("tabindex", "0");
  slider.setAttribute("aria-label", access.name);
  slider.setAttribute("aria-valuemin", String(access.min));
  slider.setAttribute("aria-valuemax", String(access.max));
  const tell = () => {
    const value = Number(controller.getValue());
    setAttribute(slider, "aria-valuenow", String(rounded(value)));
    setAttribute(slider, "aria-valuetext", access.valueInWords(value));
  };
  slider.addEventListener("keydown", (event) => {
    const value = moved(Number(controller.getValue()), (event as KeyboardEvent).key, access);
    if (value === null) return;
    event.preventDefault();
    access.write(value);
  });
  tell();
  return tell;
}

/** Where a key takes a value; null for a key that is none of ours. */
function moved(value: number, key: string, { min, max, step }: SliderAccess): number | null {
  const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
  if (key === "Home") return min;
  if (key === "End") return max;
  const by = stepOf(steps, key);
  return by === undefined ? null : Math.min(max, Math.max(min, rounded(value + by * step)));
}

/** To a ten-thousandth: adding .05 twenty times is not 1. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
