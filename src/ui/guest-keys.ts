/** Keys that a page round the frame may have a use for, once nothing in here had one. Must not know who is told. */
import { isTyping } from "./keys";

const DOWN: Readonly<Record<string, boolean>> = { PageDown: true, PageUp: false };

/** Tells of a key that was pressed in the page, alone and once, and that nothing has used: no preventDefault, no scrolling. */
export function watchUnusedKeys<Key extends string>(
  page: Document,
  keys: readonly Key[],
  tell: (key: Key) => void,
): void {
  const press = (event: KeyboardEvent) => {
    const key = keys.find((one) => one === event.key);
    const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat;
    if (key === undefined || held || isTyping(event.target)) return;
    // What is open has the keys to itself, also one that closes it.
    if (page.querySelector("dialog[open]") || page.fullscreenElement) return;
    if (scrolls(event.target, key)) return;
    // By then everyone has seen it: widgets keep keys from coming up as far as here.
    setTimeout(() => {
      if (!event.defaultPrevented) tell(key);
    });
  };
  page.defaultView?.addEventListener("keydown", press, { capture: true });
}

/** Whether the browser has something to scroll by it, a long panel say. */
function scrolls(target: EventTarget | null, key: string): boolean {
  const down = DOWN[key];
  if (down === undefined) return false;
  for (let box = target instanceof Element ? target : null; box; box = box.parentElement) {
    const room = down ? box.scrollHeight - box.clientHeight - box.scrollTop : box.scrollTop;
    if (room > 1 && /auto|scroll/.test(getComputedStyle(box).overflowY)) return true;
  }
  return false;
}
