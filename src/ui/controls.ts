/**
 * The bar under the swarm: three presets, pause, and the first hint. There from the first frame, before the panel is.
 */
import type { SettingsStore } from "../settings/store";
import { DEFAULTS, PRESETS, type PresetName } from "../settings/table";
import { words } from "../words";
import type { Actions } from "./actions";
import { element, setAttribute, setText } from "./element";

const HINT_ENERGY = PRESETS.circulation.energy;

export function createControls(host: HTMLElement, store: SettingsStore, actions: Actions): void {
  host.append(createHint(store), createPresets(store, actions), createPause(store, actions));
}

function createPresets(store: SettingsStore, actions: Actions): HTMLElement {
  const group = element("div", { class: "presets", role: "group", "aria-label": words.presets.label });
  group.append(element("span", { class: "label", "aria-hidden": "true" }, words.presets.label));
  (Object.keys(PRESETS) as PresetName[]).forEach((name, index) => {
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
    const mark = () => setAttribute(button, "aria-pressed", String(isAt(name, store)));
    store.listen(mark);
    mark();
  });
  return group;
}

function isAt(name: PresetName, store: SettingsStore): boolean {
  const now = store.get();
  const preset = PRESETS[name];
  return (Object.keys(preset) as (keyof typeof preset)[]).every((key) => now[key] === preset[key]);
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

/** One line that says what to try, on a group that still mills; gone once a dial has been moved. */
function createHint(store: SettingsStore): HTMLElement {
  const hint = element("div", { class: "hint" }, element("span", {}, words.hint));
  const button = element("button", { type: "button", class: "button primary" }, words.hintAction);
  button.addEventListener("click", () => store.set({ energy: HINT_ENERGY, running: true }));
  hint.append(button);
  const { threat, energy, leaderInfluence } = store.get();
  const opened =
    threat === DEFAULTS.threat && energy === DEFAULTS.energy && leaderInfluence === DEFAULTS.leaderInfluence;
  hint.hidden = !opened;
  const end = store.listen((now, before) => {
    const moved =
      now.energy !== before.energy ||
      now.threat !== before.threat ||
      now.leaderInfluence !== before.leaderInfluence;
    if (!moved) return;
    hint.hidden = true;
    end();
  });
  return hint;
}
