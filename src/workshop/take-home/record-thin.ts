/**
 * How the record of a session stays small however long the session lasts. Pure functions on lists in the order of time; knows
 * neither page nor swarm.
 */

/**
 * Drops the one that leaves the smallest gap: so those that stay are spread over the whole session. The first and the newest
 * always stay.
 * @param items oldest first
 * @returns what was dropped; undefined where there are fewer than three
 */
export function dropClosest<Item extends { readonly seconds: number }>(items: Item[]): Item | undefined {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < items.length - 1; i++) {
    const gap = items[i + 1]!.seconds - items[i - 1]!.seconds;
    if (gap >= least) continue;
    best = i;
    least = gap;
  }
  return best < 0 ? undefined : items.splice(best, 1)[0];
}

interface Span {
  readonly regime: string;
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Gives the shortest stretch to the neighbour in its own part: to the one before it, or to the one after it where it is its
 * part's first. The newest, still open, is never given away. Nothing where every stretch is alone in its part.
 */
export function absorbShortest<Stretch extends Span>(stretches: Stretch[]): void {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < stretches.length - 1; i++) {
    const { from, to, part } = stretches[i]!;
    const alone = stretches[i - 1]?.part !== part && stretches[i + 1]!.part !== part;
    if (alone || to - from >= least) continue;
    best = i;
    least = to - from;
  }
  if (best < 0) return;
  const gone = stretches[best]!;
  const before = stretches[best - 1];
  if (before?.part === gone.part) stretches[best - 1] = { ...before, to: gone.to };
  else stretches[best + 1] = { ...stretches[best + 1]!, from: gone.from };
  stretches.splice(best, 1);
  joinAlike(stretches, best);
}

/** Joins the stretch at an index to the one before it where both are of one regime and part. */
export function joinAlike<Stretch extends Span>(stretches: Stretch[], index: number): void {
  const [before, after] = [stretches[index - 1], stretches[index]];
  if (!before || !after || before.part !== after.part || before.regime !== after.regime) return;
  stretches.splice(index - 1, 2, { ...before, to: after.to });
}
