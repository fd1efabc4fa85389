/**
 * One measurement of our tick in this process, on the code as it ships (bundle.ts):
 * `node tick.mjs time <form> <agents> <usual|exact>` prints nanoseconds an agent-tick;
 * `node tick.mjs write <form> <agents> <file>` writes the state the twin starts from, and prints what it must come to.
 */
import { writeFileSync } from "node:fs";
import { polarization, rotation } from "../../src/model/measures";
import { CONDITIONS, type Form, reach } from "./reach";
import { stateOf } from "./state";

/** Timed for at least so long, seconds. */
const TIMED = 0.7;
/** Cohesion is measured every fifth tick: only whole fives are fair. */
const FIVE = 5;
/** Ticks after which the twin is compared. */
const COMPARED_AFTER = 20;

const [task, form = "", agents, last = ""] = process.argv.slice(2);
const tasks: Record<string, (form: Form, agents: number, last: string) => object> = { time, write };
const chosen = tasks[task ?? ""];
if (!chosen || !(form in CONDITIONS))
  throw new Error(`expected time or write and a form, got ${task} ${form}`);
console.log(JSON.stringify(chosen(form as Form, Number(agents), last)));

function time(form: Form, agents: number, how: string): object {
  const { run, exactly } = reach(form, agents);
  if (how === "exact") exactly();
  const begin = performance.now();
  let [ticks, seconds] = [0, 0];
  while (seconds < TIMED) {
    for (let i = 0; i < FIVE; i++) run.advance();
    ticks += FIVE;
    seconds = (performance.now() - begin) / 1000;
  }
  return { value: (seconds * 1e9) / (ticks * agents), ticks, regime: run.read().regime };
}

function write(form: Form, agents: number, file: string): object {
  const { run } = reach(form, agents);
  writeFileSync(file, stateOf(run));
  for (let i = 0; i < COMPARED_AFTER; i++) run.advance();
  const { swarm } = run;
  return {
    ticks: COMPARED_AFTER,
    polarization: polarization(swarm),
    rotation: rotation(swarm),
    cohesion: run.read().cohesion,
    sum: [swarm.x, swarm.y].map((places) => places.reduce((sum, place) => sum + place, 0)),
    hash: run.hash(),
  };
}
