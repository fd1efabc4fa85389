/**
 * The dials, moved from the facilitator's window and moving as the scene moves them. A dial that is being dragged is left to the
 * hand. Must not know what a dial does.
 */
import { TABLE } from "../../settings/table";
import { element, setAttribute, setText } from "../../ui/element";
import { words } from "../../words/page";
import { presenterWords } from "../../words/presenter";
import { restWords, stepWord } from "../../words/rest";
import type { DialName } from "../talk/stage-state";
import { type Act, button, type Part, section } from "./part";

const NAMES = ["threat", "energy", "leaderInfluence", "informedShare"] as const;
/** Of a press on − or +: ten from one end to the other are too few, a hundred too many. Chosen by eye. */
const STEP = 0.05;
/** After the hand has let go: as long as its own value takes to come back. */
const HAND_MS = 500;

export function createDials(act: Act): Part {
  const dials = NAMES.map((name) => createDial(name, act));
  const help = element(
    "p",
    { class: "presenter-help", id: "presenter-dials-help" },
    presenterWords.dials.help,
  );
  const order = element("p", { class: "presenter-order" });
  const root = section("dials", presenterWords.dials.name, order, ...dials.map(({ root }) => root), help);
  return {
    root,
    show(state) {
      const { reading } = state;
      const name = reading && words.regimes[reading.regime].name;
      setText(
        order,
        reading && name
          ? presenterWords.order(name, reading.polarization, reading.rotation)
          : presenterWords.noReading,
      );
      for (const dial of dials) dial.show(state.dials[dial.name]);
    },
  };
}

function createDial(name: DialName, act: Act) {
  const { min, max, step } = TABLE[name];
  const label = name === "informedShare" ? restWords.settings.informedShare : restWords.dials[name].name;
  const face = createFace(name, label);
  const hand = new Hand(face.slider);
  let now = 0;
  const write = (wanted: number) => {
    hand.touch();
    now = Math.min(max, Math.max(min, Math.round(wanted / step) * step));
    face.put(now);
    act({ act: "dial", dial: name, value: Number(now.toFixed(2)) });
  };
  face.slider.addEventListener("input", () => write(Number(face.slider.value)));
  const { less, more } = presenterWords.dials;
  const down = button("−", () => write(now - STEP), { "aria-label": less(label) });
  const up = button("+", () => write(now + STEP), { "aria-label": more(label) });
  return {
    name,
    root: element("div", { class: "presenter-dial" }, face.head, down, face.slider, up),
    show(at: number) {
      if (hand.on) return;
      now = at;
      face.put(at);
    },
  };
}

/** A dial's slider, with its name and value over it. */
function createFace(name: DialName, label: string) {
  const { min, max, step } = TABLE[name];
  const slider = element("input", {
    type: "range",
    min: String(min),
    max: String(max),
    step: String(step),
    "aria-label": label,
    "aria-describedby": "presenter-dials-help",
  });
  const word = element("span", { class: "presenter-dial-word" });
  const number = element("span", {});
  const value = element("span", { class: "presenter-dial-value" }, word, " ", number);
  return {
    slider,
    head: element("p", { class: "presenter-dial-head" }, element("span", {}, label), value),
    put(at: number) {
      slider.value = String(at);
      setText(word, wordFor(name, at));
      setText(number, numberFor(name, at));
      setAttribute(slider, "aria-valuetext", `${wordFor(name, at)} ${numberFor(name, at)}`.trim());
    },
  };
}

/** Whether a hand is on a slider, or was a moment ago. */
class Hand {
  #down = false;
  #at = Number.NEGATIVE_INFINITY;

  constructor(slider: HTMLElement) {
    slider.addEventListener("pointerdown", () => {
      this.#down = true;
    });
    // Wherever it is let go, and also when the pointer is taken away.
    for (const end of ["pointerup", "pointercancel"])
      window.addEventListener(end, () => {
        if (this.#down) this.touch();
        this.#down = false;
      });
  }

  get on(): boolean {
    return this.#down || performance.now() - this.#at < HAND_MS;
  }

  touch(): void {
    this.#at = performance.now();
  }
}

/** The word for where it stands, where it has one. */
function wordFor(name: DialName, value: number): string {
  return name === "informedShare" ? "" : stepWord(restWords.dials[name].steps, value);
}

function numberFor(name: DialName, value: number): string {
  return name === "informedShare" ? presenterWords.dials.percent(value) : presenterWords.dials.value(value);
}
