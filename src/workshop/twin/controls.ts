/** What a viewer does to the twin: choose what differs, set its value, begin again, close. Native controls; tells, never acts. */
import { TABLE } from "../../settings/table";
import { element, setAttribute, setText } from "../../ui/element";
import { twinWords } from "../../words/twin";
import {
  DIFFERENCES,
  type DifferenceName,
  nameOf,
  numberOf,
  type OneDifference,
  wordsOf,
} from "./difference";

/** One arrow key's worth: twenty steps from end to end, as in the panel. */
const KEY_STEP = 0.05;

export interface TwinActs {
  /** Another thing is to differ. */
  choose(name: DifferenceName): void;
  /** The same thing, by another value. */
  move(value: number): void;
  again(): void;
  close(): void;
}

export interface TwinControls {
  readonly root: HTMLElement;
  show(difference: OneDifference): void;
}

export function createTwinControls(acts: TwinActs): TwinControls {
  const select = element("select", { class: "button" });
  for (const name of DIFFERENCES) select.append(element("option", { value: name }, nameOf(name)));
  const { min, max } = TABLE.leaderInfluence;
  const range = element("input", {
    type: "range",
    min: String(min),
    max: String(max),
    step: String(KEY_STEP),
  });
  const said = element("output", { class: "twin-said" });
  const again = button(twinWords.again, twinWords.againHelp);
  const close = button(twinWords.close, twinWords.closeHelp);
  const what = element("label", { class: "twin-what" }, element("span", {}, twinWords.differs), select);
  const value = element("div", { class: "twin-value" }, range, said);
  const root = element("div", { class: "twin-controls" }, what, value);
  root.append(element("div", { class: "twin-buttons" }, again, close));
  select.addEventListener("change", () => acts.choose(select.value as DifferenceName));
  range.addEventListener("input", () => acts.move(Number(range.value)));
  again.addEventListener("click", () => acts.again());
  close.addEventListener("click", () => acts.close());
  return {
    root,
    show(difference) {
      select.value = difference.name;
      range.value = String(difference.value);
      const inWords = `${numberOf(difference)}, ${wordsOf(difference)}`;
      setAttribute(range, "aria-label", twinWords.value(nameOf(difference.name)));
      setAttribute(range, "aria-valuetext", inWords);
      setText(said, inWords);
    },
  };
}

function button(word: string, help: string): HTMLButtonElement {
  return element("button", { type: "button", class: "button", title: help }, word);
}
