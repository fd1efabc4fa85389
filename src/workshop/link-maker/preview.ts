/**
 * What will be seen, in a real frame with the attributes of the one that is pasted: as wide as on a course page or a phone,
 * and made smaller to fit. It never takes the focus by itself. Must not know what an address means.
 */
import { PREVIEW_NAME } from "../../share/preview";
import { element, setText } from "../../ui/element";
import { linkMaker } from "../../words/link-maker";
import { group, tick } from "./fields";
import { keepFocus } from "./keep-focus";
import { ALLOW, heightAt, SANDBOX, type Size, USUAL_WIDTH } from "./markup";

/** A change is shown when it has been left alone for so long, ms: the page starts anew each time. */
const PATIENCE = 300;
/** A phone held upright, less the margins of the page on it; CSS pixels. */
const PHONE_WIDTH = 360;
/** Of the window's height, at most: what can be taken away is to be seen under it. Chosen by eye. */
const MOST_HEIGHT = 0.46;
const NARROW = "(max-width: 700px)";

interface Wanted {
  readonly address: string;
  readonly name: string;
  readonly size: Size;
}

export class Preview {
  readonly node: HTMLElement;
  readonly #view: Window;
  readonly #screen = element("div", { class: "link-screen" });
  readonly #note = element("small");
  readonly #phone: HTMLInputElement;
  readonly #begin: () => void;
  #frame: HTMLIFrameElement | null = null;
  /** The address in the frame. */
  #shown = "";
  #wanted: Wanted | null = null;
  #due: number | undefined;

  constructor(view: Window & typeof globalThis) {
    this.#view = view;
    const text = linkMaker.preview;
    const wide = tick({ type: "radio", name: "link-width" }, text.wide);
    const phone = tick({ type: "radio", name: "link-width" }, text.phone);
    this.#phone = phone.field;
    (view.matchMedia(NARROW).matches ? phone : wide).field.checked = true;
    const widths = group(text.width, wide.node, phone.node);
    widths.className = "link-widths";
    widths.addEventListener("input", this.#lay);
    const foot = element("div", { class: "link-seen" }, widths, this.#note);
    const heading = element("h3", {}, text.heading);
    this.node = element("section", { class: "link-preview" }, heading, this.#screen, foot);
    this.#begin = keepFocus(this.#screen);
    new view.ResizeObserver(this.#lay).observe(this.#screen);
  }

  /** @param address whole. @param name what the frame is called */
  show(address: string, name: string, size: Size): void {
    this.#wanted = { address, name, size };
    this.#lay();
    this.#view.clearTimeout(this.#due);
    this.#due = this.#view.setTimeout(this.#load, this.#frame ? PATIENCE : 0);
  }

  /** The swarm in it goes away; the next show() brings another. */
  close(): void {
    this.#view.clearTimeout(this.#due);
    this.#screen.replaceChildren();
    this.#frame = this.#wanted = null;
  }

  #load = (): void => {
    if (!this.#wanted) return;
    const { address, name } = this.#wanted;
    const title = linkMaker.preview.frame(name);
    if (!this.#frame) {
      this.#begin();
      this.#frame = opened(address, title);
      this.#screen.replaceChildren(this.#frame);
      this.#lay();
    } else {
      this.#frame.title = title;
      // Not by its src: then the browser's way back would lead through every choice.
      if (address !== this.#shown) {
        this.#begin();
        this.#frame.contentWindow?.location.replace(address);
      }
    }
    this.#shown = address;
  };

  /** Puts the frame into its room. */
  #lay = (): void => {
    const room = this.#screen.clientWidth;
    if (!this.#wanted || !this.#frame || room === 0) return;
    const width = this.#phone.checked ? PHONE_WIDTH : USUAL_WIDTH;
    const height = heightAt(width, this.#wanted.size);
    const scale = Math.min(1, room / width, (this.#view.innerHeight * MOST_HEIGHT) / height);
    this.#screen.style.height = `${Math.ceil(height * scale)}px`;
    const transform = `translateX(${(room - width * scale) / 2}px) scale(${scale})`;
    Object.assign(this.#frame.style, { width: `${width}px`, height: `${height}px`, transform });
    const { whole, scaled } = linkMaker.preview;
    setText(this.#note, scale === 1 ? whole(width) : scaled(Math.round(scale * 100), width));
  };
}

function opened(address: string, title: string): HTMLIFrameElement {
  const frame = element("iframe", { name: PREVIEW_NAME, title, allow: ALLOW, sandbox: SANDBOX });
  frame.allowFullscreen = true;
  frame.src = address;
  return frame;
}
