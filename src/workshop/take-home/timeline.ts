/**
 * The session on paper: scene numbers, P and M as lines, the regimes as a band, the moves of the dials, the time. One SVG, made by
 * DOM calls. Reads the record; must not know how it was kept.
 */
import { HIGH, LOW } from "../../model/regime";
import { clockTime, instruments } from "../../words/instruments";
import { takeHome } from "../../words/take-home";
import { type Band, LETTER } from "./band";
import type { SessionRecord } from "./record";
import { lanesFor, ticksOf } from "./scale";
import { short, svg } from "./svg";

/** Its own units; printed, 1000 are the sheet's width, and text of 17 is 8.5 pt. */
const WIDTH = 1000;
const LEFT = 38;
const RIGHT = 966;
const PLOT = 120;
const BAND = 36;
const LANE = 21;
const GAP = 8;
/** Rows of scene numbers and of moves at most. */
const LANES = 3;
/** Stretches that are told in words. */
const MOST_TOLD = 40;

type Line = "polarization" | "rotation";

/** Where the parts of one drawing stand, top to bottom. */
interface Frame {
  readonly x: (seconds: number) => number;
  readonly plot: number;
  readonly band: number;
  readonly moves: number;
}

/** @returns null while nothing has happened that could be drawn */
export function timeline(record: SessionRecord, band: Band): SVGSVGElement | null {
  const { seconds } = record;
  if (seconds < 1) return null;
  const x = (at: number) => LEFT + ((RIGHT - LEFT) * at) / seconds;
  const marks = record.marks.map((mark, i) => ({ x: x(mark.seconds), width: 14 + 9 * String(i + 1).length }));
  const markLanes = lanesFor(marks, LANES);
  const plot = rows(markLanes) * LANE + GAP;
  const frame: Frame = { x, plot, band: plot + PLOT + GAP, moves: plot + PLOT + GAP + BAND + 3 };
  const moves = drawMoves(record, frame);
  const foot = frame.moves + moves.rows * LANE;
  const drawing = svg("svg", {
    ...{ class: "sheet-timeline", viewBox: `0 0 ${WIDTH} ${foot + 28}`, role: "img" },
    "aria-label": inWords(record),
  });
  drawing.append(
    band.definitions(),
    ...grid(frame),
    ...record.stretches.map(({ regime, from, to }) =>
      band.box(regime, x(from), frame.band, x(to) - x(from), BAND),
    ),
    ...markLanes.flatMap((lane, i) => drawMark(i, marks[i]!.x, lane, frame)),
    ...drawBreaks(record, frame),
    ...drawLines(record, frame),
    ...moves.drawn,
    ...axis(seconds, frame, foot),
  );
  return drawing;
}

/** @param lanes as given by lanesFor. @returns how many of them are in use */
function rows(lanes: readonly (number | null)[]): number {
  return Math.max(0, ...lanes.map((lane) => (lane ?? -1) + 1));
}

function grid({ plot }: Frame): SVGElement[] {
  return [0, LOW, HIGH, 1].flatMap((value) => {
    const y = plot + PLOT * (1 - value);
    const line = svg("path", { d: `M${LEFT} ${short(y)}H${RIGHT}`, class: "sheet-grid" });
    const name = String(value).replace(/^0\./, ".");
    return [line, svg("text", { x: LEFT - 7, y: y + 5, class: "sheet-end sheet-small" }, name)];
  });
}

function drawMark(index: number, x: number, lane: number | null, { plot, band }: Frame): SVGElement[] {
  const top = lane === null ? plot : lane * LANE + 3;
  const line = svg("path", { d: `M${short(x)} ${top}V${band}`, class: "sheet-mark" });
  if (lane === null) return [line];
  return [line, svg("text", { x: x + 4, y: top + 14, class: "sheet-number" }, String(index + 1))];
}

function drawBreaks({ breaks }: SessionRecord, { x, plot, band }: Frame): SVGElement[] {
  return breaks.map(({ seconds }) => {
    const at = x(seconds);
    return svg("path", {
      d: `M${short(at - 2)} ${plot}V${band + BAND}M${short(at + 2)} ${plot}V${band + BAND}`,
      class: "sheet-break",
    });
  });
}

function drawLines({ points }: SessionRecord, { x, plot }: Frame): SVGElement[] {
  const y = (value: number) => plot + PLOT * (1 - value);
  const path = (key: Line) =>
    points
      .map((point, i) => {
        const step = points[i - 1]?.part === point.part ? "L" : "M";
        return `${step}${short(x(point.seconds))} ${short(y(point[key]))}`;
      })
      .join("");
  const last = points.at(-1);
  if (!last) return [];
  const { polarization: p, rotation: m } = instruments.timeline.series;
  // Apart, also where the lines end together.
  const between = (y(last.polarization) + y(last.rotation)) / 2;
  const middle = Math.min(between, plot + PLOT - 9);
  const apart = Math.max(9, Math.abs(y(last.polarization) - y(last.rotation)) / 2);
  const up = last.polarization >= last.rotation ? 1 : -1;
  return [
    svg("path", { d: path("polarization"), class: "sheet-line sheet-polarization" }),
    svg("path", { d: path("rotation"), class: "sheet-line sheet-rotation" }),
    svg("text", { x: RIGHT + 8, y: middle - up * apart + 6, class: "sheet-strong" }, p),
    svg("text", { x: RIGHT + 8, y: middle + up * apart + 6, class: "sheet-strong" }, m),
  ];
}

function drawMoves(record: SessionRecord, { x, moves: top }: Frame): { drawn: SVGElement[]; rows: number } {
  const labels = record.moves.map(({ seconds, what, from, to }) => {
    const value = String(Math.round(to * 100) / 100).replace(/^0\./, ".");
    const arrow = what === "goal" ? " " : to > from ? "↑" : "↓";
    const text = `${instruments.moveLetter[what]}${arrow}${value}`;
    return { x: x(seconds), text, width: text.length * LETTER + 10 };
  });
  const lanes = lanesFor(labels, LANES);
  const drawn = labels.flatMap(({ x: at, text, width }, i) => {
    const lane = lanes[i] ?? null;
    const tick = svg("path", {
      d: `M${short(at)} ${top}v${lane === null ? 6 : lane * LANE + 17}`,
      class: "sheet-tick",
    });
    if (lane === null) return [tick];
    // The last would run out of the sheet: it stands before its tick.
    const out = at + width > WIDTH;
    const place = {
      x: out ? at - 3 : at + 3,
      y: top + lane * LANE + 16,
      class: out ? "sheet-end sheet-small" : "sheet-small",
    };
    return [tick, svg("text", place, text)];
  });
  return { drawn, rows: rows(lanes) };
}

function axis(seconds: number, { x }: Frame, foot: number): SVGElement[] {
  const base = svg("path", { d: `M${LEFT} ${foot + 5}H${RIGHT}`, class: "sheet-tick" });
  const ticks = ticksOf(seconds).flatMap((at) => [
    svg("path", { d: `M${short(x(at))} ${foot + 5}v4`, class: "sheet-tick" }),
    svg("text", { x: x(at), y: foot + 24, class: "sheet-middle sheet-small" }, clockTime(at)),
  ]);
  return [base, ...ticks];
}

function inWords({ stretches }: SessionRecord): string {
  const told = stretches
    .slice(0, MOST_TOLD)
    .map(({ regime, from }) => takeHome.timeline.told(regime, clockTime(from)))
    .join(", ");
  return takeHome.timeline.description(told, Math.max(0, stretches.length - MOST_TOLD));
}
