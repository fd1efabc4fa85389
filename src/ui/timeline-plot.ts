/**
 * The timeline's plot: uPlot with its window following the swarm's time. Draws the chronicle; must
 * not know what a moment is called.
 */
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { HIGH, LOW } from "../model/regime";
import { clockTime, instruments } from "../words/instruments";
import type { Chronicle } from "./chronicle";
import { Inks } from "./ink";
import { drawBand, drawMoves } from "./timeline-marks";

/** Redrawn at most so often: a line that grows by a pixel is not worth a frame's time. */
const LEAST_MS_BETWEEN_DRAWINGS = 250;
/** The first minute has room to itself; then the window grows to what is kept. Simulated seconds. */
const FIRST_WINDOW = 60;
/** The plane under 0 is the band's. */
const FLOOR = -0.2;

/** uPlot, with its window following the swarm's time. */
export class Plot {
  /** The moment that keys have chosen, simulated seconds; null while the pointer or nobody reads. */
  reads: number | null = null;
  /** Whether it can be seen: told by its size, asking for which would cost a layout. */
  open = false;
  /** Index of the moment under the cursor, by pointer or keys; null = nobody reads. */
  under: number | null = null;
  readonly #chronicle: Chronicle;
  readonly #plot: uPlot;
  readonly #inks: Inks;
  #drawn = Number.NEGATIVE_INFINITY;

  /** @param tell gets the index of the moment under the cursor, null when there is none */
  constructor(place: HTMLElement, chronicle: Chronicle, tell: (index: number | null) => void) {
    this.#chronicle = chronicle;
    this.#inks = new Inks(place);
    const options = optionsFor(place, chronicle, this.#inks, (u) => {
      this.under = (u.cursor.left ?? -1) < 0 ? null : (u.cursor.idx ?? null);
      tell(this.under);
    });
    this.#plot = new uPlot(options, this.#columns(), place);
    new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = place;
      this.open = width > 0 && height > 0;
      if (!this.open) return;
      this.#plot.setSize({ width, height });
      this.draw(true);
    }).observe(place);
  }

  /** The colours have changed. */
  recolour(): void {
    this.#inks.forget();
    this.draw(true);
  }

  /** @param now whatever the time since the last drawing */
  draw(now: boolean): void {
    const time = performance.now();
    if (!now && time - this.#drawn < LEAST_MS_BETWEEN_DRAWINGS) return;
    this.#drawn = time;
    const last = this.#chronicle.seconds[this.#chronicle.newest] ?? 0;
    const first = this.#chronicle.seconds[0] ?? 0;
    this.#plot.batch(() => {
      this.#plot.setData(this.#columns(), false);
      this.#plot.setScale("x", { min: first, max: Math.max(last, first + FIRST_WINDOW) });
    });
    if (this.reads !== null) this.read(this.reads);
  }

  /** Puts the cursor at the kept moment nearest to a time; null takes it away. */
  read(seconds: number | null): void {
    const index = seconds === null ? -1 : this.#chronicle.indexAt(seconds);
    this.reads = index < 0 ? null : this.#chronicle.seconds[index]!;
    const left = this.reads === null ? -10 : this.#plot.valToPos(this.reads, "x");
    this.#plot.setCursor({ left, top: left < 0 ? -10 : 0 });
  }

  #columns(): uPlot.AlignedData {
    const { seconds, polarization, rotation, cohesion } = this.#chronicle;
    return [seconds, polarization, rotation, cohesion];
  }
}

function optionsFor(
  place: HTMLElement,
  chronicle: Chronicle,
  inks: Inks,
  onCursor: (u: uPlot) => void,
): uPlot.Options {
  const ink = (name: string) => inks.get(name);
  const size = inks.fontSize;
  const font = `${size}px system-ui, sans-serif`;
  const axis = { font, stroke: () => ink("--quiet"), ticks: { show: false }, gap: 4 };
  const grid = { stroke: () => ink("--hairline"), width: 1 };
  const line = (label: string, colour: string, width: number, dash: number[] = []): uPlot.Series => ({
    label,
    stroke: () => ink(colour),
    width,
    dash,
    points: { show: false },
  });
  const { polarization, rotation, cohesion } = instruments.timeline.series;
  return {
    width: Math.max(1, place.clientWidth),
    height: Math.max(1, place.clientHeight),
    padding: [Math.round(1.4 * size), Math.round(4.6 * size), 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: { x: { time: false, auto: false }, y: { auto: false, range: [FLOOR, 1.02] } },
    axes: [
      {
        ...axis,
        size: Math.round(1.5 * size),
        space: 5 * size,
        grid: { show: false },
        values: (_u, at) => at.map(clockTime),
      },
      { ...axis, size: Math.round(2.6 * size), splits: () => [0, LOW, HIGH, 1], grid, values: yValues },
    ],
    series: [
      {},
      line(polarization, "--alignment", 2.5),
      line(rotation, "--circulation", 2.5, [7, 3]),
      line(cohesion, "--quiet", 1.5, [2, 3]),
    ],
    hooks: {
      setCursor: [onCursor],
      draw: [(u) => drawBand(u, chronicle, inks), (u) => drawMoves(u, chronicle, inks)],
    },
  };
}

/** As short as they are said: 0, .35, .65, 1. */
function yValues(_u: uPlot, at: number[]): string[] {
  return at.map((value) => String(value).replace(/^0\./, "."));
}
