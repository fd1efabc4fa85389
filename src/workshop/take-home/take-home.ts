/**
 * The take-home page: a modal dialog that shows the sheet as it will be printed. While it is open a second copy of the sheet
 * stands on the page for paper alone: what is in a dialog is cut to one page by some browsers. Must not know what is on the sheet.
 */
import "./take-home.css";
import type { Prediction } from "../../scenes/presentation";
import type { Settings } from "../../settings/table";
import { element, setText } from "../../ui/element";
import { createSheet } from "../../ui/sheet";
import { takeHome } from "../../words/take-home";
import type { SessionRecord } from "./record";
import { type SheetFacts, sheet } from "./sheet";

export interface TakeHome {
  open(): void;
}

/** What the sheet is made from, asked for each time it is opened. */
export interface Around {
  readonly record: SessionRecord;
  settings(): Settings;
  /** Whole, absolute. */
  address(): string;
  predictions(): readonly Prediction[];
  /** Null while no deck is presented. */
  deckTitle(): string | null;
  /** The swarm as it is now; null where there is no picture of it. */
  snap(): HTMLCanvasElement | null;
}

/** On the body while there is a sheet for paper: the page itself is not printed then. */
const PRINTS_SHEET = "prints-take-home";
/** How long a browser may take to begin to print, ms. Chosen by eye. */
const PATIENCE = 1000;

export function createTakeHome(page: Document, around: Around): TakeHome {
  const print = element("button", { type: "button", class: "button primary" }, takeHome.print);
  const help = element("p", { class: "take-home-help", role: "status" }, takeHome.help);
  const text = element("div", { class: "take-home-text" });
  const paper = element("div", { id: "take-home-paper", class: "take-home-paper" });
  print.addEventListener("click", () => printSheet(page, print, () => setText(help, takeHome.noPrint)));
  const onClose = () => {
    page.body.classList.remove(PRINTS_SHEET);
    paper.remove();
    // The pictures need not wait in memory for the next time.
    paper.replaceChildren();
    text.replaceChildren();
  };
  const { dialog, open } = createSheet(page, {
    name: "take-home",
    words: takeHome,
    body: text,
    tools: [help, print],
    focus: "body",
    onClose,
  });
  return {
    open() {
      if (dialog.open) return;
      const facts = gather(around);
      setText(help, takeHome.help);
      text.replaceChildren(sheet(facts));
      paper.replaceChildren(sheet(facts));
      page.body.append(paper);
      page.body.classList.add(PRINTS_SHEET);
      open();
    },
  };
}

function gather(around: Around): SheetFacts {
  return {
    record: around.record,
    settings: around.settings(),
    address: around.address(),
    predictions: around.predictions(),
    deckTitle: around.deckTitle(),
    now: around.snap(),
    date: new Date(),
  };
}

/** @param refused called where the browser did not begin to print: in a frame it may not, and does not say so */
function printSheet(page: Document, button: HTMLElement, refused: () => void): void {
  const view = page.defaultView;
  if (!view) return;
  const late = view.setTimeout(refused, PATIENCE);
  view.addEventListener("beforeprint", () => view.clearTimeout(late), { once: true });
  // Some browsers drop the focus when their own dialog closes.
  view.addEventListener("afterprint", () => button.focus(), { once: true });
  view.print();
}
