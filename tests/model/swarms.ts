/** Shared by the model's tests: small swarms of known shape. A heading is given in degrees, as a person would. */
import { emptySwarm, type Swarm } from "../../src/model/swarm";

export interface Agent {
  readonly x: number;
  readonly y: number;
  /** Degrees, anticlockwise from east. */
  readonly heading: number;
}

export function swarmOf(agents: readonly Agent[]): Swarm {
  const swarm = emptySwarm(agents.length);
  agents.forEach(({ x, y, heading }, i) => {
    const angle = (heading * Math.PI) / 180;
    swarm.x[i] = x;
    swarm.y[i] = y;
    swarm.hx[i] = Math.cos(angle);
    swarm.hy[i] = Math.sin(angle);
  });
  return swarm;
}

/** N agents evenly on a circle round (0, 0), each heading `lean` degrees from straight out; 90 is round the centre. */
export function ring(agents: number, radius: number, lean: number): Swarm {
  return swarmOf(
    Array.from({ length: agents }, (_, i) => {
      const angle = (360 * i) / agents;
      const radians = (angle * Math.PI) / 180;
      return { x: radius * Math.cos(radians), y: radius * Math.sin(radians), heading: angle + lean };
    }),
  );
}

/** A copy with every agent passed through `change`; headings as unit vectors. */
export function mapped(
  { agents, x, y, hx, hy }: Swarm,
  change: (agent: { x: number; y: number; hx: number; hy: number }) => {
    x: number;
    y: number;
    hx: number;
    hy: number;
  },
): Swarm {
  const copy = emptySwarm(agents);
  for (let i = 0; i < agents; i++) {
    const to = change({ x: x[i]!, y: y[i]!, hx: hx[i]!, hy: hy[i]! });
    copy.x[i] = to.x;
    copy.y[i] = to.y;
    copy.hx[i] = to.hx;
    copy.hy[i] = to.hy;
  }
  return copy;
}

/** Heading of one agent in degrees, -180 .. 180. */
export function headingOf(swarm: Swarm, agent: number): number {
  return (Math.atan2(swarm.hy[agent]!, swarm.hx[agent]!) * 180) / Math.PI;
}
