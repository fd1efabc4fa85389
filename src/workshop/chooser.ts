/** The workshop's dialog: talks to show, what helps while showing, and what to look into together. Must not know what any of it does. */
import { element } from "../ui/element";
import { createSheet } from "../ui/sheet";
import { workshopWords as words } from "../words/workshop";

export interface ChooserActs {
  talk(): void;
  short(): void;
  own(file: File): void;
  presenterWindow(): void;
  fullScreen(): void;
  keys(): void;
  leave(): void;
  thereAndBack(): void;
  twin(): void;
  takeHome(): void;
  takeOut(): void;
  linkMaker(): void;
}

export interface Chooser {
  open(presenting: boolean): void;
  close(): void;
  /** Says what was wrong with a deck, in the dialog if it is open. @param reasons one a line */
  refuse(file: string, reasons: readonly string[]): void;
}

export function createChooser(page: Document, acts: ChooserActs): Chooser {
  const faults = element("div", { class: "deck-faults", role: "alert" });
  const act = (run: () => void) => () => {
    sheet.close();
    run();
  };
  const leave = choice(words.during.leave, "", act(acts.leave));
  const during = group(words.during.heading, "", [
    choice(words.during.presenterWindow, words.during.presenterHelp, act(acts.presenterWindow)),
    choice(words.during.fullScreen, "", act(acts.fullScreen)),
    choice(words.during.keys, "", act(acts.keys)),
    leave,
  ]);
  const talks = group(words.talks.heading, words.talks.line, [
    choice(words.talks.talk, words.talks.talkHelp, act(acts.talk)),
    choice(words.talks.short, words.talks.shortHelp, act(acts.short)),
    ownDeck(acts.own),
    faults,
  ]);
  const tools = group(words.tools.heading, "", [
    choice(words.tools.thereAndBack, words.tools.thereAndBackHelp, act(acts.thereAndBack)),
    choice(words.tools.twin, words.tools.twinHelp, act(acts.twin)),
  ]);
  const away = group(words.away.heading, "", [
    choice(words.away.linkMaker, words.away.linkMakerHelp, act(acts.linkMaker)),
    choice(words.away.takeOut, words.away.takeOutHelp, act(acts.takeOut)),
    choice(words.away.takeHome, words.away.takeHomeHelp, act(acts.takeHome)),
  ]);
  const sheet = createSheet(page, {
    name: "workshop",
    words: { ...words, title: words.name },
    body: element("div", { class: "workshop-text" }, talks, during, tools, away),
    focus: "title",
  });
  takeDrops(page, sheet.dialog, acts.own);
  return {
    open(presenting) {
      if (sheet.dialog.open) return sheet.close();
      leave.hidden = !presenting;
      faults.replaceChildren();
      sheet.open();
    },
    close: sheet.close,
    refuse(file, reasons) {
      faults.replaceChildren(
        element("p", {}, element("b", {}, words.refused(file))),
        ...reasons.map((reason) => element("p", {}, reason)),
      );
      sheet.open();
      faults.scrollIntoView({ block: "nearest" });
    },
  };
}

function group(name: string, line: string, rows: readonly HTMLElement[]): HTMLElement {
  const heading = element("h3", {}, name);
  const about = line === "" ? [] : [element("p", {}, line)];
  return element("section", {}, heading, ...about, ...rows);
}

function choice(name: string, help: string, act: () => void): HTMLElement {
  const button = element("button", { type: "button", class: "button" }, element("b", {}, name));
  if (help !== "") button.append(element("span", {}, help));
  button.addEventListener("click", act);
  return button;
}

/** A file chosen; one dropped is taken anywhere in the dialog. */
function ownDeck(take: (file: File) => void): HTMLElement {
  const input = element("input", {
    type: "file",
    accept: ".json,application/json",
    class: "visually-hidden",
  });
  input.tabIndex = -1;
  input.setAttribute("aria-hidden", "true");
  const button = choice(words.talks.own, words.talks.ownHelp, () => input.click());
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file, mended, may be chosen again.
    input.value = "";
    if (file) take(file);
  });
  return element("div", { class: "own-deck" }, button, input);
}

/** Beside an open dialog as well: what is dropped there is not taken, but the browser does not go off to show it either. */
function takeDrops(page: Document, dialog: HTMLDialogElement, take: (file: File) => void): void {
  const isIn = ({ target }: Event) => target !== dialog && target instanceof Node && dialog.contains(target);
  page.addEventListener("dragover", (event) => {
    if (!dialog.open) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = isIn(event) ? "copy" : "none";
  });
  page.addEventListener("drop", (event) => {
    if (!dialog.open) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && isIn(event)) take(file);
  });
}
