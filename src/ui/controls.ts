/**
 * The bar under the swarm: three presets and pause. There from the first frame, before the panel is.
 */
import type { SettingsStore } from "../settings/store";
import { offersPresets, PRESET_NAMES, presetAt } from "../settings/table";
import { words } from "../words/page";
import type { Actions } from "./actions";
import { element, setAttribute, setText } from "./element";

export function createControls(host: HTMLElement, store: SettingsStore, actions: Actions): void {
  host.append(createPresets(store, actions), createPause(store, actions), createLook(actions));
}

function createPresets(store: SettingsStore, actions: Actions): HTMLElement {
  const group = element("div", { class: "presets", role: "group", "aria-label": words.presets.label });
  group.append(element("span", { class: "label", "aria-hidden": "true" }, words.presets.label));
  const offer = () => {
    group.hidden = !offersPresets(store.get());
  };
  store.listen(offer);
  offer();
  PRESET_NAMES.forEach((name, index) => {
    const key = String(index + 1);
    const regime = words.regimes[name].name;
    const button = element("button", {
      type: "button",
      class: "button",
      title: words.presets.title(regime, key),
    });
    button.append(element("kbd", { "aria-hidden": "true" }, key), ` ${regime}`);
    button.addEventListener("click", () => actions.preset(name));
    group.append(button);
    const mark = () => setAttribute(button, "aria-pressed", String(presetAt(store.get()) === name));
    store.listen(mark);
    mark();
  });
  return group;
}

function createLook(actions: Actions): HTMLElement {
  const button = element("button", { type: "button", class: "button look", title: words.lookHelp });
  button.append(element("kbd", { "aria-hidden": "true" }, "L"), ` ${words.look}`);
  button.addEventListener("click", () => actions.lookCloser());
  return button;
}

function createPause(store: SettingsStore, actions: Actions): HTMLElement {
  const button = element("button", { type: "button", class: "button pause" });
  const show = () => {
    const running = store.get().running;
    const action = running ? words.panel.pause : words.panel.resume;
    setText(button, action);
    setAttribute(button, "data-running", String(running));
    setAttribute(button, "title", words.panel.withKey(action, words.keys.space));
  };
  button.addEventListener("click", () => actions.togglePause());
  store.listen(show);
  show();
  return button;
}
