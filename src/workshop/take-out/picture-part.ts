/** The picture with its legend: shown as it stood when the sheet was opened, and saved. */

import { element } from "../../ui/element";
import type { Inks } from "../../ui/ink";
import { takeOut } from "../../words/take-out";
import { cardOf } from "./card";
import { describeFacts, type Facts } from "./facts";
import { save } from "./hand-over";
import { fileName } from "./names";
import { button, createSection } from "./section";

export interface Part {
  readonly root: HTMLElement;
  /** The sheet opens. */
  open(): void;
  /** It has closed. */
  close(): void;
}

export interface PictureAround {
  readonly page: Document;
  readonly inks: Inks;
  readonly family: string;
  /** Null where there is none, or nothing to tell yet. */
  snap(): HTMLCanvasElement | null;
  facts(): Facts | null;
}

export function createPicturePart({ page, inks, family, snap, facts }: PictureAround): Part {
  const words = takeOut.picture;
  const section = createSection(words.heading, words.line);
  const host = element("div", { class: "take-out-preview" });
  let card: HTMLCanvasElement | null = null;
  let told: Facts | null = null;
  const press = button(
    words.save,
    () => {
      const name = fileName(told?.regime ?? null, new Date(), "png");
      card?.toBlob((file) => {
        if (file) save(page, file, name);
        section.say(file ? takeOut.saved(name, file.size) : takeOut.failed);
      }, "image/png");
    },
    true,
  );
  section.row.append(press);
  section.root.append(host);
  return {
    root: section.root,
    open() {
      told = facts();
      const picture = told && snap();
      card = told && picture ? cardOf(picture, told, inks, family) : null;
      press.disabled = card === null;
      section.say(card ? "" : words.none);
      if (!card || !told) return;
      card.setAttribute("role", "img");
      card.setAttribute("aria-label", `${words.preview}. ${describeFacts(told)}`);
      host.replaceChildren(card);
    },
    close() {
      // Some megabytes that need not wait for the next time.
      host.replaceChildren();
      card = null;
    },
  };
}
