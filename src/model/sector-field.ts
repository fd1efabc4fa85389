/**
 * What each cell sees of all other cells, by direction: 32 sectors, as running sums, so that any window of directions
 * (an agent's 270 degrees) is the difference of two entries. This is what makes the cost independent of N.
 * Must not know agents.
 */
import type { Direction } from "./direction";
import { type FarCells, MOST_CELLS } from "./far-cells";
import { BLIND_ANGLE } from "./rules";

const SECTORS = 32;
const QUARTER = SECTORS / 4;
/** Orientation: agents, summed heading; attraction: agents, summed unit vectors to them. */
const QUANTITIES = 6;
/** A cell's row: SECTORS running sums, each exclusive of its own sector, and their total. */
const ROW = (SECTORS + 1) * QUANTITIES;

/**
 * Where a direction lies on 0 .. 4, a quarter turn a unit, by x / (|x| + |y|): rises with the angle like atan2, but
 * exact in every engine. Its steps are a little uneven, which does not matter: edges and cells are placed by the same.
 * NaN for (0, 0).
 */
function pseudoAngle(x: number, y: number): number {
  const t = x / (Math.abs(x) + Math.abs(y));
  return y >= 0 ? 1 - t : 3 + t;
}

/**
 * Sectors in an agent's field of view, 270 degrees. A quarter turn is a whole number of sectors, so where the view
 * begins says where it ends.
 */
export const SECTORS_SEEN = (SECTORS * (360 - BLIND_ANGLE)) / 360;

/**
 * The edge nearest to where the view of an agent with this heading begins: at the right edge of its blind angle. From
 * there it sees SECTORS_SEEN anticlockwise.
 */
export function viewFrom(hx: number, hy: number, blindEdge: Direction): number {
  return edgeNear(blindEdge.x * hx + blindEdge.y * hy, blindEdge.x * hy - blindEdge.y * hx);
}

/** The edge between sectors so many sectors further on, 0 .. SECTORS - 1. */
export function edgeAfter(edge: number, sectors: number): number {
  return (edge + sectors) & (SECTORS - 1);
}

/** The edge between sectors that is nearest to a direction, 0 .. SECTORS - 1. */
export function edgeNear(x: number, y: number): number {
  return (pseudoAngle(x, y) * QUARTER + 0.5) & (SECTORS - 1);
}

/** Which sector a direction falls into, 0 .. SECTORS - 1. `| 0` also makes sector 0 of the NaN of (0, 0). */
function sectorOf(x: number, y: number): number {
  return ((pseudoAngle(x, y) * QUARTER) | 0) & (SECTORS - 1);
}

/** Whether from cell `a` another cell `b` is in the view that begins at edge `from`, as the field has it. */
export function inView({ x, y }: FarCells, a: number, b: number, from: number): boolean {
  // Two cells have one direction, from the lower number: the higher one has the opposite sector.
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const sector = sectorOf(x[high]! - x[low]!, y[high]! - y[low]!) + (a === low ? 0 : SECTORS / 2);
  return ((sector - from) & (SECTORS - 1)) < SECTORS_SEEN;
}

/**
 * Square of the distance of two centroids that stands for `radius` between their agents: those are farther apart, by
 * side^2 / 3 in the mean square if spread evenly. Where cells are as wide as the radius, half of it at least is left.
 */
export function reachSquared(radius: number, side: number): number {
  const square = radius * radius;
  return square - Math.min((side * side) / 3, square / 2);
}

export class SectorField {
  /** Rows of running sums, QUANTITIES numbers an edge; see at(). */
  readonly sums = new Float64Array(MOST_CELLS * ROW);

  /**
   * Sums all pairs of cells, each once for both.
   * @param orientationRadius up to here cells are copied, beyond it they attract; units between centroids
   * @param attractionRadius beyond it a cell is not felt
   */
  fill(cells: FarCells, orientationRadius: number, attractionRadius: number): void {
    this.sums.fill(0, 0, cells.count * ROW);
    this.#sumPairs(
      cells,
      reachSquared(orientationRadius, cells.side),
      reachSquared(attractionRadius, cells.side),
    );
    for (let c = 0; c < cells.count; c++) this.#accumulate(c * ROW);
  }

  /** Where a cell's sums up to an edge begin in `sums`. */
  static at(cell: number, edge: number): number {
    return cell * ROW + edge * QUANTITIES;
  }

  /** Where a cell's totals over all directions begin in `sums`. */
  static total(cell: number): number {
    return cell * ROW + SECTORS * QUANTITIES;
  }

  #sumPairs(cells: FarCells, orientationSquared: number, attractionSquared: number): void {
    const { count, agents, x, y, hx, hy } = cells;
    const sums = this.sums;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const dx = x[b]! - x[a]!;
        const dy = y[b]! - y[a]!;
        const square = dx * dx + dy * dy;
        if (square >= attractionSquared) continue;
        const sector = sectorOf(dx, dy);
        // One entry up, so that a running sum excludes its own sector.
        const toB = SectorField.at(a, sector + 1);
        const toA = SectorField.at(b, ((sector + SECTORS / 2) & (SECTORS - 1)) + 1);
        if (square < orientationSquared) {
          sums[toB]! += agents[b]!;
          sums[toB + 1]! += hx[b]!;
          sums[toB + 2]! += hy[b]!;
          sums[toA]! += agents[a]!;
          sums[toA + 1]! += hx[a]!;
          sums[toA + 2]! += hy[a]!;
        } else {
          const d = Math.sqrt(square);
          const ux = dx / d;
          const uy = dy / d;
          sums[toB + 3]! += agents[b]!;
          sums[toB + 4]! += agents[b]! * ux;
          sums[toB + 5]! += agents[b]! * uy;
          sums[toA + 3]! += agents[a]!;
          sums[toA + 4]! -= agents[a]! * ux;
          sums[toA + 5]! -= agents[a]! * uy;
        }
      }
    }
  }

  #accumulate(row: number): void {
    const sums = this.sums;
    for (let k = row + QUANTITIES; k < row + ROW; k++) sums[k]! += sums[k - QUANTITIES]!;
  }
}
