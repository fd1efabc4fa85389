/** One part of the sheet: what it is, its buttons, and a line that says what has come of them. */
import { element, setText } from "../../ui/element";
import { takeOut } from "../../words/take-out";
import { canCopy, copy } from "./hand-over";

export interface Section {
  readonly root: HTMLElement;
  /** Where its buttons stand. */
  readonly row: HTMLElement;
  readonly line: HTMLElement;
  say(text: string): void;
}

export function createSection(heading: string, text: string): Section {
  const said = element("p", { class: "take-out-said", role: "status" });
  const row = element("div", { class: "take-out-row" });
  const line = element("p", {}, text);
  const root = element("section", {}, element("h3", {}, heading), line, row, said);
  return { root, row, line, say: (words) => setText(said, words) };
}

export function button(name: string, press: () => void, primary = false): HTMLButtonElement {
  const made = element("button", { type: "button", class: primary ? "button primary" : "button" }, name);
  made.addEventListener("click", press);
  return made;
}

/** A button that copies what it is given; none where there is no clipboard. */
export function copyButton(
  page: Document,
  section: Section,
  text: () => Promise<string | null>,
): HTMLElement[] {
  if (!canCopy(page)) return [];
  const made = button(takeOut.copy, async () => {
    const given = await text();
    if (given === null) return;
    section.say((await copy(page, given)) ? takeOut.copied : takeOut.notCopied);
  });
  return [made];
}
