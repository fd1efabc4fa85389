/**
 * Where the view is and how much of the plane it shows. Follows the group's centre and frames its spread.
 * Pure: wall time and the view's size are handed in. Must not know snapshots, agents or pixi.js.
 */

/** What the camera follows: the group's centre (world units), its rms distance from it along each axis (units). */
export interface Subject {
  readonly x: number;
  readonly y: number;
  readonly spreadX: number;
  readonly spreadY: number;
  /** Half of what it reaches farther to the right and up than to the left and down, units. */
  readonly leanX: number;
  readonly leanY: number;
  /** Units across the smaller side, where they do not follow from the spread. */
  readonly across?: number | undefined;
}

/** What a frame shows: world position of its middle (units), scale, and size in CSS pixels. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly unitsPerPixel: number;
  readonly width: number;
  readonly height: number;
}

/** Units across the smaller side of the view, at least: a resting group is about 20 across. */
export const CLOSEST_VIEW = 34;
/**
 * Half a view in spreads along an axis. A disc's edge is at 2, a ring's at 1.4, the ends of a line at 1.7: what is
 * left is the margin, and room for a tail.
 */
const SPREADS_TO_EDGE = 3;
/** Framing is left alone while the room it gives is within these shares of what is needed. Chosen by eye. */
const TOO_TIGHT = 0.94;
const TOO_WIDE = 1.35;
/** A new framing gives this much more than is needed, so that it lasts. */
const SLACK = 1.08;
/** Seconds of the zoom's easing, and of the follower's lag. */
const ZOOM_SECONDS = 0.55;
const LAG_SECONDS = 0.12;
/** The group may run ahead of the camera by this share of the smaller side, however fast it travels. */
const MOST_LAG = 0.035;
/** Zoom, as a share, and distance, as a share of the view, that nobody sees: then the camera rests. */
const CLOSE = 0.0004;

export class Camera implements View {
  /** World position of the middle of the view, units. */
  x = 0;
  y = 0;
  /** Units a CSS pixel. */
  unitsPerPixel = CLOSEST_VIEW / 720;
  /** CSS pixels. */
  width = 1280;
  height = 720;

  /** Units across the smaller side of the view, where it is going, and how fast its logarithm changes. */
  #across = CLOSEST_VIEW;
  #framing = CLOSEST_VIEW;
  #zooming = 0;
  /** What is left of the way to a new subject, units: so far the lag may be larger than it ever is else. */
  #way = 0;

  /** The view's size in CSS pixels, each above 0. What is seen across the smaller side stays. */
  resize(width: number, height: number): void {
    this.width = width;
    this.height = height;
    this.#scale();
  }

  /** Be there at once: the first snapshot, a new run. */
  cut(subject: Subject): void {
    this.x = middleX(subject);
    this.y = middleY(subject);
    this.#framing = subject.across ?? Math.max(CLOSEST_VIEW, SLACK * this.#roomFor(subject));
    this.#land();
    this.#way = 0;
  }

  /** From the next frame on the subject is another: the view glides there instead of jumping. */
  hand(): void {
    this.#way = Number.POSITIVE_INFINITY;
  }

  /**
   * One frame.
   * @param seconds wall time since the last one
   * @param still reduced motion: no lag, and a new framing comes as one step
   * @returns whether it moved, so that a frame without is not drawn
   */
  follow(subject: Subject, seconds: number, still: boolean): boolean {
    const before = [this.x, this.y, this.#across];
    this.#reframe(subject);
    if (still) this.#land();
    else this.#zoom(seconds);
    this.#chase(subject, still ? 0 : Math.exp(-seconds / LAG_SECONDS));
    return this.x !== before[0] || this.y !== before[1] || this.#across !== before[2];
  }

  #reframe(subject: Subject): void {
    if (subject.across !== undefined) {
      this.#framing = subject.across;
      return;
    }
    const room = this.#roomFor(subject);
    const needed = Math.max(CLOSEST_VIEW, room);
    const share = this.#framing / needed;
    if (share >= TOO_TIGHT && share <= TOO_WIDE) return;
    this.#framing = Math.max(CLOSEST_VIEW, SLACK * room);
  }

  #land(): void {
    this.#across = this.#framing;
    this.#zooming = 0;
    this.#scale();
  }

  /** A critically damped spring on the logarithm: starts and ends softly and never overshoots from rest. */
  #zoom(seconds: number): void {
    const left = Math.log(this.#across / this.#framing);
    if (Math.abs(left) < CLOSE && Math.abs(this.#zooming) < CLOSE) {
      this.#land();
      return;
    }
    const stiffness = 2 / ZOOM_SECONDS;
    const fade = Math.exp(-stiffness * seconds);
    const drift = (this.#zooming + stiffness * left) * seconds;
    this.#zooming = (this.#zooming - stiffness * drift) * fade;
    this.#across = this.#framing * Math.exp((left + drift) * fade);
    this.#scale();
  }

  /** Units that the smaller side must show for both axes to have room. */
  #roomFor({ spreadX, spreadY }: Subject): number {
    const smaller = Math.min(this.width, this.height);
    return 2 * SPREADS_TO_EDGE * smaller * Math.max(spreadX / this.width, spreadY / this.height);
  }

  #scale(): void {
    this.unitsPerPixel = this.#across / Math.min(this.width, this.height);
  }

  /** @param keep share of the distance to the subject that stays, 0 .. 1 */
  #chase(subject: Subject, keep: number): void {
    const x = middleX(subject);
    const y = middleY(subject);
    const dx = this.x - x;
    const dy = this.y - y;
    const distance = Math.hypot(dx, dy);
    this.#way = Math.min(this.#way, distance) * keep;
    const most = Math.max(MOST_LAG * this.#across, this.#way);
    const kept = Math.min(keep, most / Math.max(distance, 1e-9));
    const there = distance * kept < CLOSE * this.#across;
    this.x = there ? x : x + dx * kept;
    this.y = there ? y : y + dy * kept;
  }
}

/** The middle between the group's two ends, which leaders ahead of it draw away from its centre. */
function middleX({ x, leanX }: Subject): number {
  return x + SPREADS_TO_EDGE * leanX;
}

function middleY({ y, leanY }: Subject): number {
  return y + SPREADS_TO_EDGE * leanY;
}
