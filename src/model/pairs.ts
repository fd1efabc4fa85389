/**
 * The exact sums over pairs: repulsion, orientation, attraction. N^2 / 2 steps, each pair seen once for both sides.
 * Reads positions and headings, writes only the pulls, so no agent sees a neighbour's future.
 */
import type { Rules } from "./rules";
import type { Swarm } from "./swarm";

/** Fills `swarm.pulls` from the state as it stands. */
export function sumOverPairs(swarm: Swarm, rules: Rules): void {
  const { agents, x, y, hx, hy, pulls } = swarm;
  const { repulsionX, repulsionY, orientationX, orientationY, orientationCount } = pulls;
  const { attractionX, attractionY, attractionCount } = pulls;
  for (const sum of Object.values(pulls) as Float64Array[]) sum.fill(0);

  const { spacing } = rules;
  const blindCosine = rules.blindEdge.x;
  const spacingSquared = spacing * spacing;
  const orientationSquared = rules.orientationRadius * rules.orientationRadius;
  // The longest reach of the three in rules.ts: at N = 2 the spacing is 12, still inside it.
  const reachSquared = rules.attractionRadius * rules.attractionRadius;

  // The one hot loop, longer than our habit: a call per pair would cost more than the pair. Agent i's sums stay
  // in local variables and j's go to the arrays, a quarter faster than both in arrays.
  for (let i = 0; i < agents; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    const hxi = hx[i]!;
    const hyi = hy[i]!;
    let awayX = 0;
    let awayY = 0;
    let alongX = 0;
    let alongY = 0;
    let along = 0;
    let towardsX = 0;
    let towardsY = 0;
    let towards = 0;
    for (let j = i + 1; j < agents; j++) {
      const dx = x[j]! - xi;
      const dy = y[j]! - yi;
      const square = dx * dx + dy * dy;
      if (square >= reachSquared) continue;
      const d = Math.sqrt(square);
      const hxj = hx[j]!;
      const hyj = hy[j]!;
      // heading . unit(to other) against the blind angle, both times d, which saves the division. Two agents in the
      // same place (d = 0) see each other: there is no "behind".
      const edge = blindCosine * d;
      const iSeesJ = hxi * dx + hyi * dy >= edge;
      const jSeesI = -(hxj * dx + hyj * dy) >= edge;
      if (square < orientationSquared) {
        if (iSeesJ) {
          alongX += hxj;
          alongY += hyj;
          along++;
        }
        if (jSeesI) {
          orientationX[j]! += hxi;
          orientationY[j]! += hyi;
          orientationCount[j]!++;
        }
      } else {
        const ux = dx / d;
        const uy = dy / d;
        if (iSeesJ) {
          towardsX += ux;
          towardsY += uy;
          towards++;
        }
        if (jSeesI) {
          attractionX[j]! -= ux;
          attractionY[j]! -= uy;
          attractionCount[j]!++;
        }
      }
      if (square < spacingSquared && d > 0) {
        // (1 - d / r) * unit = (1 / d - 1 / r) * vector
        const push = 1 / d - 1 / spacing;
        awayX -= push * dx;
        awayY -= push * dy;
        repulsionX[j]! += push * dx;
        repulsionY[j]! += push * dy;
      }
    }
    repulsionX[i]! += awayX;
    repulsionY[i]! += awayY;
    orientationX[i]! += alongX;
    orientationY[i]! += alongY;
    orientationCount[i]! += along;
    attractionX[i]! += towardsX;
    attractionY[i]! += towardsY;
    attractionCount[i]! += towards;
  }
}
