/** The five pulls on the chosen agent as a list: name, letter, colour, strength. Reads the lens's reading. */
import { lens, pullLetters } from "../words/lens";
import { type LensReading, PULL_NAMES, type PullName } from "../worker/protocol";
import { element, setText } from "./element";

/** The strength that fills a bar, the same for all five and at all times: most pulls are below it. By eye. */
const FULL_BAR = 3;

/** The five pulls by name, letter and colour, each with its strength as a bar and a number. */
export function createPulls(): { list: HTMLElement; show: (reading: LensReading | null) => void } {
  const list = element("dl", { class: "lens-pulls", "aria-label": lens.pulls });
  const rows = PULL_NAMES.map((name) => {
    const row = createPull(name);
    list.append(row.row);
    return row;
  });
  return {
    list,
    show(reading) {
      const lengths = PULL_NAMES.map((name) =>
        reading ? Math.hypot(reading.pulls[name].x, reading.pulls[name].y) : 0,
      );
      rows.forEach(({ show }, i) => {
        show(lengths[i]!);
      });
    },
  };
}

function createPull(name: PullName) {
  const { name: word, help } = lens.pull[name];
  const fill = element("span", { class: "fill" });
  const number = element("span", { class: "number" });
  const row = element(
    "div",
    { "data-pull": name, title: help },
    element(
      "dt",
      {},
      element("b", { "aria-hidden": "true" }, pullLetters[name]),
      element("span", { class: "word" }, word),
    ),
    element("dd", {}, element("span", { class: "bar", "aria-hidden": "true" }, fill), number),
  );
  const show = (strength: number) => {
    fill.style.transform = `scaleX(${Math.min(1, strength / FULL_BAR).toFixed(3)})`;
    setText(number, strength.toFixed(1));
  };
  return { row, show };
}
