/**
 * The panel: conditions, group, time. The only importer of lil-gui, loaded after the first frame. Writes settings,
 * and follows them when someone else does.
 */
import GUI, { type Controller, type NumberController } from "lil-gui";
import "lil-gui.css";
import "./panel.css";
import { parseSetting } from "../settings/parse";
import type { SettingsStore } from "../settings/store";
import { DIALS, isListed, panelOf, type SettingKey, type Settings, TABLE } from "../settings/table";
import { words } from "../words/page";
import { restWords, stepWord } from "../words/rest";
import type { Actions } from "./actions";
import { addDialInfo } from "./dial-info";
import { element } from "./element";
import { agentsAt, COARSEST, shareOf } from "./grain";
import { makeSliderAccessible } from "./slider-access";

/** An arrow key moves a dial by this much: twenty steps from end to end. */
const KEY_STEP = 0.05;

type NumberKey = "threat" | "energy" | "leaderInfluence" | "informedShare" | "speed";

interface SliderOptions {
  readonly name: string;
  readonly keyStep: number;
  readonly valueInWords: (value: number) => string;
}

export function createPanel(host: HTMLElement, store: SettingsStore, actions: Actions): void {
  const gui = new GUI({ container: host, title: words.panel.name, injectStyles: false, width: 0 });
  gui.domElement.removeAttribute("style");
  // Scrolling past a slider must not move it.
  host.addEventListener("wheel", (event) => event.stopPropagation(), { capture: true, passive: true });
  const panel = new Panel(store);
  panel.addConditions(gui.addFolder(restWords.panel.conditions));
  panel.addGroup(gui.addFolder(restWords.panel.group), actions);
  panel.addTime(gui.addFolder(restWords.panel.time), actions);
  panel.offer();
}

class Panel {
  readonly #store: SettingsStore;
  /** lil-gui edits an object of its own; the store is told, and tells it. */
  readonly #shown: { -readonly [Key in SettingKey]: Settings[Key] };
  readonly #followers: (() => void)[] = [];
  /** What can be offered or not, with the setting it is for; null = it is for time, and goes with the whole panel. */
  readonly #offered: { readonly controller: Controller; readonly key: SettingKey | null }[] = [];

  constructor(store: SettingsStore) {
    this.#store = store;
    this.#shown = { ...store.get() };
    store.listen((now) => {
      Object.assign(this.#shown, now);
      for (const follow of this.#followers) follow();
      this.offer();
    });
  }

  /** Shows what is to be shown, and keeps what is locked from being touched. */
  offer(): void {
    const settings = this.#store.get();
    const whole = panelOf(settings) === "full" && settings.show === "all";
    for (const { controller, key } of this.#offered) {
      controller.show(key === null ? whole : isShown(settings, key));
      if (key !== null) lockController(controller, isListed(settings.lock, key));
    }
    for (const folder of new Set(this.#offered.map(({ controller }) => controller.parent))) {
      folder.show(
        this.#offered.some(({ controller }) => controller.parent === folder && !controller._hidden),
      );
    }
  }

  addConditions(folder: GUI): void {
    for (const key of ["threat", "energy", "leaderInfluence"] as const) {
      const { name, low, high, steps } = restWords.dials[key];
      const slider = this.#addSlider(folder, key, {
        name,
        keyStep: KEY_STEP,
        valueInWords: (value) => `${value.toFixed(2)}, ${stepWord(steps, value)}`,
      });
      const ends = element("div", { class: "ends", "aria-hidden": "true" });
      ends.append(element("span", {}, low), element("span", {}, high));
      slider.domElement.append(ends);
      slider.domElement.classList.add("dial");
      addDialInfo(slider.domElement, slider.$name, key);
    }
  }

  addGroup(folder: GUI, actions: Actions): void {
    this.#addGrain(folder, actions);
    this.#addSlider(folder, "informedShare", {
      name: restWords.settings.informedShare,
      keyStep: KEY_STEP,
      valueInWords: restWords.values.informedShare,
    });
    const seed = folder.add(this.#shown, "seed").name(restWords.settings.seed);
    seed.domElement.querySelector("input")?.setAttribute("maxlength", String(TABLE.seed.maxLength));
    seed.onFinishChange((text: string) => {
      // An emptied field goes back to the seed in force.
      if (text.trim() === "") Object.assign(this.#shown, { seed: this.#store.get().seed });
      this.#store.set({ seed: this.#shown.seed.trim() });
      seed.updateDisplay();
    });
    this.#follow(seed);
    this.#offered.push({ controller: seed, key: "seed" });
    const newSeed = folder.add({ newSeed: () => actions.newSeed() }, "newSeed").name(restWords.panel.newSeed);
    this.#offered.push({ controller: newSeed, key: "seed" });
  }

  addTime(folder: GUI, actions: Actions): void {
    const pause = folder.add({ pause: () => actions.togglePause() }, "pause");
    const namePause = () => {
      const action = this.#shown.running ? words.panel.pause : words.panel.resume;
      pause.name(words.panel.withKey(action, words.keys.space));
    };
    namePause();
    this.#followers.push(namePause);
    const step = folder.add({ step: () => actions.step() }, "step");
    step.name(words.panel.withKey(restWords.panel.step, "S"));
    this.#addSlider(folder, "speed", {
      name: restWords.settings.speed,
      keyStep: 0.25,
      valueInWords: restWords.values.speed,
    });
    const newRun = folder.add({ newRun: () => actions.newRun() }, "newRun");
    newRun.name(words.panel.withKey(restWords.panel.newRun, "R"));
    const resetAll = folder.add({ resetAll: () => actions.resetAll() }, "resetAll");
    resetAll.name(restWords.panel.resetAll);
    for (const controller of [pause, step, newRun, resetAll]) this.#offered.push({ controller, key: null });
  }

  /** The number of agents twice: a slider of equal factors, and a field for a number of one's own. */
  #addGrain(folder: GUI, actions: Actions): void {
    const place = { share: shareOf(this.#shown.agents) };
    const slider = folder.add(place, "share", 0, 1, 0.01).name(restWords.settings.grain) as NumberController;
    const write = (share: number) => {
      // Fewer agents than the slider reaches can be typed; its low end must not make more of them.
      if (share <= 0 && this.#shown.agents < COARSEST) return;
      this.#store.set({ agents: agentsAt(share) });
    };
    slider.onChange(write);
    slider.$input.remove();
    slider.$name.title = restWords.grain.help;
    const valueInWords = () => words.agents(this.#shown.agents);
    const access = { name: restWords.settings.grain, min: 0, max: 1, step: KEY_STEP, valueInWords, write };
    const tell = makeSliderAccessible(slider, access);
    const ends = element("div", { class: "ends", "aria-hidden": "true" });
    ends.append(element("span", {}, restWords.grain.coarse), element("span", {}, restWords.grain.fine));
    slider.domElement.append(ends);
    slider.domElement.classList.add("grain");
    const field = folder.add(this.#shown, "agents").name(restWords.settings.agents) as NumberController;
    this.#readWhenFinished(field, actions);
    this.#followers.push(() => {
      place.share = shareOf(this.#shown.agents);
      slider.updateDisplay();
      tell();
    });
    this.#follow(field);
    this.#offered.push({ controller: slider, key: "agents" }, { controller: field, key: "agents" });
  }

  /** A number being typed is not meant before it is finished, and may have its thousands set apart: 50,000. */
  #readWhenFinished(field: NumberController, actions: Actions): void {
    const { domElement, $input } = field;
    // lil-gui would read every character, and 50,000 as 50.
    domElement.addEventListener("input", (event) => event.stopPropagation(), { capture: true });
    $input.addEventListener("change", () => {
      const { value, problem } = parseSetting("agents", $input.value.replace(/[\s,_'’]/g, ""));
      if (problem) actions.complain({ ...problem, used: String(value) });
      this.#store.set({ agents: value });
      field.updateDisplay();
    });
  }

  #addSlider(folder: GUI, key: NumberKey, options: SliderOptions): NumberController {
    const { min, max, step } = TABLE[key];
    const controller = folder.add(this.#shown, key, min, max, step).name(options.name) as NumberController;
    const write = (value: number) => this.#store.set({ [key]: value });
    controller.onChange(write);
    const { name, keyStep, valueInWords } = options;
    const tell = makeSliderAccessible(controller, { name, min, max, step: keyStep, valueInWords, write });
    this.#follow(controller);
    this.#followers.push(tell);
    this.#offered.push({ controller, key });
    return controller;
  }

  #follow(controller: Controller): void {
    this.#followers.push(() => controller.updateDisplay());
  }
}

/** The least panel has the three dials, or what is asked for by name. */
function isShown(settings: Settings, key: SettingKey): boolean {
  if (panelOf(settings) !== "min" || settings.show !== "all") return isListed(settings.show, key);
  return (DIALS as readonly SettingKey[]).includes(key);
}

/** Not lil-gui's own way to disable: what explains a dial is to stay within reach. */
function lockController(controller: Controller, locked: boolean): void {
  const { domElement } = controller;
  domElement.toggleAttribute("data-locked", locked);
  domElement.querySelector(".lil-slider")?.setAttribute("aria-disabled", String(locked));
  for (const field of domElement.querySelectorAll<HTMLInputElement | HTMLButtonElement>(
    "input, .lil-widget button",
  ))
    field.disabled = locked;
}
