/** The part `tick`: our own tick, on the bundle that bundle.ts built, one node process a measurement. */
import { EXACT_UP_TO } from "../../src/model/pull-sums";
import { ask, type Experiment, type Part } from "./experiment";
import { CONDITIONS, type Form } from "./reach";

export const FORMS = Object.keys(CONDITIONS) as Form[];
export const AGENTS = [200, 1000, 10_000, 100_000];
/** At 100,000 a tick of exact pair sums takes a minute. */
export const EXACT_AGENTS = [200, 1000, 10_000];
export const EXACT_FORM: Form = "circulation";
export const PER_AGENT_TICK = { unit: "ns an agent-tick", digits: 0 };

const DOES = `the whole tick: pulls (cells above ${EXACT_UP_TO} agents, exact pairs up to there), move, P, M, cohesion every fifth`;

interface Answer {
  readonly value: number;
  readonly regime: string;
}

export function tickPart(bundle: string): Part {
  const usual = AGENTS.flatMap((agents) => FORMS.map((form) => ours(bundle, form, agents, "usual")));
  const exact = EXACT_AGENTS.map((agents) => ours(bundle, EXACT_FORM, agents, "exact"));
  return { experiments: [...usual, ...exact] };
}

function ours(bundle: string, form: Form, agents: number, how: "usual" | "exact"): Experiment {
  const what = how === "exact" ? "ours, exact pairs" : "ours";
  const first = how === "usual" && agents === AGENTS[0] && form === FORMS[0];
  return {
    rows: [{ what, form, agents, ...PER_AGENT_TICK, note: first ? DOES : "" }],
    async run() {
      const { value, regime } = ask<Answer>(process.execPath, [bundle, "time", form, String(agents), how]);
      // At a border for a moment, "mixed", it still is the same work; another form is not.
      return [regime === form || regime === "mixed" ? value : `it went from ${form} to ${regime}`];
    },
  };
}
