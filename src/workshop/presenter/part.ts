/** What the parts of the facilitator's window have in common. */
import { element } from "../../ui/element";
import type { PresenterAct } from "../talk/stage-state";
import type { WireState } from "./channel";

export interface Part {
  readonly root: HTMLElement;
  show(state: WireState): void;
}

export type Act = (act: PresenterAct) => void;

export function button(label: string, press: () => void, attributes: Record<string, string> = {}) {
  const made = element("button", { type: "button", class: "button", ...attributes }, label);
  made.addEventListener("click", press);
  return made;
}

/** A part of the window with its name over it. @param name also what a screen reader calls it */
export function section(kind: string, name: string, ...children: (Node | string)[]): HTMLElement {
  const attributes = { class: `presenter-${kind}`, "aria-label": name };
  return element("section", attributes, element("h2", {}, name), ...children);
}

/** Tells one scene from the next, also of another deck: what is built for a scene is built anew when this differs. */
export function sceneKey({ view }: WireState): string {
  return view ? JSON.stringify([view.deckTitle, view.index, view.scene?.title ?? ""]) : "";
}
