/** Twenty thousand ticks with a changing number of agents leave no more memory behind than five thousand. A minute. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { Run } from "../../src/model/run";
import { STANDARD } from "../model/regime-runs";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

const GROUPS = [300, 5000, 60, 1200, 400, 3000];

/** Bytes in use once everything unreachable is gone. */
function bytes(): number {
  // A collection leaves freed buffers to be swept in the background; the next one waits until they are.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

it("memory stays flat over 20,000 ticks with changing N", { timeout: 1_800_000 }, () => {
  const run = new Run({ ...STANDARD.activity.conditions, agents: 300, seed: "memory" });
  const play = (ticks: number) => {
    for (let k = 0; k < ticks; k++) {
      if (k % 50 === 0) run.setAgents(GROUPS[(k / 50) % GROUPS.length]!);
      run.advance();
    }
    run.setAgents(300);
    return bytes();
  };
  const early = play(5000);
  const late = play(15_000);
  console.info(`memory in use: ${early} bytes after 5,000 ticks, ${late} after 20,000`);
  // The history of 300 changes of N is kept, and is a few tens of kB.
  expect(late - early).toBeLessThan(200_000);
});
