/** What the timeline draws besides its lines: the band of regimes, the marks of moved dials, the lines' names. */
import type uPlot from "uplot";
import type { Regime } from "../model/regime";
import { instruments } from "../words/instruments";
import { words } from "../words/page";
import type { Chronicle } from "./chronicle";
import type { Inks } from "./ink";

/** The band's lower and upper edge on the scale of P and M: below 0, where there are none. */
const BAND = { low: -0.18, high: -0.05 };

/** The regime of each stretch as a coloured bar with its name, or its letter where there is no room. */
export function drawBand(u: uPlot, chronicle: Chronicle, inks: Inks): void {
  const { ctx } = u;
  const top = u.valToPos(BAND.high, "y", true);
  const height = u.valToPos(BAND.low, "y", true) - top;
  ctx.save();
  setFont(u, inks, "center", 0.82);
  ctx.textBaseline = "middle";
  ctx.strokeStyle = inks.get("--edge");
  for (const { regime, from, to } of chronicle.stretches()) {
    const left = Math.max(u.bbox.left, u.valToPos(from, "x", true));
    const width = u.valToPos(to, "x", true) - left;
    if (width <= 0) continue;
    ctx.fillStyle = inks.paint(regime);
    ctx.fillRect(left, top, width, height);
    if (regime === "mixed") ctx.strokeRect(left, top, width, height);
    const label = labelFor(ctx, regime, width);
    if (!label) continue;
    ctx.fillStyle = inks.get(`--on-${regime}`);
    ctx.fillText(label, left + width / 2, top + height / 2);
  }
  ctx.restore();
  nameLines(u, inks);
}

function labelFor(ctx: CanvasRenderingContext2D, regime: Regime, width: number): string {
  // It has no name of its own: blank says so.
  if (regime === "mixed") return "";
  const options = [words.regimes[regime].name, instruments.short[regime]];
  return options.find((text) => ctx.measureText(text).width + 6 < width) ?? "";
}

/** Each line's name at its right end: no legend to look up. Pushed apart where lines meet. */
function nameLines(u: uPlot, inks: Inks): void {
  const { ctx } = u;
  const last = u.data[0].length - 1;
  if (last < 0) return;
  const end = u.valToPos(u.data[0][last]!, "x", true);
  ctx.save();
  setFont(u, inks, "left", 0.9);
  ctx.textBaseline = "middle";
  const step = u.bbox.height * 0.15;
  ctx.fillStyle = inks.get("--text");
  const names = u.series.slice(1).map((series, i) => ({
    text: String(series.label),
    y: u.valToPos(u.data[i + 1]![last]!, "y", true),
  }));
  let above = Number.NEGATIVE_INFINITY;
  const spread = names
    .sort((a, b) => a.y - b.y)
    .map(({ text, y }) => {
      above = Math.max(y, above + step);
      return { text, y: above };
    });
  // Pushed down as far as 0 and no farther: below it is the band.
  let below = u.valToPos(0, "y", true) + step;
  for (const { text, y } of spread.reverse()) {
    below = Math.min(y, below - step);
    ctx.fillText(text, end + 5 * devicePixelRatio, below);
  }
  ctx.restore();
}

/** A line and a letter for each dial that moved; letters that would meet stand one above the other. */
export function drawMoves(u: uPlot, chronicle: Chronicle, inks: Inks): void {
  const { ctx, bbox } = u;
  ctx.save();
  setFont(u, inks, "center", 0.82);
  ctx.textBaseline = "bottom";
  ctx.fillStyle = inks.get("--text");
  ctx.strokeStyle = inks.get("--edge");
  ctx.lineWidth = devicePixelRatio;
  let [last, text] = [Number.NEGATIVE_INFINITY, ""];
  const flush = () => {
    if (text) ctx.fillText(text, last, bbox.top - 2);
  };
  for (const { seconds, what } of chronicle.moves) {
    const x = Math.round(u.valToPos(seconds, "x", true));
    if (x < bbox.left) continue;
    const letter = instruments.moveLetter[what];
    if (x - last < ctx.measureText(text).width + 4) {
      if (!text.includes(letter)) text += letter;
    } else {
      flush();
      [last, text] = [x, letter];
    }
    ctx.beginPath();
    ctx.moveTo(x + 0.5, bbox.top);
    ctx.lineTo(x + 0.5, bbox.top + bbox.height);
    ctx.stroke();
  }
  flush();
  ctx.restore();
}

function setFont(u: uPlot, inks: Inks, align: CanvasTextAlign, share: number): void {
  u.ctx.font = `${inks.fontSize * share * devicePixelRatio}px system-ui, sans-serif`;
  u.ctx.textAlign = align;
}
