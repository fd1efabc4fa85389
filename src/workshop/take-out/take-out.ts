/**
 * Take out: a sheet with files to keep. A picture and a video for slides, a table and a recording of the run for whoever works on
 * with them. Puts the four parts together; each is in a file of its own.
 */
import "./take-out.css";
import type { Settings } from "../../settings/table";
import { element } from "../../ui/element";
import { Inks } from "../../ui/ink";
import { createSheet } from "../../ui/sheet";
import { takeOut } from "../../words/take-out";
import type { Past, Report } from "../../worker/protocol";
import { factsOf } from "./facts";
import { createFilmPart } from "./film-part";
import { isFramed } from "./hand-over";
import { shortAddress } from "./names";
import { createPicturePart } from "./picture-part";
import { createRunPart } from "./run-part";
import { createTablePart } from "./table-part";
import type { ExactTrace } from "./trace";

export interface TakeOut {
  open(): void;
}

export interface Around {
  readonly stage: HTMLElement;
  readonly trace: Pick<ExactTrace, "moments" | "last" | "runs">;
  readonly store: { get(): Settings; set(change: Partial<Settings>): void };
  /** Whole, absolute, of the present settings. */
  address(): string;
  /** The swarm as it is now, as sharp as it is drawn; null where there is no picture of it. */
  snap(): HTMLCanvasElement | null;
  /** Told of every frame in the task that draws it; null ends it. */
  onFrame(listener: ((canvas: HTMLCanvasElement) => void) | null): void;
  /** The exact run; null before the first. */
  ask(): Promise<Report | null>;
  /** Another run, with these settings. @returns whether it goes on from where the past has left it */
  goOn(settings: Partial<Settings>, past: Past | null): boolean;
  /** Speaks to who cannot see. */
  say(text: string): void;
  /** Says it to everybody, in a note. */
  note(text: string): void;
}

export function createTakeOut(page: Document, around: Around): TakeOut {
  const { stage, trace, store, address, snap, onFrame, ask, goOn, say, note } = around;
  const root = page.documentElement;
  const inks = new Inks(root);
  const family = page.defaultView?.getComputedStyle(root).fontFamily ?? "sans-serif";
  const facts = () => trace.last && factsOf(trace.last, shortAddress(address()));
  const closeSheet = () => sheet.close();
  const drawn = { page, inks, family, snap, facts };
  const parts = [
    createPicturePart(drawn),
    createFilmPart({ ...drawn, stage, onFrame, closeSheet, say, complain: note }),
    createTablePart(page, trace),
    createRunPart({ page, trace, store, address, ask, goOn, closeSheet, tell: note }),
  ];
  const framed = isFramed(page) ? [element("p", { class: "take-out-framed" }, takeOut.framed)] : [];
  const help = element("p", { class: "take-out-quiet" }, takeOut.help);
  const sheet = createSheet(page, {
    name: "take-out",
    words: takeOut,
    body: element("div", { class: "take-out-text" }, help, ...framed, ...parts.map((part) => part.root)),
    focus: "title",
    onClose() {
      for (const part of parts) part.close();
    },
  });
  return {
    open() {
      if (sheet.dialog.open) return;
      // The page may wear other colours by now.
      inks.forget();
      for (const part of parts) part.open();
      sheet.open();
    },
  };
}
