/**
 * A finger that scrolls somebody's page passes over the frame: until it has been tapped, nothing in it takes a touch but what is
 * plainly to be pressed. Mouse, pen and keys work at once. With guest.css, by `data-asleep` on the page.
 */
import "./guest.css";

const PRESSABLE = "button, a[href], summary, label, [role=button]";
/** What a tap or a swipe is made of. A finger's moves go to what it has first touched, asked for or not. */
const PARTS = ["pointerdown", "touchstart", "pointermove", "touchmove", "mousedown", "click"] as const;

export function sleepUntilTapped(page: HTMLElement): void {
  const view = page.ownerDocument.defaultView;
  if (!view) return;
  let byFinger = false;
  page.dataset.asleep = "";
  const wake = () => {
    delete page.dataset.asleep;
    for (const part of PARTS) view.removeEventListener(part, hear, { capture: true });
    view.removeEventListener("keydown", wake, { capture: true });
  };
  const hear = (event: Event) => {
    // Those of the mouse that follow a touch do not say so in every browser.
    if (event.type.startsWith("pointer")) byFinger = (event as PointerEvent).pointerType === "touch";
    if (!byFinger) {
      if (event.type === "mousedown") wake();
      return;
    }
    const pressable = event.target instanceof Element && event.target.closest(PRESSABLE) !== null;
    if (!pressable) {
      event.stopImmediatePropagation();
      // Nor does it take the focus; a touch itself is never prevented, or it could not scroll.
      if (event.type === "mousedown" || event.type === "click") event.preventDefault();
    }
    if (event.type === "click") wake();
  };
  for (const part of PARTS)
    view.addEventListener(part, hear, { capture: true, passive: part.startsWith("touch") });
  view.addEventListener("keydown", wake, { capture: true });
}
