/**
 * The pulls of a large group: repulsion exact among neighbours, orientation and attraction from cells. The talk's own
 * idea, coarse graining, and the reason why an agent costs the same in a crowd of a thousand and of a hundred thousand.
 */
import { FarCells } from "./far-cells";
import { NearGrid } from "./near-grid";
import type { Rules } from "./rules";
import { edgeAfter, SECTORS_SEEN, SectorField, viewFrom } from "./sector-field";
import type { Swarm } from "./swarm";

/** Share of its own cell that an agent sees: 270 of 360 degrees, because a cell has no directions inside. */
export const SEEN_OF_OWN_CELL = 0.75;

export class CellSums {
  readonly #near: NearGrid;
  /** Of the newest sum(); read only. */
  readonly cells: FarCells;
  readonly #field = new SectorField();

  constructor(agents: number) {
    this.#near = new NearGrid(agents);
    this.cells = new FarCells(agents);
  }

  /** Fills `swarm.pulls` from the state as it stands. Reorders the swarm's arrays. */
  sum(swarm: Swarm, rules: Rules): void {
    this.#near.sort(swarm, rules.spacing);
    this.cells.fill(swarm);
    this.#field.fill(this.cells, rules.orientationRadius, rules.attractionRadius);
    this.#near.repel(swarm);
    this.#lookUp(swarm, rules);
  }

  #lookUp({ agents, hx, hy, pulls }: Swarm, { blindEdge }: Rules): void {
    const { orientationX, orientationY, orientationCount, attractionX, attractionY, attractionCount } = pulls;
    const cells = this.cells;
    const { of: cellOf } = cells;
    const { sums } = this.#field;
    for (let i = 0; i < agents; i++) {
      const hxi = hx[i]!;
      const hyi = hy[i]!;
      const cell = cellOf[i]!;
      const fromEdge = viewFrom(hxi, hyi, blindEdge);
      const toEdge = edgeAfter(fromEdge, SECTORS_SEEN);
      const from = SectorField.at(cell, fromEdge);
      const to = SectorField.at(cell, toEdge);
      // A window across east is what is up to its end, and all that is not up to its start.
      const round = toEdge <= fromEdge ? 1 : 0;
      const all = SectorField.total(cell);
      const own = SEEN_OF_OWN_CELL;
      orientationCount[i] = sums[to]! - sums[from]! + round * sums[all]! + own * (cells.agents[cell]! - 1);
      orientationX[i] =
        sums[to + 1]! - sums[from + 1]! + round * sums[all + 1]! + own * (cells.hx[cell]! - hxi);
      orientationY[i] =
        sums[to + 2]! - sums[from + 2]! + round * sums[all + 2]! + own * (cells.hy[cell]! - hyi);
      attractionCount[i] = sums[to + 3]! - sums[from + 3]! + round * sums[all + 3]!;
      attractionX[i] = sums[to + 4]! - sums[from + 4]! + round * sums[all + 4]!;
      attractionY[i] = sums[to + 5]! - sums[from + 5]! + round * sums[all + 5]!;
    }
  }
}
