/**
 * The lens: what one agent sensed in a tick and how it turned, in full. Looks on between summing and moving; it never
 * changes anything, so a run with a lens on has the same bits as one without. Must not know who shows it, or how.
 */
import { attendedBy } from "./attended";
import type { Direction } from "./direction";
import { centroidOf } from "./measures";
import type { PullName } from "./pull-names";
import type { Rules } from "./rules";
import type { Swarm } from "./swarm";
import { belongingPerUnit, type Look, perAgent, turn } from "./tick";

/** A vector of the plane. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** The five pulls on one agent, with their weights: they sum to `social`. Without unit. */
export type FivePulls = Readonly<Record<PullName, Vector>>;

/** Whom it attends to: one other agent, or a cell of a large group. */
export interface Attended {
  /** Agent's number; -1 for a cell, which stands for many. */
  readonly id: number;
  /** Place before the turn, units from the old state's centre; of a cell its centroid. */
  readonly x: number;
  readonly y: number;
  /** How many agents count there: 1, or those of the cell; of its own cell three quarters of the others in it. */
  readonly agents: number;
  readonly rule: "repulsion" | "orientation" | "attraction";
}

/** One agent's last turn: what it felt in the state before, and the heading it took. */
export interface LensReading {
  /** The agent's number, and whether it is informed. */
  readonly agent: number;
  readonly informed: boolean;
  /** The tick whose state the turn led to; the next one when the agent was chosen since and has yet to turn. */
  readonly tick: number;
  /** Place before the turn, units from the centre of the state before, not of the one that the turn led to. */
  readonly place: Vector;
  /** Unit heading before the turn. */
  readonly heading: Direction;
  readonly pulls: FivePulls;
  /** Sum of the five, in their order. */
  readonly social: Vector;
  /** Unit heading after the turn, before noise; and after noise: the heading it now has. */
  readonly turned: Vector;
  readonly next: Vector;
  /** Whether the turn was the largest that is allowed. */
  readonly atLimit: boolean;
  /** The zones' radii, units. */
  readonly spacing: number;
  readonly orientationRadius: number;
  readonly attractionRadius: number;
  /** cos and sin of the angle from the heading to the edge of the blind angle. */
  readonly blindEdge: Direction;
  /**
   * Up to EXACT_UP_TO agents: others, one by one; one within the spacing may be there twice. Above: only repulsion is
   * from others one by one, orientation and attraction are from cells.
   */
  readonly attended: readonly Attended[];
}

/** Looks at one agent, tick by tick: hand `look` to the tick, and let it settle() afterwards. */
export class Lens {
  /** Of the newest tick; null before the first. */
  reading: LensReading | null = null;
  /** By number. */
  readonly agent: number;
  /** Its place in the arrays; they keep their order while agents move. */
  #place = -1;
  #felt: Omit<LensReading, "tick" | "next"> | null = null;

  /** @param agent its number; the swarm has one with that number */
  constructor(agent: number) {
    this.agent = agent;
  }

  readonly look: Look = (swarm, rules, cells) => {
    const i = swarm.id.indexOf(this.agent);
    this.#place = i;
    const informed = this.agent < rules.informed;
    const centre = centroidOf(swarm);
    const heading = { x: swarm.hx[i]!, y: swarm.hy[i]! };
    const pulls = fivePullsOn(i, informed, swarm, rules, centre);
    const social = sumOf(pulls);
    const turned = { ...social };
    const atLimit = turn(heading.x, heading.y, turned, rules.turn);
    this.#felt = {
      agent: this.agent,
      informed,
      place: { x: swarm.x[i]! - centre.x, y: swarm.y[i]! - centre.y },
      heading,
      pulls,
      social,
      turned: unitOf(turned),
      atLimit,
      spacing: rules.spacing,
      orientationRadius: rules.orientationRadius,
      attractionRadius: rules.attractionRadius,
      blindEdge: rules.blindEdge,
      attended: attendedBy(i, swarm, rules, centre, cells),
    };
  };

  /** Completes the reading when everyone has moved. @param tick of the state that is now */
  settle({ hx, hy }: Swarm, tick: number): void {
    if (!this.#felt) return;
    this.reading = { ...this.#felt, tick, next: { x: hx[this.#place]!, y: hy[this.#place]! } };
  }
}

/** pullOn() of tick.ts taken apart: the five pulls on the agent at place i, with their weights, to the same bits. */
function fivePullsOn(i: number, informed: boolean, swarm: Swarm, rules: Rules, centre: Vector): FivePulls {
  const { pulls } = swarm;
  const dx = centre.x - swarm.x[i]!;
  const dy = centre.y - swarm.y[i]!;
  const orientation = perAgent(rules.orientationWeight, pulls.orientationCount[i]!);
  const attraction = perAgent(rules.attractionWeight, pulls.attractionCount[i]!);
  return {
    repulsion: times(rules.repulsionWeight, pulls.repulsionX[i]!, pulls.repulsionY[i]!),
    orientation: times(orientation, pulls.orientationX[i]!, pulls.orientationY[i]!),
    attraction: times(attraction, pulls.attractionX[i]!, pulls.attractionY[i]!),
    belonging: times(belongingPerUnit(dx * dx + dy * dy, rules), dx, dy),
    goal: times(informed ? rules.goalWeight : 0, rules.goal.x, rules.goal.y),
  };
}

function times(weight: number, x: number, y: number): Vector {
  return { x: weight * x, y: weight * y };
}

function sumOf({ repulsion: r, orientation: o, attraction: a, belonging: b, goal: g }: FivePulls): Vector {
  return { x: r.x + o.x + a.x + b.x + g.x, y: r.y + o.y + a.y + b.y + g.y };
}

function unitOf({ x, y }: Vector): Vector {
  const length = Math.sqrt(x * x + y * y);
  return { x: x / length, y: y / length };
}
