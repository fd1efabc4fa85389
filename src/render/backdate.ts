/**
 * A past for a group that has none: when N changes, nothing older is there to come from, and the picture runs a little
 * behind the clock. Without it every change would be a jump and a stop. Pure.
 */
import { FLOATS_PER_AGENT, type Snapshot } from "../worker/protocol";

type Part = Pick<Snapshot, "tick" | "centre" | "agents" | "state" | "step">;

/** The snapshot as it would have been `ticks` before, had everyone gone straight on. Its state is a new array. */
export function backdated({ tick, centre, agents, state, step }: Part, ticks: number): Part {
  const past = state.slice();
  let hx = 0;
  let hy = 0;
  for (let at = 0; at < agents * FLOATS_PER_AGENT; at += FLOATS_PER_AGENT) {
    hx += state[at + 2]!;
    hy += state[at + 3]!;
  }
  // What all have in common is the centre's; positions are counted from it.
  const commonX = hx / Math.max(1, agents);
  const commonY = hy / Math.max(1, agents);
  const back = ticks * step;
  for (let at = 0; at < agents * FLOATS_PER_AGENT; at += FLOATS_PER_AGENT) {
    past[at]! -= back * (state[at + 2]! - commonX);
    past[at + 1]! -= back * (state[at + 3]! - commonY);
  }
  const before = { x: centre.x - back * commonX, y: centre.y - back * commonY };
  return { tick: tick - ticks, centre: before, agents, state: past, step };
}
