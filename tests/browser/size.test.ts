import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "./chromium";

/** Gzipped script until the first frame, bytes: the page's promise to a slow classroom network. */
const BUDGET = 65_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/**
 * Runs in the page: the scripts asked for before what comes after the first frame. That and what it needs are asked for in one
 * go, a few ms apart at most.
 */
function beforeTheRest(): string[] {
  const scripts = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js"));
  const nameOf = ({ name }: PerformanceEntry) => name.split("/").at(-1) ?? "";
  const later = scripts.find((entry) => nameOf(entry).startsWith("later"));
  if (!later) throw new Error("nothing comes later");
  return scripts.filter(({ startTime }) => startTime < later.startTime - 20).map(nameOf);
}

describe("the first load", () => {
  it(`is at most ${BUDGET / 1000} kB of gzipped script, worker and all; the panel comes after it`, async () => {
    const page = await browser.newPage();
    const scripts: { name: string; size: Promise<number> }[] = [];
    page.on("response", (response) => {
      const name = new URL(response.url()).pathname.split("/").at(-1) ?? "";
      if (!name.endsWith(".js")) return;
      // What still comes when the page is closed has no body, and is none of the first.
      const size = response.body().then((body) => gzipSync(body, { level: 9 }).length);
      scripts.push({ name, size: size.catch(() => Number.NaN) });
    });
    await page.goto(inject("address"));
    await page.locator(".lil-slider").first().waitFor();
    const before = await page.evaluate(beforeTheRest);
    const first = scripts.filter(({ name }) => before.includes(name));
    expect(first.some(({ name }) => name.startsWith("worker"))).toBe(true);
    const total = (await Promise.all(first.map(({ size }) => size))).reduce((sum, size) => sum + size, 0);
    console.log(`first load: ${(total / 1000).toFixed(1)} kB of gzipped script in ${first.length} files`);
    expect(total).toBeLessThanOrEqual(BUDGET);
    await page.close();
  });
});
