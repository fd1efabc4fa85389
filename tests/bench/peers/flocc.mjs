/** flocc's Environment and KDTree, the three rules written as its flocking example does, but on plain numbers. */
import { Agent, Environment, KDTree } from "flocc";
import { mean, SPEED, sideOf, WEIGHT, wrap } from "./world.mjs";

export function start(agents, random) {
  const side = sideOf(agents, 1);
  const environment = new Environment({ width: side, height: side, torus: false });
  for (let i = 0; i < agents; i++) {
    const angle = 2 * Math.PI * random();
    const [vx, vy] = [SPEED * Math.cos(angle), SPEED * Math.sin(angle)];
    environment.addAgent(new Agent({ x: side * random(), y: side * random(), vx, vy, tick }));
  }
  const tree = new KDTree(environment.getAgents(), 2);
  environment.use(tree);

  /** One agent's rules; flocc sets what they return once every agent has had its turn. */
  function tick(agent) {
    const { x, y, vx, vy } = agent.getData();
    const found = tree.agentsWithinDistance(agent, 1);
    const sum = { awayX: 0, awayY: 0, toX: 0, toY: 0, vx: 0, vy: 0 };
    for (const other of found) {
      const its = other.getData();
      const dx = its.x - x;
      const dy = its.y - y;
      const near = 1 / (dx * dx + dy * dy + 1e-6);
      sum.awayX -= dx * near;
      sum.awayY -= dy * near;
      sum.toX += dx;
      sum.toY += dy;
      sum.vx += its.vx;
      sum.vy += its.vy;
    }
    const share = 1 / Math.max(1, found.length);
    const ax =
      vx + share * (WEIGHT.separation * sum.awayX + WEIGHT.alignment * sum.vx + WEIGHT.cohesion * sum.toX);
    const ay =
      vy + share * (WEIGHT.separation * sum.awayY + WEIGHT.alignment * sum.vy + WEIGHT.cohesion * sum.toY);
    const scale = SPEED / Math.sqrt(ax * ax + ay * ay + 1e-12);
    const [nextVx, nextVy] = [ax * scale, ay * scale];
    return { x: wrap(x + nextVx, side), y: wrap(y + nextVy, side), vx: nextVx, vy: nextVy };
  }

  function neighbours() {
    const all = environment.getAgents();
    return mean(agents, (i) => tree.agentsWithinDistance(all[i], 1).length);
  }
  return { step: () => environment.tick(), neighbours };
}
