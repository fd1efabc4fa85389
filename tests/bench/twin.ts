/** The part `twin`: the same swarm in C++ (twin/), from the same states, checked to do the same work. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ask, type Experiment, type Part } from "./experiment";
import { AGENTS, EXACT_AGENTS, EXACT_FORM, FORMS, PER_AGENT_TICK } from "./ours";
import type { Form } from "./reach";

const SOURCE = "tests/bench/twin/twin.cpp";
/** No contraction: a fused multiply-add rounds once where JavaScript rounds twice. No fast-math, for the same reason. */
const FLAGS = ["-O3", "-march=native", "-ffp-contract=off", "-std=c++17"];
/** P and M must agree to this after COMPARED_TICKS. In fact all bits do. */
const TOLERANCE = 1e-6;
const DOES = "the same sums in the same order, one thread, no fast-math";

interface Reached {
  readonly ticks: number;
  readonly polarization: number;
  readonly rotation: number;
  readonly hash: string;
}

/** Compiles it, and writes and compares all states before anything is timed. */
export function twinPart(bundle: string, folder: string): Part {
  const version = spawnSync("g++", ["--version"], { encoding: "utf8" });
  if (version.error) return { experiments: [], remarks: ["The twin is left out: there is no g++."] };
  const program = join(folder, "twin");
  const { status, stderr } = spawnSync("g++", [...FLAGS, SOURCE, "-o", program], { encoding: "utf8" });
  if (status !== 0) throw new Error(`g++ could not compile the twin:\n${stderr}`);

  const fileOf = (form: Form, agents: number) => join(folder, `${form}-${agents}.state`);
  const cases = AGENTS.flatMap((agents) => FORMS.map((form) => ({ form, agents })));
  const same = cases.filter(({ form, agents }) =>
    compare(program, bundle, form, agents, fileOf(form, agents)),
  );
  const usual = cases.map(({ form, agents }) => twin(program, form, agents, "usual", fileOf(form, agents)));
  const exact = EXACT_AGENTS.map((agents) =>
    twin(program, EXACT_FORM, agents, "exact", fileOf(EXACT_FORM, agents)),
  );
  return {
    experiments: [...usual, ...exact],
    versions: [`${version.stdout.split("\n")[0]} ${FLAGS.join(" ")}`],
    remarks: [`The twin ends in the same bits as ours (hash) from ${same.length} of ${cases.length} states.`],
  };
}

function twin(program: string, form: Form, agents: number, how: string, file: string): Experiment {
  const what = how === "exact" ? "C++ twin, exact pairs" : "C++ twin";
  const first = how === "usual" && agents === AGENTS[0] && form === FORMS[0];
  return {
    rows: [{ what, form, agents, ...PER_AGENT_TICK, note: first ? DOES : "" }],
    run: async () => [ask<{ value: number }>(program, ["time", file, how]).value],
  };
}

/**
 * Writes the state, and lets both go on from it.
 * @returns whether they end in the same bits
 * @throws Error when they do not even agree on P and M: then the twin does other work, and its time says nothing
 */
function compare(program: string, bundle: string, form: Form, agents: number, file: string): boolean {
  const ours = ask<Reached>(process.execPath, [bundle, "write", form, String(agents), file]);
  const its = ask<Reached>(program, ["compare", file, String(ours.ticks)]);
  for (const measure of ["polarization", "rotation"] as const) {
    if (Math.abs(ours[measure] - its[measure]) <= TOLERANCE) continue;
    throw new Error(
      `The twin has ${measure} ${its[measure]} after ${ours.ticks} ticks of ${form} with ${agents} agents, ` +
        `expected ${ours[measure]}: bring tests/bench/twin up to src/model.`,
    );
  }
  return ours.hash === its.hash;
}
