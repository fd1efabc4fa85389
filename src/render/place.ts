/**
 * Where one agent is at a moment between two snapshots, mixed as the shader mixes it; and which agent is nearest to a
 * point of the canvas. Pure.
 */
import { leftOf, type Pane, topOf } from "./pane";
import type { Moment, Track } from "./track";

/** A place in the plane, units, and the unit heading there. */
export interface Place {
  x: number;
  y: number;
  hx: number;
  hy: number;
}

/** To be overwritten by placeOf(). */
export function emptyPlace(): Place {
  return { x: 0, y: 0, hx: 1, hy: 0 };
}

/**
 * @param agent below the number of agents of the kept snapshots
 * @param out overwritten: called for every line of the lens in every frame
 */
export function placeOf(track: Track, moment: Moment, agent: number, out: Place): Place {
  const { data } = track;
  const before = track.indexOf(moment.before, agent);
  const after = track.indexOf(moment.after, agent);
  const mixed = (i: number) => data[before + i]! + (data[after + i]! - data[before + i]!) * moment.mix;
  const hx = mixed(2);
  const hy = mixed(3);
  const length = Math.hypot(hx, hy);
  out.x = moment.x + mixed(0);
  out.y = moment.y + mixed(1);
  out.hx = length > 1e-4 ? hx / length : 1;
  out.hy = length > 1e-4 ? hy / length : 0;
  return out;
}

/** CSS pixels: a finger's width, so that a small agent can be hit. */
const REACH = 28;

/**
 * The agent nearest to a point of the canvas (CSS pixels from its top left), if there is one within REACH.
 * @param agents of the kept snapshots, 0 or more
 */
export function nearestTo(
  point: { readonly x: number; readonly y: number },
  pane: Pane,
  track: Track,
  moment: Moment,
  agents: number,
): number | null {
  const place = emptyPlace();
  let nearest: number | null = null;
  let least = REACH * REACH;
  for (let agent = 0; agent < agents; agent++) {
    placeOf(track, moment, agent, place);
    const dx = leftOf(pane, place.x) - point.x;
    const dy = topOf(pane, place.y) - point.y;
    const square = dx * dx + dy * dy;
    if (square > least) continue;
    least = square;
    nearest = agent;
  }
  return nearest;
}
