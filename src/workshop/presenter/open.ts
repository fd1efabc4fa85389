/** Opens the facilitator's own window. */
import { presenterAddress } from "./view";

/** One window however often it is asked for. @param blocked called when the browser does not let it open */
export function openPresenterWindow(page: Document, blocked: () => void): void {
  // A page without an address (srcdoc) has none for a second window.
  if (!/^(https?|file):$/.test(page.location.protocol)) {
    blocked();
    return;
  }
  const features = "popup,width=1100,height=720";
  const opened = page.defaultView?.open(presenterAddress(page.location), "coarse-grain-presenter", features);
  if (opened) opened.focus();
  else blocked();
}
