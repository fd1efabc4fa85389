/** Opens the facilitator's own window. */
import { presenterAddress } from "./view";

/** One window however often it is asked for. @param blocked called when the browser does not let it open */
export function openPresenterWindow(page: Document, blocked: () => void): void {
  const features = "popup,width=1100,height=720";
  const opened = page.defaultView?.open(presenterAddress(page.location), "coarse-grain-presenter", features);
  if (opened) opened.focus();
  else blocked();
}
