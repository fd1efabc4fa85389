/**
 * The readout: the regime by name, the order measures, and what a biologist would call it. Reads snapshots.
 */
import { presetAt } from "../settings/table";
import { words } from "../words/page";
import type { Snapshot } from "../worker/protocol";
import { element, setAttribute, setText } from "./element";

/** Measured for 50 and more (docs/model.md). */
const FEWEST_WITH_A_HOME = 50;

export interface Readout {
  show(snapshot: Snapshot): void;
}

/** @param title stands where the product's name would; empty = that name */
export function createReadout(host: HTMLElement, title: string): Readout {
  const brand = element("h1", { class: "brand" }, title || words.product);
  const name = element("p", { class: "regime" });
  const line = element("p", { class: "line" });
  const measures = element("dl", { class: "measures" });
  const polarization = addMeasure(measures, words.measures.polarization);
  const rotation = addMeasure(measures, words.measures.rotation);
  const cohesion = addMeasure(measures, words.measures.cohesion);
  const trap = element("p", { class: "trap" });
  const legend = element("p", { class: "legend" }, element("span", { class: "kite" }), words.informed);
  host.setAttribute("aria-label", words.readout);
  host.append(brand, name, line, measures, trap, legend);

  return {
    show(snapshot) {
      const regime = words.regimes[snapshot.regime];
      setAttribute(host, "data-regime", snapshot.regime);
      setText(name, regime.name);
      setText(line, lineFor(snapshot));
      setText(trap, regime.trap);
      polarization(snapshot.polarization);
      rotation(snapshot.rotation);
      cohesion(snapshot.cohesion);
    },
  };
}

/** What is happening; or that nothing does; or, while the dials stand where another regime is at home, where it is going. */
function lineFor({ regime, conditions, agents, tick, ticksPerSecond }: Snapshot): string {
  // Before its first tick it has only not begun yet.
  if (ticksPerSecond === 0 && tick > 0) return words.paused;
  const home = presetAt(conditions);
  // A handful has no home to be on the way to.
  const away = home !== undefined && home !== regime && agents >= FEWEST_WITH_A_HOME;
  return away ? words.onTheWay(words.regimes[home].name) : words.regimes[regime].line;
}

/** One measure as a name, a bar and a number. @returns a function that shows a value, 0 .. 1 */
function addMeasure(
  list: HTMLElement,
  { name, symbol, help }: { name: string; symbol: string; help: string },
): (value: number) => void {
  const number = element("span", { class: "number" });
  const fill = element("span", { class: "fill" });
  const bar = element("span", { class: "bar", "aria-hidden": "true" }, fill);
  const label = symbol === "" ? name : `${name} `;
  const term = element("dt", { title: help }, label);
  if (symbol !== "") term.append(element("i", {}, symbol));
  list.append(element("div", {}, term, element("dd", {}, bar, number)));
  return (value) => {
    setText(number, value.toFixed(2));
    fill.style.transform = `scaleX(${value.toFixed(3)})`;
  };
}
