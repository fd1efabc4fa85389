/**
 * The page while a talk is on: nothing on it but the swarm, its readout and the talk. Owns what is hidden for that, and brings
 * it back afterwards.
 */
import "./talk.css";
import type { PresentationView } from "../../scenes/presentation";
import type { Drawers } from "../../ui/drawers";
import { element, setAttribute } from "../../ui/element";
import { workshopWords } from "../../words/workshop";
import { type BandActs, createSceneBand, type SceneBand } from "./scene-band";
import { createSummary } from "./summary";

export class Stage {
  readonly #page: HTMLElement;
  readonly #drawers: Drawers;
  readonly #band: SceneBand;
  readonly #summary: ReturnType<typeof createSummary>;
  readonly #say: (text: string) => void;
  /** Which drawers were open before the talk; null while none is on. */
  #before: { readonly panel: boolean; readonly instruments: boolean } | null = null;
  #said = "";

  /** @param room finds a room of the page by its id. @param say speaks to who cannot see */
  constructor(
    room: (id: string) => HTMLElement,
    drawers: Drawers,
    acts: BandActs,
    say: (text: string) => void,
  ) {
    this.#page = room("page");
    this.#drawers = drawers;
    this.#say = say;
    const host = element("section", { id: "scene" });
    room("caption").after(host);
    this.#band = createSceneBand(host, acts);
    this.#summary = createSummary(room("stage"));
  }

  show(view: PresentationView | null): void {
    if (view && !this.#before) this.#enter();
    if (!view && this.#before) this.#leave();
    this.#band.show(view);
    this.#summary.show(view);
    // In a sandbox the dials are the room's own.
    this.#page.toggleAttribute("data-sandbox", view?.scene?.sandbox === true);
    if (view) this.#speak(view);
  }

  #enter(): void {
    const { panel, instruments } = this.#drawers;
    this.#before = { panel: panel.open, instruments: instruments.open };
    panel.set(false);
    instruments.set(false);
    setAttribute(this.#page, "data-presenting", "");
    setAttribute(this.#page.ownerDocument.documentElement, "data-large", "");
  }

  #leave(): void {
    const { ownerDocument: page } = this.#page;
    // A page round the frame may have ended it, and has the focus.
    const lost = page.hasFocus() && page.activeElement?.closest("#scene") != null;
    this.#page.removeAttribute("data-presenting");
    this.#page.ownerDocument.documentElement.removeAttribute("data-large");
    this.#drawers.panel.set(this.#before?.panel ?? true);
    this.#drawers.instruments.set(this.#before?.instruments ?? false);
    this.#before = null;
    this.#said = "";
    // What had the focus has gone, and must not take it along.
    if (lost) this.#page.querySelector<HTMLElement>("#toolbar .open-workshop, .pause")?.focus();
    this.#say(workshopWords.left);
  }

  /** Each scene once, as it comes. */
  #speak({ index, count, scene, phase }: PresentationView): void {
    const asked = phase === "asking" && scene?.question;
    const text = !scene
      ? workshopWords.over
      : asked
        ? `${workshopWords.band.ask} ${scene.question.text}`
        : `${workshopWords.scene(index + 1, count, scene.title)} ${scene.words}`;
    if (text === this.#said) return;
    this.#said = text;
    this.#say(text);
  }
}
