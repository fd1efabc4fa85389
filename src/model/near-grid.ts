/**
 * Who is near: a fine grid of cells one spacing wide, and the agents kept in its order. Repulsion is exact on it.
 * Owns the order of the arrays; must not know weights, other rules, or what a regime is.
 */
import type { Swarm } from "./swarm";

/** Grid cells for each agent, at least: fewer would put strangers into one cell, more would cost clearing. */
const CELLS_PER_AGENT = 4;

/**
 * The plane has no walls, so the grid wraps: cells a whole grid apart share a place. That costs a look at an agent
 * who turns out to be far; it never changes a sum, because distances are checked.
 */
export class NearGrid {
  /** Cells along a side, a power of two, minus one: `& mask` wraps. */
  readonly #mask: number;
  readonly #shift: number;
  /** Place of the first agent of each cell; one more entry ends the last cell. */
  readonly #starts: Int32Array;
  readonly #cellOf: Int32Array;
  /** Exchanged with the swarm's own at each sort, which saves copying them back. */
  #spare: Float64Array;
  #spareId: Int32Array;
  #perUnit = 1;

  constructor(agents: number) {
    let shift = 1;
    while (1 << (2 * shift) < CELLS_PER_AGENT * agents) shift++;
    this.#shift = shift;
    this.#mask = (1 << shift) - 1;
    // Two more entries than cells: counting two places up leaves the starts where they belong after one pass.
    this.#starts = new Int32Array((1 << (2 * shift)) + 2);
    this.#cellOf = new Int32Array(agents);
    this.#spare = new Float64Array(agents);
    this.#spareId = new Int32Array(agents);
  }

  /** Puts all arrays of the swarm into cell order (a counting sort, so it is stable). @param side of a cell, units */
  sort(swarm: Swarm, side: number): void {
    this.#perUnit = 1 / side;
    this.#count(swarm);
    for (const key of ["x", "y", "hx", "hy"] as const) {
      const array = swarm[key];
      swarm[key] = this.#arrange(array, this.#spare);
      this.#spare = array;
    }
    const id = swarm.id;
    swarm.id = this.#arrange(id, this.#spareId);
    this.#spareId = id;
  }

  #count({ agents, x, y }: Swarm): void {
    const perUnit = this.#perUnit;
    const mask = this.#mask;
    const shift = this.#shift;
    const starts = this.#starts;
    const cellOf = this.#cellOf;
    starts.fill(0);
    for (let i = 0; i < agents; i++) {
      const cell = ((Math.floor(y[i]! * perUnit) & mask) << shift) | (Math.floor(x[i]! * perUnit) & mask);
      cellOf[i] = cell;
      starts[cell + 2]!++;
    }
    for (let c = 2; c < starts.length; c++) starts[c]! += starts[c - 1]!;
    // From cell numbers to places.
    for (let i = 0; i < agents; i++) cellOf[i] = starts[cellOf[i]! + 1]!++;
  }

  /** @returns `spare`, with what was in `array` */
  #arrange<Numbers extends Float64Array | Int32Array>(array: Numbers, spare: Numbers): Numbers {
    const place = this.#cellOf;
    for (let i = 0; i < place.length; i++) spare[place[i]!] = array[i]!;
    return spare;
  }

  /**
   * Exact repulsion, sum over others with d < reach of -(1 - d / reach) * unit(to other), for arrays in the order of
   * the last sort(), whose side was `reach`.
   */
  repel({ agents, x, y, pulls }: Swarm): void {
    const { repulsionX, repulsionY } = pulls;
    const perUnit = this.#perUnit;
    const reachSquared = 1 / (perUnit * perUnit);
    const mask = this.#mask;
    const shift = this.#shift;
    const starts = this.#starts;
    for (let i = 0; i < agents; i++) {
      const xi = x[i]!;
      const yi = y[i]!;
      const column = Math.floor(xi * perUnit);
      const row = Math.floor(yi * perUnit);
      const first = (column - 1) & mask;
      const last = (column + 1) & mask;
      let awayX = 0;
      let awayY = 0;
      for (let r = row - 1; r <= row + 1; r++) {
        const base = (r & mask) << shift;
        // Three cells in a row are one stretch of places, unless the grid wraps between them: then two.
        const wraps = first > last;
        let j = starts[base + first]!;
        let end = starts[base + (wraps ? mask : last) + 1]!;
        for (let part = wraps ? 2 : 1; part > 0; part--) {
          for (; j < end; j++) {
            const dx = x[j]! - xi;
            const dy = y[j]! - yi;
            const square = dx * dx + dy * dy;
            if (square < reachSquared && square > 0) {
              const push = 1 / Math.sqrt(square) - perUnit;
              awayX -= push * dx;
              awayY -= push * dy;
            }
          }
          j = starts[base]!;
          end = starts[base + last + 1]!;
        }
      }
      repulsionX[i] = awayX;
      repulsionY[i] = awayY;
    }
  }
}
