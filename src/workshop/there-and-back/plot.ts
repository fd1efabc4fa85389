/**
 * One measure against the dial, both ways: the way up solid with filled dots, the way down dashed with hollow ones, each
 * with a band from the lowest seed to the highest and its name at the line. Must not know what the ways come to.
 */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { HIGH, LOW } from "../../model/regime";
import type { Direction } from "../../sweep/ramp-order";
import { Inks } from "../../ui/ink";
import { short, thereAndBack } from "../../words/there-and-back";
import { type Box, type Point, placeLabel } from "./labels";
import type { Measure, Paths } from "./paths";

const FAMILY = "system-ui, sans-serif";
const WAYS: readonly Direction[] = ["up", "down"];
const INK = { up: "--accent", down: "--text" } as const;
/** Two hexadecimal digits of opacity behind a colour of six. Chosen by eye. */
const BAND = { up: "38", down: "24" } as const;
/** Index of a way's mean among the columns; its lowest and highest seed follow. */
const COLUMN = { up: 1, down: 4 } as const;

export class PathPlot {
  readonly #measure: Measure;
  readonly #inks: Inks;
  readonly #plot: uPlot;
  readonly #watch: ResizeObserver;

  constructor(place: HTMLElement, measure: Measure) {
    this.#measure = measure;
    this.#inks = new Inks(place);
    this.#plot = new uPlot(optionsFor(place, this.#inks), [[0, 1], ...Array(6).fill([null, null])], place);
    this.#watch = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = place;
      if (width > 0 && height > 0) this.#plot.setSize({ width, height });
    });
    this.#watch.observe(place);
  }

  draw(paths: Paths): void {
    const levels = paths.values.map((_, level) => level);
    const column = (way: Direction, which: "mean" | "low" | "high") =>
      levels.map((level) => paths.at(way, level)?.[this.#measure][which] ?? null);
    const ways = WAYS.flatMap((way) => [column(way, "mean"), column(way, "low"), column(way, "high")]);
    this.#plot.setData([paths.values, ...ways], false);
    this.#plot.redraw();
  }

  close(): void {
    this.#watch.disconnect();
    this.#plot.destroy();
  }
}

function optionsFor(place: HTMLElement, inks: Inks): uPlot.Options {
  const size = inks.fontSize;
  const font = `${size}px ${FAMILY}`;
  const axis = { font, stroke: () => inks.get("--quiet"), ticks: { show: false }, gap: 4 };
  const grid = { stroke: () => inks.get("--hairline"), width: 1 };
  const values = (_u: uPlot, at: number[]) => at.map(short);
  return {
    width: Math.max(1, place.clientWidth),
    height: Math.max(1, place.clientHeight),
    padding: [Math.round(0.7 * size), Math.round(size), 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false, range: [-0.02, 1.02] }, y: { auto: false, range: [-0.03, 1.06] } },
    axes: [
      { ...axis, size: Math.round(1.7 * size), splits: () => [0, 0.2, 0.4, 0.6, 0.8, 1], grid, values },
      { ...axis, size: Math.round(2.4 * size), splits: () => [0, LOW, HIGH, 1], grid, values },
    ],
    series: [{}, ...WAYS.flatMap((way) => seriesOf(way, inks, size))],
    bands: WAYS.map((way) => ({
      series: [COLUMN[way] + 2, COLUMN[way] + 1],
      fill: () => inks.get(INK[way]) + BAND[way],
    })),
    hooks: { draw: [(u) => nameLines(u, inks, size)] },
  };
}

function seriesOf(way: Direction, inks: Inks, size: number): uPlot.Series[] {
  const stroke = () => inks.get(INK[way]);
  const width = Math.max(2, size / 8);
  const fill = way === "up" ? stroke : () => inks.get("--surface");
  const mean: uPlot.Series = {
    scale: "y",
    stroke,
    width,
    points: { show: true, size: 0.55 * size, width: 0.7 * width, stroke, fill },
  };
  if (way === "down") mean.dash = [3 * width, 2 * width];
  const edge: uPlot.Series = { scale: "y", width: 0, points: { show: false } };
  return [mean, edge, edge];
}

function nameLines(u: uPlot, inks: Inks, size: number): void {
  // The canvas has device pixels.
  const scale = devicePixelRatio;
  const { ctx, bbox } = u;
  ctx.save();
  ctx.font = `600 ${size * scale}px ${FAMILY}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  const lines = { up: pointsOf(u, "up"), down: pointsOf(u, "down") };
  const taken: Box[] = [];
  for (const way of WAYS) {
    const name = thereAndBack.ways[way].atLine;
    const box = placeLabel(
      lines[way],
      [lines[way === "up" ? "down" : "up"]],
      taken,
      { width: ctx.measureText(name).width, height: size * scale },
      bbox,
    );
    if (!box) continue;
    taken.push(box);
    ctx.fillStyle = inks.get(INK[way]);
    ctx.fillText(name, box.left, box.top + box.height / 2);
  }
  ctx.restore();
}

/** The mean of a way so far, in the canvas's pixels. */
function pointsOf(u: uPlot, way: Direction): Point[] {
  const x = u.data[0];
  return Array.from(u.data[COLUMN[way]] ?? []).flatMap((value, i) =>
    value == null ? [] : [{ x: u.valToPos(x[i]!, "x", true), y: u.valToPos(value, "y", true) }],
  );
}
