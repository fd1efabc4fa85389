/** On the stage while a video is recorded: how far it is, and a button that ends it; after that the video, to be saved once more. */
import { element, setAttribute, setText } from "../../ui/element";
import { clockTime } from "../../words/instruments";
import { takeOut } from "../../words/take-out";
import { button } from "./section";

const words = takeOut.film;

export class FilmBar {
  readonly #root = element("section", { class: "take-out-bar", "aria-label": words.bar });
  readonly #progress = element("progress", { "aria-label": words.progress });
  readonly #time = element("span", { class: "take-out-time" });
  readonly #stop: HTMLButtonElement;
  readonly #stage: HTMLElement;
  #length = 0;
  #href: string | null = null;

  constructor(stage: HTMLElement, stop: () => void) {
    this.#stage = stage;
    this.#stop = button(words.stop, stop);
    this.#stop.title = `${words.stop} (Esc)`;
  }

  /** @param length seconds */
  begin(length: number): void {
    this.close();
    this.#length = length;
    this.#progress.max = length;
    const light = element("span", { class: "take-out-light", "aria-hidden": "true" });
    this.#root.replaceChildren(light, this.#progress, this.#time, this.#stop);
    this.#stage.append(this.#root);
    this.show(0, false);
  }

  show(seconds: number, waits: boolean): void {
    const now = Math.min(seconds, this.#length);
    this.#progress.value = now;
    const time = words.time(clockTime(Math.floor(now)), clockTime(this.#length));
    setText(this.#time, waits ? words.waiting : time);
    setAttribute(this.#progress, "aria-valuetext", time);
  }

  /** @param seconds as told */
  ready(film: Blob, name: string, seconds: string): void {
    const hadFocus = this.#root.contains(this.#root.ownerDocument.activeElement);
    this.#href = URL.createObjectURL(film);
    const link = element("a", { class: "button primary", href: this.#href, download: name }, words.save);
    const dismiss = button("×", () => this.close());
    dismiss.setAttribute("aria-label", words.dismiss);
    this.#root.replaceChildren(element("span", {}, words.ready(seconds, film.size)), link, dismiss);
    if (hadFocus) link.focus();
  }

  close(): void {
    this.#root.remove();
    if (this.#href !== null) URL.revokeObjectURL(this.#href);
    this.#href = null;
  }
}
