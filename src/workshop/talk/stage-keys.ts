/**
 * What the keys mean while a talk is on: a clicker's, and a hand's. They come before any widget's own, because a facilitator
 * who has just touched a slider still means the next scene. Must not know what the acts do.
 */
import { PRESET_NAMES, type PresetName } from "../../settings/table";
import { isTyping, ownsEscape } from "../../ui/keys";

export type StageAct =
  | { readonly do: "next" | "back" | "blank" | "fullScreen" | "keys" | "togglePause" | "again" | "escape" }
  | { readonly do: "preset"; readonly preset: PresetName }
  | { readonly do: "guess"; readonly answer: number };

export interface KeyState {
  /** How many answers the room may choose from now; 0 while nothing is asked. */
  readonly answers: number;
  /** Whether keys of one character do anything. */
  readonly shortcuts: boolean;
  /** The screen is black: any key but a bare modifier brings it back. */
  readonly blank: boolean;
  /** A text is being typed: what could be part of it is. */
  readonly typing: boolean;
  /** Its first question, before which there is nothing, or its end; null between them. */
  readonly at: "begin" | "end" | null;
}

const LONG_KEYS: Readonly<Record<string, StageAct>> = {
  PageDown: { do: "next" },
  PageUp: { do: "back" },
  Escape: { do: "escape" },
  // A clicker's start button; it would reload the page.
  F5: { do: "fullScreen" },
};
/** Of use in a text too. */
const ARROWS: Readonly<Record<string, StageAct>> = {
  ArrowRight: { do: "next" },
  ArrowLeft: { do: "back" },
  " ": { do: "togglePause" },
};
const CHARACTERS: Readonly<Record<string, StageAct>> = {
  n: { do: "next" },
  p: { do: "back" },
  b: { do: "blank" },
  ".": { do: "blank" },
  f: { do: "fullScreen" },
  r: { do: "again" },
  "?": { do: "keys" },
};

const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta", "CapsLock"]);

/** @param key as KeyboardEvent.key. @returns null for a key that is none of the talk's */
export function stageActOf(key: string, state: Omit<KeyState, "at">): StageAct | null {
  const { answers, shortcuts, blank, typing } = state;
  if (blank) return MODIFIERS.has(key) ? null : { do: "blank" };
  // What is being typed is given up, not the talk.
  if (typing && key === "Escape") return null;
  if (Object.hasOwn(LONG_KEYS, key)) return LONG_KEYS[key]!;
  if (typing) return null;
  if (Object.hasOwn(ARROWS, key)) return ARROWS[key]!;
  if (!shortcuts || key.length !== 1) return null;
  const digit = "1234".indexOf(key);
  if (digit >= 0) return digitAct(digit, answers);
  const character = key.toLowerCase();
  return Object.hasOwn(CHARACTERS, character) ? CHARACTERS[character]! : null;
}

/** A step out of the deck: nothing here has a use for the key, but the page round a frame may. */
export function leadsOut(act: StageAct, { at }: Pick<KeyState, "at">): boolean {
  return (act.do === "next" && at === "end") || (act.do === "back" && at === "begin");
}

/** While the room is asked a digit is its answer. */
function digitAct(digit: number, answers: number): StageAct | null {
  if (answers > 0) return digit < answers ? { do: "guess", answer: digit } : null;
  const preset = PRESET_NAMES[digit];
  return preset ? { do: "preset", preset } : null;
}

/** Listens before everything else on the page. @param state null while no talk is on. @param act is asked to do it */
export function listenToStageKeys(
  page: Document,
  state: () => Omit<KeyState, "typing"> | null,
  act: (act: StageAct) => void,
): void {
  page.defaultView?.addEventListener(
    "keydown",
    (event) => {
      const now = state();
      // An open dialog has the keys to itself.
      if (!now || event.ctrlKey || event.metaKey || event.altKey || page.querySelector("dialog[open]"))
        return;
      // Some widgets have a use of their own for Escape.
      const typing = isTyping(event.target) || (event.key === "Escape" && ownsEscape(event.target));
      const wanted = stageActOf(event.key, { ...now, typing });
      if (!wanted) return;
      event.stopPropagation();
      if (leadsOut(wanted, now)) return;
      event.preventDefault();
      // A button held down is pressed once.
      if (!event.repeat) act(wanted);
    },
    { capture: true },
  );
}
