import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { replay } from "../../src/model/run";
import type { FromWorker, Report } from "../../src/worker/protocol";
import { launch, visit, waitForRegime } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const address = inject("address");

/** Runs in the page, before its own code: lets a test ask the page's own worker where it stands. */
function letAsk(): void {
  const watched = new Proxy(Worker, {
    construct(plain, args) {
      const worker: Worker = Reflect.construct(plain, args);
      Object.assign(window, {
        askWorker() {
          return new Promise((resolve) => {
            worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
              if (data.type === "report") resolve(data.report);
            });
            worker.postMessage({ type: "ask", id: -1 });
          });
        },
      });
      return worker;
    },
  });
  Object.assign(window, { Worker: watched });
}

function ask(page: Page): Promise<Report> {
  return page.evaluate(() => (window as unknown as { askWorker: () => Promise<Report> }).askWorker());
}

/** Waits until an attribute says so: the instruments follow the swarm, which takes its own time. */
async function says(page: Page, selector: string, attribute: string, value: RegExp): Promise<void> {
  await page.waitForFunction(
    ([where, name, source]) =>
      new RegExp(source!).test(document.querySelector(where!)?.getAttribute(name!) ?? ""),
    [selector, attribute, value.source] as const,
    { timeout: 45_000 },
  );
}

describe("what the instruments say", () => {
  it("driven by the compass through the three forms, all agree, the headless run too", async () => {
    const { page, complaints } = await visit(browser, `${address}?agents=200&speed=4`, { before: letAsk });
    for (const [name, regime] of [
      ["Circulation", "circulation"],
      ["Alignment", "alignment"],
      ["Milling", "milling"],
    ] as const) {
      await page.locator(".compass").getByRole("button", { name }).click();
      await waitForRegime(page, regime);
      await says(page, "#instrument-compass", "data-corner", new RegExp(regime));
      await says(page, "#instrument-timeline", "data-band", new RegExp(regime));
      // On its way to the caption of the regime, that of the transition.
      await says(page, "#caption", "data-caption", new RegExp(`${regime}$`));
      await page.waitForFunction(
        (text) => document.querySelector("#announcer")?.textContent?.startsWith(text),
        `${name}.`,
        { timeout: 15_000 },
      );
      const { tick, hash, history } = await ask(page);
      const headless = replay(history, tick);
      expect(headless.hash()).toBe(hash);
      expect(headless.read().regime).toBe(regime);
    }
    expect(complaints).toEqual([]);
    await page.close();
  }, 180_000);

  it("the description tells group, order and the last change, and the timeline reads a moment by keys", async () => {
    const { page, complaints } = await visit(browser, `${address}?agents=200&energy=.75&speed=4`);
    await waitForRegime(page, "circulation");
    await page.keyboard.press("3");
    await page.waitForFunction(() =>
      /Threat rose/i.test(document.querySelector("#description")?.textContent ?? ""),
    );
    const described = await page.locator("#description").textContent();
    expect(described).toMatch(/200 agents/);
    await page.locator(".timeline-plot").focus();
    const read = (what: string) => page.locator(".timeline-plot").getAttribute(`aria-value${what}`);
    const now = Number(await read("now"));
    expect(await read("text")).toContain("now");
    await page.keyboard.press("Home");
    expect(Number(await read("now"))).toBeLessThan(now);
    expect(await read("text")).not.toContain("now");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a moment under the pointer stays the one that is read while the swarm runs", async () => {
    const { page } = await visit(browser, `${address}?agents=100&speed=4`);
    const plot = page.locator(".timeline-plot .u-over");
    await page.waitForFunction(() =>
      /0:1/.test(document.querySelector(".timeline-reading")?.textContent ?? ""),
    );
    await plot.hover({ position: { x: 40, y: 40 } });
    const reading = page.locator(".timeline-reading");
    await page.waitForFunction(
      () => !/now/.test(document.querySelector(".timeline-reading")?.textContent ?? ""),
    );
    for (let i = 0; i < 5; i++) {
      await page.waitForTimeout(200);
      expect(await reading.textContent()).not.toContain("now");
    }
    await page.mouse.move(400, 200);
    await page.waitForFunction(() =>
      /now/.test(document.querySelector(".timeline-reading")?.textContent ?? ""),
    );
    await page.close();
  });

  it("a focused timeline is silent until a key is pressed", async () => {
    const { page } = await visit(browser, `${address}?agents=100&speed=4`);
    const plot = page.locator(".timeline-plot");
    await page.waitForFunction(() =>
      /0:1/.test(document.querySelector(".timeline-reading")?.textContent ?? ""),
    );
    await plot.focus();
    const told = await plot.getAttribute("aria-valuetext");
    await page.waitForTimeout(1500);
    expect(await plot.getAttribute("aria-valuetext")).toBe(told);
    await page.close();
  });

  it("the dot on the map sets both dials, by keys and by pointer", async () => {
    const { page } = await visit(browser, `${address}?running=false`);
    const dot = page.getByRole("slider", { name: "Threat and energy" });
    await dot.waitFor();
    await dot.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowUp");
    await page.waitForURL(/threat=0.15&energy=0.15/);
    const box = (await page.locator(".map").boundingBox())!;
    await page.mouse.click(box.x + box.width - 1, box.y + 1);
    await page.waitForURL(/threat=1&energy=1/);
    expect(await dot.getAttribute("aria-valuetext")).toContain("alignment");
    await page.close();
  });

  it("without the map's data, and without a sound device, the rest works and says what is missing", async () => {
    const page = await browser.newPage({ serviceWorkers: "block" });
    await page.addInitScript(() => {
      Object.assign(window, { AudioContext: undefined });
    });
    await page.route(/leader-[^/]*\.js/, (route) => route.abort());
    await page.goto(`${address}?agents=100&energy=.75&speed=4`);
    await page.getByText("The map's data could not be loaded").waitFor();
    await page.getByRole("button", { name: "Sound" }).click();
    await page.locator(".note").waitFor();
    expect(await page.getByRole("button", { name: "Sound" }).getAttribute("aria-pressed")).toBe("false");
    await waitForRegime(page, "circulation");
    await says(page, "#instrument-timeline", "data-band", /circulation/);
    await page.close();
  });

  it("a level of the map that is missing shows no other level in its place", async () => {
    const page = await browser.newPage({ serviceWorkers: "block" });
    await page.route(/leader-1[^/]*\.js/, (route) => route.abort());
    await page.goto(`${address}?running=false`);
    await page.locator(".map-places:not([hidden])").waitFor();
    await page.getByRole("slider", { name: "Leader influence" }).focus();
    await page.keyboard.press("End");
    await page.getByText("The map's data could not be loaded").waitFor();
    expect(await page.locator(".map-places").isHidden()).toBe(true);
    await page.getByRole("slider", { name: "Leader influence" }).focus();
    await page.keyboard.press("Home");
    await page.locator(".map-places:not([hidden])").waitFor();
    await page.close();
  });
});
