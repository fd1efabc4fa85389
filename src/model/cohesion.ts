/**
 * Cohesion: the share of agents in the largest linked group, in O(N). Agents are binned into cells so small that all
 * in one are linked; then only cells are joined, and only where two of their agents are near enough.
 */
import type { Swarm } from "./swarm";

/** Two agents are linked when they are nearer than this many spacings. */
export const LINK_SPACINGS = 3;

/**
 * Half of the cells that can hold someone within a link, as column and row; the other half is met from the other side.
 * With cells a link / sqrt(2) wide, the corners of the 5 x 5 are just too far.
 */
const NEIGHBOURS = [
  [1, 0],
  [2, 0],
  [-2, 1],
  [-1, 1],
  [0, 1],
  [1, 1],
  [2, 1],
  [-1, 2],
  [0, 2],
  [1, 2],
] as const;

/**
 * Share of the agents in the largest group whose members are linked, one to the next, at less than `link` units.
 * @param link distance in units, usually LINK_SPACINGS * spacing
 * @returns 1/N .. 1; 1 for N = 0 (nobody is missing)
 */
export function cohesion(swarm: Swarm, link: number): number {
  return new CohesionMeter(swarm.agents).measure(swarm, link);
}

/** Cells in a hash table, each a chain of agents, joined into groups by union-find. Keeps its arrays: for many a measure. */
export class CohesionMeter {
  readonly agents: number;
  #swarm!: Swarm;
  #linkSquared = 0;
  readonly #mask: number;
  /** Cell at each place of the hash table, or -1. */
  readonly #table: Int32Array;
  readonly #column: Float64Array;
  readonly #row: Float64Array;
  /** First agent of each cell, and the next one in its chain, or -1. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  readonly #parent: Int32Array;
  readonly #size: Int32Array;
  #count = 0;

  /** @param agents of all swarms that it will measure */
  constructor(agents: number) {
    let places = 4;
    while (places < 2 * agents) places *= 2;
    this.agents = agents;
    this.#mask = places - 1;
    this.#table = new Int32Array(places);
    this.#column = new Float64Array(agents);
    this.#row = new Float64Array(agents);
    this.#first = new Int32Array(agents);
    this.#next = new Int32Array(agents);
    this.#parent = new Int32Array(agents);
    this.#size = new Int32Array(agents);
  }

  /** See cohesion(). */
  measure(swarm: Swarm, link: number): number {
    if (swarm.agents === 0) return 1;
    this.#swarm = swarm;
    this.#linkSquared = link * link;
    this.#table.fill(-1);
    this.#count = 0;
    this.#bin((link / Math.SQRT2) * (1 - 1e-12));
    this.#join();
    return this.#largest() / swarm.agents;
  }

  /** A hair narrower than it might be, so that rounding does not put two into one cell who are not linked. */
  #bin(side: number): void {
    const { agents, x, y } = this.#swarm;
    for (let i = 0; i < agents; i++) {
      const column = Math.floor(x[i]! / side);
      const row = Math.floor(y[i]! / side);
      const place = this.#placeOf(column, row);
      let cell = this.#table[place]!;
      if (cell < 0) {
        cell = this.#count++;
        this.#table[place] = cell;
        this.#column[cell] = column;
        this.#row[cell] = row;
        this.#first[cell] = -1;
        this.#parent[cell] = cell;
        this.#size[cell] = 0;
      }
      this.#next[i] = this.#first[cell]!;
      this.#first[cell] = i;
      this.#size[cell]!++;
    }
  }

  /** Where a cell is in the table, or would be. */
  #placeOf(column: number, row: number): number {
    const hash = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca77);
    let place = (hash ^ (hash >>> 15)) & this.#mask;
    for (; ; place = (place + 1) & this.#mask) {
      const cell = this.#table[place]!;
      if (cell < 0 || (this.#column[cell] === column && this.#row[cell] === row)) return place;
    }
  }

  /** Joins all cells that hold linked agents. */
  #join(): void {
    for (let cell = 0; cell < this.#count; cell++) {
      for (const [right, up] of NEIGHBOURS) {
        const other = this.#table[this.#placeOf(this.#column[cell]! + right, this.#row[cell]! + up)]!;
        if (other < 0) continue;
        const a = this.#rootOf(cell);
        const b = this.#rootOf(other);
        if (a === b || !this.#touch(cell, other)) continue;
        this.#parent[b] = a;
        this.#size[a]! += this.#size[b]!;
      }
    }
  }

  #touch(a: number, b: number): boolean {
    const { x, y } = this.#swarm;
    for (let i = this.#first[a]!; i >= 0; i = this.#next[i]!) {
      for (let j = this.#first[b]!; j >= 0; j = this.#next[j]!) {
        const dx = x[j]! - x[i]!;
        const dy = y[j]! - y[i]!;
        if (dx * dx + dy * dy < this.#linkSquared) return true;
      }
    }
    return false;
  }

  /** Agents in the largest group. */
  #largest(): number {
    let most = 0;
    for (let cell = 0; cell < this.#count; cell++) most = Math.max(most, this.#size[this.#rootOf(cell)]!);
    return most;
  }

  /** The root of a cell's tree; halves the path on its way. */
  #rootOf(cell: number): number {
    let i = cell;
    while (this.#parent[i] !== i) {
      this.#parent[i] = this.#parent[this.#parent[i]!]!;
      i = this.#parent[i]!;
    }
    return i;
  }
}
