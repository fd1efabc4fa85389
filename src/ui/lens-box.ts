/**
 * The elements of the lens's box: made, named and put together. Must not know what a press of a button does or what a
 * snapshot says.
 */
import { lens } from "../words/lens";
import { element } from "./element";
import "./lens.css";
import { createPulls } from "./lens-pulls";

/** What there is only where there is a picture to look at. */
export interface PictureParts {
  readonly grain: HTMLButtonElement;
  readonly follow: HTMLButtonElement;
  /** The round place where the picture draws. */
  readonly round: HTMLElement;
}

export interface LensParts {
  readonly title: HTMLElement;
  readonly informed: HTMLElement;
  readonly sentence: HTMLElement;
  readonly pulls: ReturnType<typeof createPulls>;
  readonly close: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  readonly picture: PictureParts | null;
}

/**
 * Fills the box; it stays hidden.
 * @param host a section on the stage
 * @param picture whether there is one: without, the box has no round place and no buttons that only change a picture
 */
export function buildLens(host: HTMLElement, picture: boolean): LensParts {
  const parts: LensParts = {
    title: element("h2", { class: "lens-title" }),
    informed: element("span", { class: "lens-informed" }, element("span", { class: "kite" }), lens.informed),
    sentence: element("p", { class: "lens-sentence" }),
    pulls: createPulls(),
    close: button(lens.close, lens.closeHelp),
    next: button(lens.next, lens.nextHelp, "L"),
    picture: picture ? buildPictureParts() : null,
  };
  const buttons = element("div", { class: "lens-buttons" }, parts.next);
  const card = element(
    "div",
    { class: "lens-card" },
    element("div", { class: "lens-head" }, parts.title, parts.informed, parts.close),
    parts.sentence,
    parts.pulls.list,
    buttons,
  );
  host.hidden = true;
  host.setAttribute("role", "region");
  host.setAttribute("aria-label", lens.name);
  host.classList.add("lens");
  host.append(card);
  if (parts.picture) {
    buttons.append(parts.picture.grain, parts.picture.follow);
    host.append(parts.picture.round);
  }
  return parts;
}

function buildPictureParts(): PictureParts {
  return {
    grain: button(lens.grain, lens.grainHelp.fine, "G"),
    follow: button(lens.follow, lens.followHelp),
    round: element("div", { class: "lens-window", "aria-hidden": "true" }),
  };
}

/** @param key that does the same */
function button(word: string, help: string, key?: string): HTMLButtonElement {
  const made = element("button", { type: "button", class: "button", title: help }, word);
  if (key) made.prepend(element("kbd", { "aria-hidden": "true" }, `${key} `));
  return made;
}
