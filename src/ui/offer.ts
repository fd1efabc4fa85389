/** A note with something to do in it, beside the others (notes.ts); for what is said later than the first frame. */
import "./offer.css";
import { words } from "../words/page";
import { element } from "./element";

/**
 * @param host where the notes stand
 * @param speak tells it to who cannot see
 * @returns shows one; `act` is done once, when a viewer wants it
 */
export function offerIn(host: HTMLElement, speak: (text: string) => void) {
  return (text: string, action: string, act: () => void): void => {
    const take = element("button", { type: "button", class: "button primary offer" }, action);
    const dismiss = element("button", { type: "button", class: "button", "aria-label": words.dismiss }, "×");
    const note = element("div", { class: "note" });
    note.append(element("div", {}, element("p", {}, text), take), dismiss);
    dismiss.addEventListener("click", () => note.remove());
    take.addEventListener("click", () => {
      take.disabled = true;
      act();
    });
    host.append(note);
    speak(text);
  };
}
