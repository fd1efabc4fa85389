import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { replay } from "../../src/model/run";
import { DEFAULTS } from "../../src/settings/table";
import type { FromWorker, Report } from "../../src/worker/protocol";
import { launch, visit } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const { threat, energy, leaderInfluence, informedShare, goal } = DEFAULTS;
const CONDITIONS = { threat, energy, leaderInfluence, informedShare, goal };

/** Drives the built worker by its protocol, dials moving on the way, and asks it where it stands. */
async function runInWorker(seed: string): Promise<Report> {
  // The page's own policy would keep a test from opening its worker.
  const { page } = await visit(browser, inject("address"), { bypassCSP: true });
  const url = await page.waitForFunction(() => {
    const names = performance.getEntriesByType("resource").map((entry) => entry.name);
    return names.find((name) => /worker-[^/]*\.js/.test(name));
  });
  const report = await page.evaluate(
    async ({ url, seed, conditions }) => {
      const worker = new Worker(url, { type: "module" });
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
      const answer = new Promise<Report | null>((resolve) => {
        worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
          if (data.type === "report") resolve(data.report);
          if (data.type === "snapshot")
            worker.postMessage({ type: "recycle", states: [data.snapshot.state] });
        };
      });
      worker.postMessage({ type: "speed", speed: 4 });
      worker.postMessage({ type: "start", run: 1, settings: { ...conditions, agents: 150, seed } });
      await wait(700);
      worker.postMessage({ type: "conditions", conditions: { ...conditions, energy: 0.75 } });
      await wait(700);
      worker.postMessage({
        type: "conditions",
        conditions: { ...conditions, leaderInfluence: 1, goal: 123 },
      });
      await wait(700);
      // From the exact sums to the cells, while it runs.
      worker.postMessage({ type: "agents", agents: 1000 });
      await wait(700);
      worker.postMessage({ type: "ask", id: 1 });
      const report = await answer;
      worker.terminate();
      return report;
    },
    { url: (await url.jsonValue()) as string, seed, conditions: CONDITIONS },
  );
  await page.close();
  if (!report) throw new Error("the worker had nothing to report");
  return report;
}

describe("the same run in the worker and headless", () => {
  it("settings and dial history replay to the same bits; another seed does not", async () => {
    const { tick, hash, history } = await runInWorker("7");
    expect(tick).toBeGreaterThan(100);
    expect(history.changes).toHaveLength(3);
    expect(replay(history, tick).hash()).toBe(hash);
    const other = { ...history, settings: { ...history.settings, seed: "8" } };
    expect(replay(other, tick).hash()).not.toBe(hash);
  });
});
