/**
 * Keys that work wherever the focus is, except while text is typed. Listens in the capture phase, because the panel's
 * widgets stop key events on their way up.
 */
import type { Actions } from "./actions";

/** What each key does; shown beside the buttons that do the same. */
export const KEYS = {
  "1": (actions: Actions) => actions.preset("milling"),
  "2": (actions: Actions) => actions.preset("circulation"),
  "3": (actions: Actions) => actions.preset("alignment"),
  " ": (actions: Actions) => actions.togglePause(),
  s: (actions: Actions) => actions.step(),
  r: (actions: Actions) => actions.newRun(),
  h: (actions: Actions) => actions.togglePanel(),
  i: (actions: Actions) => actions.toggleInstruments(),
  l: (actions: Actions) => actions.lookCloser(),
  g: (actions: Actions) => actions.swapGrain(),
  w: (actions: Actions) => actions.toggleWorkshop(),
  "?": (actions: Actions) => actions.toggleKeys(),
  Escape: (actions: Actions) => actions.clearStage(),
} as const;

/** An element that carries this has a use of its own for Escape. */
export const OWN_ESCAPE = "data-own-escape";

/**
 * @param shortcuts whether keys of one character do anything
 * @returns what it does with a key
 */
export function listenToKeys(
  page: Document,
  actions: Actions,
  shortcuts: () => boolean,
): (event: KeyboardEvent) => void {
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    // An open dialog has the keys to itself.
    if (page.querySelector("dialog[open]")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    // Space is no character here: it presses things everywhere.
    if (key.length === 1 && key !== " " && !shortcuts()) return;
    if (!Object.hasOwn(KEYS, key) || isTyping(event.target) || isPressing(event)) return;
    if (key === "Escape" && ownsEscape(event.target)) return;
    const acts = !event.repeat || key === "s" || key === "l";
    const used = acts ? KEYS[key as keyof typeof KEYS](actions) : undefined;
    // Nothing was open: the key is for whoever else wants it, the page round the frame for one.
    if (key === "Escape" && used !== true) return;
    // Also when it repeats: a held Space must not scroll the page round the frame.
    event.preventDefault();
  };
  page.addEventListener("keydown", press, { capture: true });
  keepFocusOffButtons(page);
  return press;
}

/** A button clicked by mouse does not take the focus, so that the next Space pauses instead of clicking it again. */
export function keepFocusOffButtons(page: Document): void {
  page.addEventListener("mousedown", (event) => {
    if (event.target instanceof Element && event.target.closest("button")) event.preventDefault();
  });
}

/** Whether Escape has a use of its own there. */
export function ownsEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${OWN_ESCAPE}]`) !== null;
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A slider takes no text.
  return target.matches("input:not([type=range]), textarea, select") || target.isContentEditable;
}

/** Space on a button presses the button. */
function isPressing(event: KeyboardEvent): boolean {
  return (
    event.key === " " && event.target instanceof HTMLElement && event.target.matches("button, a, summary")
  );
}
