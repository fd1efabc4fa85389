/**
 * Shows and hides the panel. Open where there is room for it beside or under the swarm, folded away where there is
 * not (a small frame in a course page).
 */
import { words } from "../words/page";
import { element, setAttribute } from "./element";

/** Smaller than this, both ways, the panel would cover the swarm. Matches page.css. */
const SMALL_FRAME = "(max-width: 700px) and (max-height: 480px)";

export function createPanelDrawer(page: HTMLElement, panel: HTMLElement): { toggle: () => void } {
  const button = element("button", {
    type: "button",
    class: "button panel-toggle",
    "aria-controls": panel.id,
  });
  button.append(element("kbd", { "aria-hidden": "true" }, "H"), ` ${words.panel.name}`);
  panel.setAttribute("aria-label", words.panel.name);
  panel.before(button);
  const set = (open: boolean) => {
    setAttribute(page, "data-panel", open ? "open" : "closed");
    setAttribute(button, "aria-expanded", String(open));
    button.title = words.panel.withKey(open ? words.panel.hide : words.panel.show, "H");
    // The focus must not be lost in what is no longer there.
    if (!open && panel.contains(document.activeElement)) button.focus();
    panel.inert = !open;
  };
  const toggle = () => set(page.dataset.panel !== "open");
  button.addEventListener("click", toggle);
  set(!matchMedia(SMALL_FRAME).matches);
  return { toggle };
}
