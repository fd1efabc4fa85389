/** A run that is in its regime at any number of agents, without the minutes that a large group takes to get there. */
import type { Conditions } from "../../src/model/conditions";
import { sumOverPairs } from "../../src/model/pairs";
import { type PullSums, pullSumsFor } from "../../src/model/pull-sums";
import type { Regime } from "../../src/model/regime";
import { Run } from "../../src/model/run";

const START = { leaderInfluence: 0, informedShare: 0.2, goal: 30 };
export const CONDITIONS = {
  milling: { ...START, threat: 0.1, energy: 0.1 },
  circulation: { ...START, threat: 0.1, energy: 0.75 },
  alignment: { ...START, threat: 0.8, energy: 0.75 },
} as const satisfies Partial<Record<Regime, Conditions>>;
export type Form = keyof typeof CONDITIONS;

export const SEED = "1";
/** A group that finds its form within seconds. */
const FIRST_AGENTS = 300;
/** Simulated time in which it must, ticks. */
const PATIENCE = 2000;
/** After the change of grain: agents settle among their new neighbours in some forty ticks; the compiler wants more work. */
const SETTLE_TICKS = 40;
const SETTLE_AGENT_TICKS = 2e6;

/** @returns the run, and a switch to the exact pair sums. The same run, to the bit, in every process. */
export function reach(form: Form, agents: number): { run: Run; exactly: () => void } {
  let exact = false;
  const sumsFor = (n: number): PullSums => {
    const usual = pullSumsFor(n);
    return (swarm, rules) => (exact ? sumOverPairs : usual)(swarm, rules);
  };
  const run = new Run({ ...CONDITIONS[form], agents: FIRST_AGENTS, seed: SEED }, sumsFor);
  while (run.read().regime !== form) {
    if (run.tick === PATIENCE) throw new Error(`no ${form} after ${PATIENCE} ticks`);
    run.advance();
  }
  run.setAgents(agents);
  const settle = Math.max(SETTLE_TICKS, SETTLE_AGENT_TICKS / agents);
  for (let i = 0; i < settle; i++) run.advance();
  return {
    run,
    exactly() {
      exact = true;
    },
  };
}
