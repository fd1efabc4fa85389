/**
 * The screen that the room looks at: black and back, full, and kept awake. Each does without where the browser forbids it.
 */
import { element } from "../../ui/element";
import { workshopWords } from "../../words/workshop";

/** Covers the page with black, the swarm standing meanwhile. */
export class Blank {
  readonly #cover: HTMLElement;
  readonly #hold: (on: boolean) => void;
  readonly #changed: () => void;

  /**
   * @param hold stops the swarm's clock without touching its settings, and lets it go on
   * @param changed called when it has gone black or come back
   */
  constructor(page: Document, hold: (on: boolean) => void, changed: () => void) {
    this.#cover = element("div", { class: "blank" }, element("p", {}, workshopWords.blank));
    this.#cover.hidden = true;
    this.#hold = hold;
    this.#changed = changed;
    // A touch brings it back, as a key does.
    this.#cover.addEventListener("click", () => this.set(false));
    page.body.append(this.#cover);
  }

  get on(): boolean {
    return !this.#cover.hidden;
  }

  set(on: boolean): void {
    if (on === this.on) return;
    this.#cover.hidden = !on;
    this.#hold(on);
    this.#changed();
  }
}

/** @param refused called when the browser does not allow it */
export function toggleFullScreen(page: Document, refused: () => void): void {
  const done = page.fullscreenElement
    ? page.exitFullscreen()
    : page.documentElement.requestFullscreen?.({ navigationUI: "hide" });
  if (done) done.catch(refused);
  else refused();
}

/** Keeps the screen awake while it is asked to; a browser that cannot lets it sleep as ever. */
export class WakeLock {
  #lock: WakeLockSentinel | null = null;
  #wanted = false;
  #asking = false;

  constructor(page: Document) {
    // The browser takes it away from a tab behind others, and does not give it back.
    page.addEventListener("visibilitychange", () => void this.#ask());
  }

  set(on: boolean): void {
    this.#wanted = on;
    if (on) void this.#ask();
    else void this.#lock?.release().catch(() => undefined);
  }

  async #ask(): Promise<void> {
    const has = this.#asking || this.#lock?.released === false;
    if (!this.#wanted || has || document.visibilityState !== "visible") return;
    this.#asking = true;
    try {
      this.#lock = (await navigator.wakeLock?.request("screen")) ?? null;
      // Not wanted any more by now.
      if (!this.#wanted) await this.#lock?.release();
    } catch {
      // No battery to spare, or not allowed in this frame.
    }
    this.#asking = false;
  }
}
