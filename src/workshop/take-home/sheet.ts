/**
 * The sheet itself, the same on the screen and on paper: parts that are empty are left out. Facts in, one element out. Must not
 * know the dialog round it.
 */
import { REGIMES } from "../../model/regime";
import type { Prediction } from "../../scenes/presentation";
import type { Settings } from "../../settings/table";
import { element } from "../../ui/element";
import { clockTime, instruments } from "../../words/instruments";
import { words } from "../../words/page";
import { takeHome } from "../../words/take-home";
import { qrMatrix, qrPicture, reachOf } from "../qr";
import { Band } from "./band";
import { type Picture, pictures } from "./pictures";
import type { SessionRecord } from "./record";
import { predictionsTable, settingsTable } from "./tables";
import { timeline } from "./timeline";

export interface SheetFacts {
  readonly record: SessionRecord;
  readonly settings: Settings;
  /** Whole, absolute. */
  readonly address: string;
  readonly predictions: readonly Prediction[];
  readonly deckTitle: string | null;
  /** The swarm as it is now; null where there is no picture of it. */
  readonly now: HTMLCanvasElement | null;
  readonly date: Date;
}

export function sheet(facts: SheetFacts): HTMLElement {
  const { deckTitle, date, settings, predictions } = facts;
  const time = element("time", { datetime: date.toISOString() }, takeHome.date(date));
  const title = element("div", { class: "sheet-title" }, element("h3", {}, words.product), time);
  const head = element("header", {}, title);
  if (deckTitle) head.append(element("p", { class: "sheet-deck" }, deckTitle));
  head.append(element("p", {}, takeHome.what));
  const made = element("article", { class: "take-home-sheet", "aria-label": takeHome.sheet }, head);
  made.append(...session(facts.record));
  const taken = picturesOf(facts);
  if (taken.length > 0) made.append(part(takeHome.pictures.heading, pictures(taken)));
  if (predictions.length > 0) {
    const note = element("p", { class: "sheet-note" }, takeHome.predictions.note);
    made.append(part(takeHome.predictions.heading, predictionsTable(predictions), note));
  }
  made.append(
    element(
      "div",
      { class: "sheet-pair" },
      part(takeHome.settings.heading, settingsTable(settings)),
      part(takeHome.address.heading, ...whereTo(facts.address)),
    ),
  );
  const lines = takeHome.evidence.lines.map((line) => element("li", {}, line));
  const talk = element("p", {}, takeHome.evidence.talk);
  made.append(part(takeHome.evidence.heading, element("ul", {}, ...lines), talk));
  return made;
}

function part(heading: string, ...children: Node[]): HTMLElement {
  return element("section", {}, element("h4", {}, heading), ...children);
}

function session(record: SessionRecord): HTMLElement[] {
  const band = new Band();
  const drawing = timeline(record, band);
  if (!drawing) return [];
  const { heading, help } = takeHome.timeline;
  // On a phone it is wider than the page, so keys must be able to get there.
  const place = element(
    "div",
    { class: "sheet-wide", tabindex: "0", role: "group", "aria-label": heading },
    drawing,
  );
  const about = element("p", {}, help(clockTime(record.seconds), record.breaks.length + 1));
  return [part(heading, about, place, key(record, band), ...scenes(record))];
}

/** What the patterns and letters mean, and how long each regime was. */
function key({ totals, moves, breaks }: SessionRecord, band: Band): HTMLElement {
  const text = takeHome.timeline;
  const regimes = REGIMES.filter((regime) => totals[regime] > 0).map((regime) => {
    const total = text.total(words.regimes[regime].name, clockTime(totals[regime]));
    return element("li", {}, band.swatch(regime), total);
  });
  const kinds = [...new Set(moves.map(({ what }) => what))];
  const letters = kinds.map((what) => `${instruments.moveLetter[what]} ${text.moved[what]}`).join(", ");
  const list = element("ul", { class: "sheet-key" }, ...regimes);
  if (letters !== "") list.append(element("li", {}, `${text.moves} ${letters}.`));
  if (breaks.length > 0) list.append(element("li", {}, text.newRun));
  return list;
}

function scenes({ marks }: SessionRecord): HTMLElement[] {
  if (marks.length === 0) return [];
  const lines = marks.map(({ title, seconds }, i) => {
    const number = element("b", {}, String(i + 1));
    return element("li", {}, number, ` ${title}, ${clockTime(seconds)}`);
  });
  const list = element("ol", { class: "sheet-scenes", "aria-label": takeHome.timeline.scenes }, ...lines);
  return [list];
}

function picturesOf({ record, now }: SheetFacts): Picture[] {
  const taken: Picture[] = [...record.thumbnails];
  if (!now) return taken;
  const regime = record.stretches.at(-1)?.regime;
  const { now: told, nowAlone } = takeHome.pictures;
  const caption = regime ? told(words.regimes[regime].name, clockTime(record.seconds)) : nowAlone;
  return [...taken, { canvas: now, caption }];
}

function whereTo(address: string): HTMLElement[] {
  const { opens, code, tooLong, reach: reaches } = takeHome.address;
  const reach = reachOf(address);
  const warning = reaches[reach] === "" ? [] : [element("p", { class: "sheet-strong" }, reaches[reach])];
  if (reach === "none") return warning;
  const matrix = qrMatrix(address);
  const picture = matrix ? qrPicture(matrix, code, "take-home-qr") : element("p", {}, tooLong);
  const text = element("p", { class: "sheet-address" }, ...breakable(address));
  const about = element("div", {}, element("p", {}, opens), ...warning);
  return [element("div", { class: "sheet-where" }, picture, about), text];
}

/** An address is one long word: where a line may end in it. */
function breakable(address: string): (Node | string)[] {
  return address.split(/(?=[?&])/).flatMap((piece, i) => (i === 0 ? [piece] : [element("wbr"), piece]));
}
