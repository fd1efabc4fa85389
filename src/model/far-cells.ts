/**
 * The coarse grain of the group: agents binned into square cells, each one super-agent with a count, a centroid and
 * a summed heading. Owns the cells; must not know what they are used for.
 */
import type { Swarm } from "./swarm";

/** Side of a cell, units, a power of two. Side 4 keeps mean P and M within .03 of the exact sum in every regime (docs/model.md). */
const SIDE = 4;
/** A group is some 30 to 150 cells. One scattered over more than this gets larger cells, not more of them. */
export const MOST_CELLS = 1024;
/** No plane is as wide: a group that does not fit is broken. */
const WIDEST = 1e12;
/** Places of the hash table, a power of two: four a cell, so that a search ends at once. */
const PLACES = 4 * MOST_CELLS;

export class FarCells {
  count = 0;
  /** Of a cell, units. */
  side = SIDE;
  readonly agents = new Float64Array(MOST_CELLS);
  /** Centroid, units. */
  readonly x = new Float64Array(MOST_CELLS);
  readonly y = new Float64Array(MOST_CELLS);
  /** Sum of headings. */
  readonly hx = new Float64Array(MOST_CELLS);
  readonly hy = new Float64Array(MOST_CELLS);
  /** Cell of each agent, by place in the swarm's arrays. */
  readonly of: Int32Array;
  readonly #column = new Float64Array(MOST_CELLS);
  readonly #row = new Float64Array(MOST_CELLS);
  readonly #table = new Int32Array(PLACES);

  constructor(agents: number) {
    this.of = new Int32Array(agents);
  }

  /** Bins everyone anew. Fast when neighbours in the arrays are neighbours in the plane. */
  fill(swarm: Swarm): void {
    for (this.side = SIDE; !this.#bin(swarm); this.side *= 2) {
      if (this.side > WIDEST) throw new RangeError("a position is not a number: the group cannot be binned");
    }
    for (let c = 0; c < this.count; c++) {
      this.x[c]! /= this.agents[c]!;
      this.y[c]! /= this.agents[c]!;
    }
  }

  /** @returns false when there are more than MOST_CELLS */
  #bin(swarm: Swarm): boolean {
    const { x, y, hx, hy } = swarm;
    // Exact: a side is a power of two.
    const perUnit = 1 / this.side;
    this.count = 0;
    this.#table.fill(-1);
    let cell = -1;
    for (let i = 0; i < swarm.agents; i++) {
      const column = Math.floor(x[i]! * perUnit);
      const row = Math.floor(y[i]! * perUnit);
      if (cell < 0 || this.#column[cell] !== column || this.#row[cell] !== row) {
        cell = this.#find(column, row);
        if (cell < 0) return false;
      }
      this.of[i] = cell;
      this.agents[cell]!++;
      this.x[cell]! += x[i]!;
      this.y[cell]! += y[i]!;
      this.hx[cell]! += hx[i]!;
      this.hy[cell]! += hy[i]!;
    }
    return true;
  }

  /** The cell's number, a new one if nobody was there; -1 when there are no more. */
  #find(column: number, row: number): number {
    const hash = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca77);
    let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    for (; ; place = (place + 1) & (PLACES - 1)) {
      const cell = this.#table[place]!;
      if (cell < 0) break;
      if (this.#column[cell] === column && this.#row[cell] === row) return cell;
    }
    if (this.count === MOST_CELLS) return -1;
    const cell = this.count++;
    this.#table[place] = cell;
    this.#column[cell] = column;
    this.#row[cell] = row;
    this.agents[cell] = 0;
    this.x[cell] = 0;
    this.y[cell] = 0;
    this.hx[cell] = 0;
    this.hy[cell] = 0;
    return cell;
  }
}
