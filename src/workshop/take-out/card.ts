/**
 * The picture with its legend under it, for a slide: the regime large, the order of the group, the conditions, and where it is from.
 * Facts and a picture in, a canvas out. Text is never smaller than a fiftieth of the width: legible where the slide is.
 */
import type { Inks } from "../../ui/ink";
import { words } from "../../words/page";
import { takeOut } from "../../words/take-out";
import type { Bar, Facts } from "./facts";
import { Pen } from "./pen";

const SMALL = 20;
const ROW = 34;
const PAD = 28;
const HEAD = 46;
const FOOT = 52;
/** Under this, width by height, the parts stand one under the other. */
const UPRIGHT = 1.15;
/** Units across. */
const WIDE = 1280;
const NARROW = 640;

/** @returns null where there is no 2D canvas to draw on */
export function cardOf(
  picture: HTMLCanvasElement,
  facts: Facts,
  inks: Inks,
  family: string,
): HTMLCanvasElement | null {
  const { width, height } = picture;
  const upright = width / height < UPRIGHT;
  const across = upright ? NARROW : WIDE;
  const unit = width / across;
  const card = picture.ownerDocument.createElement("canvas");
  const legend = upright
    ? 4 * PAD + 190 + 2 * (HEAD + 3 * ROW) + ROW + 2 * FOOT
    : 2 * PAD + HEAD + 4 * ROW + FOOT;
  card.width = width;
  card.height = height + Math.round(legend * unit);
  const context = card.getContext("2d", { alpha: false });
  if (!context) return null;
  const pen = new Pen(context, inks, family, unit);
  const top = height / unit;
  pen.fill("--surface", 0, top, across, legend);
  pen.fill("--hairline", 0, top, across, 1);
  if (upright) drawUpright(pen, facts, top + PAD);
  else drawWide(pen, facts, top + PAD);
  drawFoot(pen, facts, across, top + legend, upright);
  // Pixel by pixel.
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(picture, 0, 0);
  return card;
}

function drawWide(pen: Pen, facts: Facts, top: number): void {
  const inner = WIDE - 2 * PAD;
  const [left, middle, right] = [PAD, PAD + inner * 0.345, PAD + inner * 0.685];
  drawRegime(pen, facts, left, top, middle - left - 36, HEAD + 4 * ROW - 6);
  drawBars(pen, takeOut.legend.order, facts.order, middle, top, right - middle - 44, 168);
  drawConditions(pen, facts, right, top, WIDE - PAD - right);
}

function drawUpright(pen: Pen, facts: Facts, top: number): void {
  const room = NARROW - 2 * PAD;
  drawRegime(pen, facts, PAD, top, room, 180);
  const order = top + 190 + PAD;
  drawBars(pen, takeOut.legend.order, facts.order, PAD, order, room, 210);
  drawConditions(pen, facts, PAD, order + HEAD + 3 * ROW + PAD, room);
}

/** The regime and its colour, what it is, and of which run. */
function drawRegime(pen: Pen, facts: Facts, x: number, top: number, room: number, height: number): void {
  pen.fill(facts.regime === "mixed" ? "--edge" : `--${facts.regime}`, x, top, 10, height);
  const [left, within] = [x + 28, room - 28];
  pen.write(facts.name, left, top + 40, { size: 48, weight: 650 }, within);
  const small = { size: SMALL };
  const lines = pen.wrap(facts.line, small, within).slice(0, 2);
  for (const [i, line] of lines.entries()) pen.write(line, left, top + 76 + i * 27, small, within);
  const quiet = { size: SMALL, colour: "--quiet" };
  const foot = top + height - 6;
  const [time = "", agents = "", seed = ""] = facts.run;
  pen.write(`${time} · ${agents}`, left, foot - 27, quiet, within);
  pen.write(seed, left, foot, quiet, within);
}

function drawConditions(pen: Pen, facts: Facts, x: number, top: number, room: number): void {
  drawBars(pen, takeOut.legend.dials, facts.dials, x, top, room, 190);
  pen.write(facts.goal, x, top + HEAD + 3 * ROW + SMALL, { size: SMALL, colour: "--quiet" }, room);
}

function drawBars(
  pen: Pen,
  title: string,
  bars: readonly Bar[],
  x: number,
  top: number,
  room: number,
  names: number,
): void {
  pen.write(title, x, top + 22, { size: SMALL, weight: 650, colour: "--quiet" }, room);
  const number = 56;
  bars.forEach(({ name, value, text }, i) => {
    const line = top + HEAD + i * ROW + SMALL;
    pen.write(name, x, line, { size: SMALL }, names - 12);
    pen.bar(x + names, line - 13, Math.max(40, room - names - number), 12, value, "--accent");
    pen.write(text, x + room, line, { size: SMALL, align: "right" });
  });
}

function drawFoot(
  pen: Pen,
  { kite, lead, address }: Facts,
  across: number,
  bottom: number,
  upright: boolean,
): void {
  const type = { size: SMALL, colour: "--quiet" };
  const last = bottom - 20;
  const first = upright ? last - 30 : last;
  pen.fill("--hairline", PAD, first - 34, across - 2 * PAD, 1);
  let left = PAD;
  if (kite) {
    pen.kite(PAD, first - 7, 26, lead);
    left += 36 + pen.write(kite, PAD + 36, first, type, across - 2 * PAD - 36) + 40;
  }
  const from = address === "" ? words.product : `${words.product} · ${address}`;
  if (upright) pen.write(from, PAD, last, type, across - 2 * PAD);
  else pen.write(from, across - PAD, last, { ...type, align: "right" }, across - PAD - left);
}
