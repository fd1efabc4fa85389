/** The video: its length, the recording, and what comes of it. One at a time; the bar on the stage outlives the sheet. */

import { element } from "../../ui/element";
import type { Inks } from "../../ui/ink";
import { takeOut } from "../../words/take-out";
import type { Facts } from "./facts";
import { Film } from "./film";
import { FilmBar } from "./film-bar";
import { filmFormat } from "./film-format";
import { save } from "./hand-over";
import { fileName } from "./names";
import type { Part } from "./picture-part";
import { button, createSection } from "./section";

const LENGTHS = [10, 20, 60];
const words = takeOut.film;

export interface FilmPartAround {
  readonly page: Document;
  readonly stage: HTMLElement;
  readonly inks: Inks;
  readonly family: string;
  snap(): HTMLCanvasElement | null;
  facts(): Facts | null;
  onFrame(listener: ((canvas: HTMLCanvasElement) => void) | null): void;
  closeSheet(): void;
  /** Speaks to who cannot see. */
  say(text: string): void;
  /** Says it to everybody. */
  complain(text: string): void;
}

export function createFilmPart(around: FilmPartAround): Part {
  const { page, stage, inks, family, facts, onFrame, say, complain } = around;
  const format = filmFormat(page.defaultView ?? {});
  const section = createSection(words.heading, words.line(format?.name ?? "WebM"));
  const lengths = lengthChoice();
  let film: Film | null = null;
  const bar = new FilmBar(stage, () => film?.stop());
  const press = button(words.record, () => record(), true);
  section.row.append(lengths.root, press);

  function record(): void {
    const like = around.snap();
    if (!like || !format || film) return;
    const length = lengths.value();
    // Who records wants to see the swarm, and to move its dials.
    around.closeSheet();
    const progress = (seconds: number, waits: boolean) => bar.show(seconds, waits);
    try {
      film = new Film({ page, format, inks, family, like, facts, onFrame }, length, { progress, end });
    } catch (error) {
      console.error(error);
      complain(words.lost);
      return;
    }
    page.defaultView?.addEventListener("keydown", stopByKey, true);
    bar.begin(length);
    say(words.begun(length));
  }

  function end(made: Blob | null, seconds: number): void {
    film = null;
    page.defaultView?.removeEventListener("keydown", stopByKey, true);
    if (!made || !format) {
      bar.close();
      complain(words.lost);
      return;
    }
    const name = fileName(facts()?.regime ?? null, new Date(), format.ending);
    const told = seconds.toFixed(1).replace(/\.0$/, "");
    save(page, made, name);
    bar.ready(made, name, told);
    say(words.ended(told, made.size));
  }

  /** Before the page's own keys: a talk would be left, or the lens closed. */
  const stopByKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || page.querySelector("dialog[open]")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    film?.stop();
  };

  return {
    root: section.root,
    open() {
      const why = !format ? words.noRecorder : !around.snap() ? words.noPicture : film ? words.busy : "";
      press.disabled = why !== "";
      section.say(why);
    },
    close() {},
  };
}

function lengthChoice(): { readonly root: HTMLElement; value(): number } {
  const inputs = LENGTHS.map((length, i) => {
    const input = element("input", { type: "radio", name: "take-out-length", value: String(length) });
    input.checked = i === 0;
    return input;
  });
  const labels = inputs.map((input, i) => element("label", {}, input, words.seconds(LENGTHS[i]!)));
  const root = element(
    "fieldset",
    { class: "take-out-lengths" },
    element("legend", {}, words.length),
    ...labels,
  );
  return { root, value: () => Number(inputs.find(({ checked }) => checked)?.value ?? LENGTHS[0]) };
}
