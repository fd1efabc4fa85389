/** What of a run goes to the page: its reading, and its state as floats. */
import { apartOf } from "../model/apart";
import { TICK_SECONDS } from "../model/rules";
import type { Run } from "../model/run";
import { FLOATS_PER_AGENT, type TwinSnapshot } from "./protocol";
import type { Twin } from "./twin";

export function twinSnapshot({ run, partedTick }: Twin, main: Run, state: Float32Array): TwinSnapshot {
  return {
    ...shown(run, state),
    apart: apartOf(main.swarm, run.swarm),
    partedTick,
    partedSeconds: (run.tick - partedTick) * TICK_SECONDS,
  };
}

/** What a snapshot shows of each run alike. */
export function shown(run: Run, state: Float32Array) {
  const reading = run.read();
  writeState(run, reading.centre, state);
  return {
    ...reading,
    informed: run.rules.informed,
    spacing: run.rules.spacing,
    step: run.rules.speed * TICK_SECONDS,
    conditions: run.conditions,
    state,
  };
}

/** The run's state as FLOATS_PER_AGENT floats an agent, positions from the centre: small numbers keep their precision. */
function writeState(run: Run, centre: { x: number; y: number }, state: Float32Array): void {
  const { agents, id, x, y, hx, hy } = run.swarm;
  for (let i = 0; i < agents; i++) {
    const at = FLOATS_PER_AGENT * id[i]!;
    state[at] = x[i]! - centre.x;
    state[at + 1] = y[i]! - centre.y;
    state[at + 2] = hx[i]!;
    state[at + 3] = hy[i]!;
  }
}
