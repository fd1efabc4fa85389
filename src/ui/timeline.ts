/**
 * The timeline: P, M and cohesion over the last minutes, the regime as a band, the moves of the dials as marks. A moment is
 * read by pointer or by keys. Reads the chronicle; timeline-plot.ts draws.
 */
import { clockTime, instruments } from "../words/instruments";
import { words } from "../words/page";
import type { Snapshot } from "../worker/protocol";
import { type Chronicle, KEPT_SECONDS } from "./chronicle";
import { element, setAttribute, setText } from "./element";
import { stepOf } from "./key-steps";
import { OWN_ESCAPE } from "./keys";
import { Plot } from "./timeline-plot";

const KEY_SECONDS = 1;
const PAGE_SECONDS = 10;

export interface Timeline {
  /** @param more whether the chronicle has grown */
  show(snapshot: Snapshot, more: boolean): void;
  /** The colours have changed. */
  redraw(): void;
}

export function createTimeline(host: HTMLElement, chronicle: Chronicle): Timeline {
  const { name, help } = instruments.timeline;
  const reading = element("p", { class: "timeline-reading" });
  const place = element("div", { class: "timeline-plot" });
  host.append(element("h2", { title: help }, name), reading, place);
  const tell = (index: number | null) => {
    const i = index ?? chronicle.newest;
    if (i >= 0 && i <= chronicle.newest) setText(reading, momentInWords(chronicle, i, index === null));
  };
  const plot = new Plot(place, chronicle, tell);
  makeReadable(place, plot, chronicle);
  return {
    show(snapshot, more) {
      if (!more || !plot.open) return;
      setAttribute(host, "data-band", chronicle.regimes.at(-1) ?? "");
      plot.draw(snapshot.ticksPerSecond === 0);
      if (plot.under === null) tell(null);
    },
    redraw: () => plot.recolour(),
  };
}

/** A moment as one line, with the moves of the dials that had just been made. */
function momentInWords(chronicle: Chronicle, i: number, live: boolean): string {
  const { seconds, polarization, rotation, cohesion, regimes, moves } = chronicle;
  const at = seconds[i]!;
  const time = live ? `${clockTime(at)} ${instruments.timeline.live}:` : clockTime(at);
  const name = words.regimes[regimes[i]!].name;
  const order = instruments.timeline.reading(time, name, polarization[i]!, rotation[i]!, cohesion[i]!);
  const near = moves.filter((move) => Math.abs(move.seconds - at) < 1.5);
  const made = near.map(({ what, from, to }) => instruments.move(instruments.moved[what], from, to));
  return [order, ...made].join(" · ");
}

/**
 * Keys and a slider's role: a moment can be read without a pointer. Its value changes with the keys and not with the swarm:
 * a screen reader would never stop.
 */
function makeReadable(place: HTMLElement, plot: Plot, chronicle: Chronicle): void {
  place.tabIndex = 0;
  place.setAttribute("role", "slider");
  place.setAttribute("aria-label", instruments.timeline.moment);
  place.setAttribute("aria-description", instruments.timeline.keys);
  for (const value of ["aria-valuemin", "aria-valuenow", "aria-valuemax"]) place.setAttribute(value, "0");
  const speak = () => {
    const i = plot.under ?? chronicle.newest;
    if (i < 0) return;
    setAttribute(place, "aria-valuemax", String(Math.round(chronicle.seconds[chronicle.newest]!)));
    setAttribute(place, "aria-valuenow", String(Math.round(chronicle.seconds[i]!)));
    setAttribute(place, "aria-valuetext", momentInWords(chronicle, i, plot.under === null));
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -KEY_SECONDS,
    ArrowRight: KEY_SECONDS,
    PageDown: -PAGE_SECONDS,
    PageUp: PAGE_SECONDS,
    Home: -KEPT_SECONDS,
    End: KEPT_SECONDS,
  };
  place.addEventListener("keydown", (event) => {
    const step = stepOf(steps, event.key);
    if (event.key === "Escape" && plot.reads !== null) plot.read(null);
    else if (step !== undefined) plot.read((plot.reads ?? chronicle.seconds[chronicle.newest] ?? 0) + step);
    else return;
    event.preventDefault();
    event.stopPropagation();
    place.toggleAttribute(OWN_ESCAPE, plot.reads !== null);
    speak();
  });
  place.addEventListener("focus", speak);
  place.addEventListener("blur", () => {
    plot.read(null);
    place.removeAttribute(OWN_ESCAPE);
  });
}
