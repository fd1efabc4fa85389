/**
 * P and M over a whole session in at most MOST_POINTS points: each is the mean of what was heard in its span of time. When it is
 * full the span doubles and neighbours become one. Pure.
 */

/** As many as a printed line can show. */
export const MOST_POINTS = 400;
/** To begin with, simulated seconds: half of what P and M are smoothed over. */
const FIRST_SPAN = 0.5;

export interface TracePoint {
  /** Of the session, simulated: the mean of the moments that it stands for. */
  readonly seconds: number;
  /** 0 .. 1, the means. */
  readonly polarization: number;
  readonly rotation: number;
  /** Of which part of the session; a line does not cross from one to another. */
  readonly part: number;
  /** How many moments it stands for. */
  readonly count: number;
}

export class Trace {
  #points: TracePoint[] = [];
  /** What a point stands for, simulated seconds. */
  #span = FIRST_SPAN;

  /** Oldest first. */
  get points(): readonly TracePoint[] {
    return this.#points;
  }

  take(point: Omit<TracePoint, "count">): void {
    this.#add(this.#points, { ...point, count: 1 });
    while (this.#points.length > MOST_POINTS) this.#thin();
  }

  /** One part becomes the end of another. */
  joinParts(part: number, into: number): void {
    this.#points = this.#points.map((point) => (point.part === part ? { ...point, part: into } : point));
  }

  #thin(): void {
    this.#span *= 2;
    const points: TracePoint[] = [];
    for (const point of this.#points) this.#add(points, point);
    this.#points = points;
  }

  #add(points: TracePoint[], point: TracePoint): void {
    const open = points.at(-1);
    const together = open?.part === point.part && this.#spanOf(open) === this.#spanOf(point);
    if (together) points[points.length - 1] = mean(open, point);
    else points.push(point);
  }

  #spanOf({ seconds }: TracePoint): number {
    return Math.floor(seconds / this.#span);
  }
}

function mean(a: TracePoint, b: TracePoint): TracePoint {
  const count = a.count + b.count;
  const of = (key: "seconds" | "polarization" | "rotation") => (a[key] * a.count + b[key] * b.count) / count;
  return {
    seconds: of("seconds"),
    polarization: of("polarization"),
    rotation: of("rotation"),
    part: a.part,
    count,
  };
}
