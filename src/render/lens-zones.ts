/**
 * Draws what an agent senses: its zones, its blind angle, lines to those it attends to, and a ring to find it by.
 * Onto a 2D canvas whose unit is the CSS pixel; must not know when.
 */
import type { LensReading } from "../worker/protocol";
import { chosenLines, RULES } from "./attended-lines";
import type { LensColours } from "./lens-colours";
import { leftOf, type Pane, topOf } from "./pane";
import { emptyPlace, type Place, placeOf } from "./place";
import type { Moment, Track } from "./track";

/** What is drawn, and where on the canvas. */
export interface Sight {
  readonly ink: CanvasRenderingContext2D;
  readonly pane: Pane;
  readonly colours: LensColours;
  /** The agent as it is on the screen. */
  readonly place: Place;
}

/** Opacities, chosen by eye: the swarm has to be seen through them. */
const LINE = 0.4;
const BLIND = 0.1;
const ZONE = 0.85;
/** CSS pixels. */
const RING = 13;
const MOST_DOT = 9;
/** The second of two dashes tells orientation from attraction without colour. */
const DASHES = { repulsion: [], orientation: [], attraction: [5, 5] } as const;

/** A ring round the agent: where it is in the whole. */
export function drawRing({ ink, pane, colours, place }: Sight): void {
  const [x, y] = [leftOf(pane, place.x), topOf(pane, place.y)];
  for (const [width, colour] of [
    [5, colours.ground],
    [2, colours.text],
  ] as const) {
    ink.beginPath();
    ink.arc(x, y, RING, 0, 2 * Math.PI);
    ink.lineWidth = width;
    ink.strokeStyle = colour;
    ink.stroke();
  }
}

/** The zones' edges as circles. @param near whether repulsion's is drawn too: far away it is no larger than the agent */
export function drawZones({ ink, pane, colours, place }: Sight, reading: LensReading, near: boolean): void {
  const radii = {
    attraction: reading.attractionRadius,
    orientation: reading.orientationRadius,
    repulsion: near ? reading.spacing : 0,
  };
  const [x, y] = [leftOf(pane, place.x), topOf(pane, place.y)];
  ink.globalAlpha = ZONE;
  ink.lineWidth = 1.5;
  for (const rule of RULES) {
    ink.beginPath();
    ink.arc(x, y, radii[rule] / pane.unitsPerPixel, 0, 2 * Math.PI);
    ink.strokeStyle = colours[rule];
    ink.setLineDash([...DASHES[rule]]);
    ink.stroke();
  }
  ink.setLineDash([]);
  ink.globalAlpha = 1;
}

/** The blind angle as a wedge behind. @param reach CSS pixels */
export function drawBlindAngle({ ink, pane, colours, place }: Sight, edge: number, reach: number): void {
  const [x, y] = [leftOf(pane, place.x), topOf(pane, place.y)];
  // The canvas's angles run clockwise, the plane's anticlockwise.
  const ahead = Math.atan2(-place.hy, place.hx);
  ink.beginPath();
  ink.moveTo(x, y);
  ink.arc(x, y, reach, ahead + edge, ahead + 2 * Math.PI - edge);
  ink.closePath();
  ink.globalAlpha = BLIND;
  ink.fillStyle = colours.text;
  ink.fill();
  ink.globalAlpha = 1;
}

/**
 * A line to each of those it attends to, as they are on the screen now; to a cell, with a dot as large as what it
 * stands for. One path a rule: a call per line would cost more than the swarm.
 */
export class AttendedLines {
  readonly #end = emptyPlace();
  #reading: LensReading | null = null;
  #lines = chosenLines([]);

  /** @param agents in the track: whoever is not there any more has no line */
  draw(sight: Sight, reading: LensReading, track: Track, moment: Moment, agents: number): void {
    if (reading !== this.#reading) this.#lines = chosenLines(reading.attended);
    this.#reading = reading;
    const { ink, pane, colours, place } = sight;
    const [x, y] = [leftOf(pane, place.x), topOf(pane, place.y)];
    ink.lineWidth = 1;
    ink.globalAlpha = LINE;
    for (const rule of RULES) {
      const lines = new Path2D();
      const dots = new Path2D();
      for (const one of this.#lines[rule]) {
        if (one.id >= agents) continue;
        const end = one.id >= 0 ? placeOf(track, moment, one.id, this.#end) : this.#cellAt(one, moment);
        const [left, top] = [leftOf(pane, end.x), topOf(pane, end.y)];
        lines.moveTo(x, y);
        lines.lineTo(left, top);
        if (one.id >= 0) continue;
        const radius = Math.min(MOST_DOT, 1 + 0.5 * Math.sqrt(one.agents));
        dots.moveTo(left + radius, top);
        dots.arc(left, top, radius, 0, 2 * Math.PI);
      }
      ink.strokeStyle = colours[rule];
      ink.fillStyle = colours[rule];
      ink.stroke(lines);
      ink.fill(dots);
    }
    ink.globalAlpha = 1;
  }

  /** Cells are counted from the group's centre, which has hardly moved since. */
  #cellAt({ x, y }: { readonly x: number; readonly y: number }, moment: Moment): Place {
    this.#end.x = moment.x + x;
    this.#end.y = moment.y + y;
    return this.#end;
  }
}
