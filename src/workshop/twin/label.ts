/** What stands over each half of the stage: which of the two it is, its regime by name, its P and M. Reads readings. */
import type { Regime } from "../../model/regime";
import { element, setText } from "../../ui/element";
import { words } from "../../words/page";
import { twinWords } from "../../words/twin";

interface Order {
  readonly regime: Regime;
  readonly polarization: number;
  readonly rotation: number;
}

export interface TwinLabel {
  readonly root: HTMLElement;
  name(text: string): void;
  show(reading: Order): void;
}

/** @param side "main" or "twin", for the style sheet */
export function createTwinLabel(side: "main" | "twin"): TwinLabel {
  const name = element("h2", { class: "twin-name" });
  const regime = element("p", { class: "twin-regime" });
  const measures = element("p", { class: "twin-measures" });
  const polarization = addNumber(measures, "polarization");
  const rotation = addNumber(measures, "rotation");
  const root = element("section", { class: "twin-label", "data-side": side }, name, regime, measures);
  return {
    root,
    name: (text) => setText(name, text),
    show(reading) {
      setText(regime, words.regimes[reading.regime].name);
      polarization(reading.polarization);
      rotation(reading.rotation);
    },
  };
}

/** "P 0.93". @returns a function that shows a value, 0 .. 1 */
function addNumber(line: HTMLElement, measure: "polarization" | "rotation"): (value: number) => void {
  const number = element("span", { class: "twin-number" });
  const symbol = element("abbr", { title: twinWords.measures[measure] }, twinWords.symbols[measure]);
  line.append(element("span", {}, symbol, " ", number), " ");
  return (value) => setText(number, value.toFixed(2));
}
