/** Opens the facilitator's own window: the same page with `view=presenter`, which startApp's caller (main.ts) looks at. */

export const PRESENTER_VIEW = "view=presenter";

/** One window however often it is asked for. @param blocked called when the browser does not let it open */
export function openNotesWindow(page: Document, blocked: () => void): void {
  const { origin, pathname } = page.location;
  const address = `${origin === "null" ? "" : origin}${pathname}?${PRESENTER_VIEW}`;
  const opened = page.defaultView?.open(address, "coarse-grain-notes", "popup,width=1100,height=720");
  if (opened) opened.focus();
  else blocked();
}
