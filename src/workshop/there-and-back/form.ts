/** The choices of a ramp as a form of native widgets, and the button that starts and stops it. Must not know what a ramp is. */
import type { SettingsStore } from "../../settings/store";
import { RAMP_DIALS, type RampDial, type RampOrder } from "../../sweep/ramp-order";
import { element, setText } from "../../ui/element";
import { thereAndBack } from "../../words/there-and-back";
import { conditionsFor, DEFAULT_HOLD, HOLDS, type OthersChoice, orderOf, showsLittle } from "./choices";
import { othersInWords } from "./report";

export interface RampForm {
  readonly node: HTMLElement;
  /** What is asked for now. */
  order(): RampOrder;
  /** Takes what the page's dials stand at. */
  refresh(): void;
  /** While a ramp is under way only its button can be used: it stops it. */
  setRunning(running: boolean, again: boolean): void;
  focus(): void;
}

/**
 * @param toggle the button was pressed
 * @param changed something else is asked for
 */
export function createRampForm(store: SettingsStore, toggle: () => void, changed: () => void): RampForm {
  const dial = select(RAMP_DIALS.map((name) => [name, thereAndBack.dials[name]]));
  const others = select<OthersChoice>([
    ["page", ""],
    ["shows", ""],
  ]);
  const hold = select(HOLDS.map((seconds) => [String(seconds), thereAndBack.holdSeconds(seconds)]));
  const button = element(
    "button",
    { type: "button", class: "button primary ramp-start" },
    thereAndBack.start,
  );
  const why = element("p", { class: "ramp-why" });
  const choices = element(
    "fieldset",
    {},
    labelled(thereAndBack.dial, dial),
    labelled(thereAndBack.hold, hold),
    labelled(thereAndBack.others, others),
  );
  // No form: in a sandbox that does not allow forms, none can be sent, not even to oneself.
  const node = element("div", { class: "ramp-form" }, choices, button, why);
  hold.value = String(DEFAULT_HOLD);

  const dialNow = () => dial.value as RampDial;
  const order = () => orderOf(dialNow(), store.get(), others.value as OthersChoice, Number(hold.value));
  const explain = () => {
    const page = othersInWords(dialNow(), conditionsFor(dialNow(), store.get(), "page"));
    const little = showsLittle(dialNow(), store.get());
    setText(why, little ? thereAndBack.little(page, others.value === "shows") : "");
    changed();
  };
  const refresh = () => {
    const inWords = (choice: OthersChoice) =>
      othersInWords(dialNow(), conditionsFor(dialNow(), store.get(), choice));
    setText(others.options[0]!, thereAndBack.asOnThePage(inWords("page")));
    setText(others.options[1]!, thereAndBack.whereItShows(inWords("shows")));
    others.value = showsLittle(dialNow(), store.get()) ? "shows" : "page";
    explain();
  };
  dial.addEventListener("change", refresh);
  others.addEventListener("change", explain);
  hold.addEventListener("change", changed);
  button.addEventListener("click", toggle);
  return {
    node,
    order,
    refresh,
    setRunning(running, again) {
      choices.disabled = running;
      button.classList.toggle("primary", !running);
      setText(button, running ? thereAndBack.stop : again ? thereAndBack.again : thereAndBack.start);
    },
    focus: () => button.focus(),
  };
}

function select<Name extends string>(options: readonly (readonly [Name, string])[]): HTMLSelectElement {
  return element(
    "select",
    { class: "ramp-choice" },
    ...options.map(([value, text]) => element("option", { value }, text)),
  );
}

function labelled(name: string, widget: HTMLElement): HTMLElement {
  return element("label", {}, element("span", {}, name), widget);
}
