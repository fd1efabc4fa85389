/**
 * One measurement of one peer in this process: `node run.mjs <peer> <agents>` prints one line of JSON,
 * {"peer","agents","nsPerAgent","steps","neighbours"}. A peer too slow for this N gets nsPerAgent null and "why".
 * peers.json says what each of them does. A peer's file exports start(agents, random): its step and its neighbours.
 */
import { readFileSync } from "node:fs";
import { chance } from "./world.mjs";

const PEERS = JSON.parse(readFileSync(new URL("./peers.json", import.meta.url), "utf8"));
const SEED = 1;
/** Seconds: enough for the compiler, and for the clock. */
const WARM = 1;
const TIMED = 0.7;
/** Seconds of a first step beyond which all six at least would take half a minute. */
const TOO_LONG = 5;

const [peer, agents] = [process.argv[2], Number(process.argv[3])];
if (!(peer in PEERS) || !Number.isInteger(agents) || agents < 1) {
  throw new Error(
    `Expected <${Object.keys(PEERS).join("|")}> <agents>, got "${process.argv.slice(2).join(" ")}".`,
  );
}

// Some of the libraries draw from Math.random, and take no other source.
Math.random = chance(SEED);
const { start } = await import(`./${peer}.mjs`);
const swarm = start(agents, Math.random);
const line = { peer, agents, nsPerAgent: null, steps: 0, neighbours: null };

const first = firstStep();
if (first > TOO_LONG) {
  line.why = `a step takes about ${first.toFixed(0)} s`;
} else {
  run(swarm, WARM, 2);
  const { steps, seconds } = run(swarm, TIMED, 3);
  line.nsPerAgent = Math.round((seconds * 1e9) / (steps * agents));
  line.steps = steps;
  line.neighbours = Math.round(swarm.neighbours() * 10) / 10;
}
console.log(JSON.stringify(line));

/** Seconds; where all pairs are looked at, reckoned from a tenth of the agents, for it may take minutes. */
function firstStep() {
  if (!PEERS[peer].allPairs) return run(swarm, 0, 1).seconds;
  const { steps, seconds } = run(start(Math.ceil(agents / 10), Math.random), TIMED, 1);
  return (100 * seconds) / steps;
}

/** Steps it for at least so many seconds and steps. */
function run(stepped, atLeast, steps) {
  const begin = performance.now();
  let [done, seconds] = [0, 0];
  while (seconds < atLeast || done < steps) {
    stepped.step();
    done++;
    seconds = (performance.now() - begin) / 1000;
  }
  return { steps: done, seconds };
}
