/** Typed arrays and a kdbush index: what a careful programmer writes without a flocking library. */
import KDBush from "kdbush";
import { mean, SPEED, sideOf, WEIGHT, wrap } from "./world.mjs";

export function start(agents, random) {
  const side = sideOf(agents, 1);
  const x = new Float64Array(agents);
  const y = new Float64Array(agents);
  const vx = new Float64Array(agents);
  const vy = new Float64Array(agents);
  const nextVx = new Float64Array(agents);
  const nextVy = new Float64Array(agents);
  const found = new Uint32Array(agents);
  for (let i = 0; i < agents; i++) {
    const angle = 2 * Math.PI * random();
    x[i] = side * random();
    y[i] = side * random();
    vx[i] = SPEED * Math.cos(angle);
    vy[i] = SPEED * Math.sin(angle);
  }

  function index() {
    const tree = new KDBush(agents);
    for (let i = 0; i < agents; i++) tree.add(x[i], y[i]);
    return tree.finish();
  }

  function steer(tree, i) {
    const count = tree.withinInto(x[i], y[i], 1, found);
    let awayX = 0;
    let awayY = 0;
    let toX = 0;
    let toY = 0;
    let sumVx = 0;
    let sumVy = 0;
    for (let k = 0; k < count; k++) {
      const j = found[k];
      if (j === i) continue;
      const dx = x[j] - x[i];
      const dy = y[j] - y[i];
      const near = 1 / (dx * dx + dy * dy + 1e-6);
      awayX -= dx * near;
      awayY -= dy * near;
      toX += dx;
      toY += dy;
      sumVx += vx[j];
      sumVy += vy[j];
    }
    const share = 1 / Math.max(1, count - 1);
    const ax = vx[i] + share * (WEIGHT.separation * awayX + WEIGHT.alignment * sumVx + WEIGHT.cohesion * toX);
    const ay = vy[i] + share * (WEIGHT.separation * awayY + WEIGHT.alignment * sumVy + WEIGHT.cohesion * toY);
    const scale = SPEED / Math.sqrt(ax * ax + ay * ay + 1e-12);
    nextVx[i] = ax * scale;
    nextVy[i] = ay * scale;
  }

  function step() {
    const tree = index();
    for (let i = 0; i < agents; i++) steer(tree, i);
    vx.set(nextVx);
    vy.set(nextVy);
    for (let i = 0; i < agents; i++) {
      x[i] = wrap(x[i] + vx[i], side);
      y[i] = wrap(y[i] + vy[i], side);
    }
  }

  function neighbours() {
    const tree = index();
    return mean(agents, (i) => tree.withinInto(x[i], y[i], 1, found) - 1);
  }
  return { step, neighbours };
}
