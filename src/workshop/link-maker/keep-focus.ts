/** Keeps a page in a frame from taking the focus while it loads: only a pointer on it or a Tab into it gives it any. */

/** How long a Tab is the reason, ms: the focus follows it at once. */
const AT_ONCE = 100;
/** How long after its last file a page may still be busy with itself, ms. Chosen by eye. */
const SETTLED = 2000;

/**
 * Not for longer: what a screen reader does in the frame cannot be told from what the page does.
 * @param room whatever frame stands in it
 * @returns to be called whenever the frame begins to load
 */
export function keepFocus(room: HTMLElement): () => void {
  const page = room.ownerDocument;
  let before: HTMLElement | null = null;
  let tabbedAt = Number.NEGATIVE_INFINITY;
  let until = Number.NEGATIVE_INFINITY;
  page.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement && !room.contains(target)) before = target;
  });
  const noteTab = ({ key }: KeyboardEvent) => {
    if (key === "Tab") tabbedAt = performance.now();
  };
  page.defaultView?.addEventListener("keydown", noteTab, true);
  // It does not bubble.
  const settle = () => {
    until = performance.now() + SETTLED;
  };
  room.addEventListener("load", settle, true);
  // The focus goes to another document.
  page.defaultView?.addEventListener("blur", () => {
    const frame = page.activeElement;
    const now = performance.now();
    if (!frame || !room.contains(frame) || now > until) return;
    if (now - tabbedAt < AT_ONCE || frame.matches(":hover")) return;
    // In the midst of this event the keys would go to the frame all the same.
    setTimeout(() => {
      if (page.activeElement === frame) before?.focus({ preventScroll: true });
    });
  });
  return () => {
    until = Number.POSITIVE_INFINITY;
  };
}
