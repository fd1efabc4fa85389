/**
 * What a frame in a course page has beside pause: reset, and a way to the whole page. Its title, if it was given one.
 * Loaded after the first frame.
 */
import type { SettingsStore } from "../settings/store";
import { DEFAULTS, type Settings, swarmOn } from "../settings/table";
import { embedBar } from "../words/embed-bar";
import { words } from "../words/page";
import type { Actions } from "./actions";
import { element, setAttribute, setText } from "./element";

export interface EmbedBarParts {
  /** Gets the buttons. */
  readonly controls: HTMLElement;
  /** Has the product's name in it. */
  readonly readout: HTMLElement;
  /** The whole address of these settings; null where the page has none (srcdoc). */
  readonly address: (settings: Settings) => string | null;
}

export function createEmbedBar(
  { controls, readout, address }: EmbedBarParts,
  store: SettingsStore,
  actions: Actions,
): void {
  const reset = element("button", { type: "button", class: "button", title: embedBar.resetHelp });
  reset.append(embedBar.reset);
  reset.addEventListener("click", () => actions.resetAll());
  const open = element("a", {
    class: "button open-full",
    target: "_blank",
    rel: "noopener",
    title: embedBar.openHelp,
  });
  open.append(embedBar.open);
  controls.append(reset, open);
  const brand = readout.querySelector(".brand");
  const show = () => {
    const now = store.get();
    reset.hidden = open.hidden = !now.embed;
    // The same swarm, on the page as it comes; in the colours that go with the page around it.
    const href = address(swarmOn(now, { ...DEFAULTS, color: now.color }));
    if (href === null) open.hidden = true;
    else setAttribute(open, "href", href);
    if (!brand) return;
    setText(brand, now.title || words.product);
    brand.toggleAttribute("data-title", now.title !== "");
    brand.ownerDocument.title = now.title || words.product;
  };
  store.listen(show);
  show();
}
