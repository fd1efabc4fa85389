/**
 * How much of the page there is: all of it, or what a course page wants in its frame. Says so to the style sheet, as
 * `data-embed` and `data-panel-kind` on the page; what each room makes of it is its own.
 */
import type { SettingsStore } from "../settings/store";
import { panelOf } from "../settings/table";
import { setAttribute } from "./element";

export function wearView(page: HTMLElement, store: SettingsStore): void {
  const wear = () => {
    page.toggleAttribute("data-embed", store.get().embed);
    setAttribute(page, "data-panel-kind", panelOf(store.get()));
  };
  store.listen(wear);
  wear();
}
