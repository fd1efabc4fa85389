/** Paces what is shown to people: snapshots come faster than anyone reads, and layout would cost more than the swarm. */
import type { Snapshot } from "../worker/protocol";

/**
 * @param ms between two calls of `show`, at least; at once when the swarm stands, because nothing comes after that
 * @param now ms; the clock on the wall, handed in for tests
 */
export function atPace<Part extends Pick<Snapshot, "ticksPerSecond">>(
  ms: number,
  show: (snapshot: Part) => void,
  now: () => number = () => performance.now(),
): (snapshot: Part) => void {
  let last = Number.NEGATIVE_INFINITY;
  return (snapshot) => {
    const time = now();
    if (snapshot.ticksPerSecond > 0 && time - last < ms) return;
    last = time;
    show(snapshot);
  };
}
