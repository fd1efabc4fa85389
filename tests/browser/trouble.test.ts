import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isMoving, launch, slider, visit, waitForRegime } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const address = inject("address");

describe("when something is wrong", () => {
  it("a mangled address opens the page on defaults and clamped values, and says so until dismissed", async () => {
    const { page, complaints } = await visit(
      browser,
      `${address}?agents=-5&threat=abc&foo=1&energy=.75&energy=.2`,
    );
    const note = page.locator(".note");
    await note.waitFor();
    const text = await note.innerText();
    expect(text).toContain("agents: got -5, expected a whole number from 2 to 100000. Using 2.");
    expect(text).toContain("threat: got abc, expected a number from 0 to 1. Using 0.1.");
    expect(text).toContain("foo: got 1, expected one of threat,");
    expect(text).toContain("energy: got .75, .2, expected one value, given once.");
    expect(await slider(page, "Energy").getAttribute("aria-valuenow")).toBe("0.75");
    await note.getByRole("button", { name: "Dismiss" }).click();
    expect(await note.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it.each([
    ["is missing", () => Reflect.deleteProperty(window, "Worker")],
    [
      "throws",
      () => {
        window.Worker = class {
          constructor() {
            throw new Error("refused");
          }
        } as unknown as typeof Worker;
      },
    ],
    [
      "stays silent",
      () => {
        window.Worker = class {
          postMessage() {}
          terminate() {}
        } as unknown as typeof Worker;
      },
    ],
  ])("a Worker that %s: the swarm runs on the page, and it says so", async (_, before) => {
    const { page, complaints } = await visit(browser, `${address}?agents=100&speed=4`, { before });
    await page.locator("#notes").getByText("No worker could start here").waitFor();
    await waitForRegime(page, "milling");
    expect(await isMoving(page)).toBe(true);
    await page.keyboard.press("2");
    await waitForRegime(page, "circulation");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("no WebGL 2: a clear sentence, with the readouts and the dials still live", async () => {
    const { page, complaints } = await visit(browser, `${address}?agents=100&speed=4`, {
      before: () => {
        for (const kind of [HTMLCanvasElement, OffscreenCanvas]) {
          const plain = kind.prototype.getContext as (...args: unknown[]) => unknown;
          Object.assign(kind.prototype, {
            getContext(this: unknown, name: string, ...rest: unknown[]) {
              return name === "2d" ? plain.call(this, name, ...rest) : null;
            },
          });
        }
      },
    });
    await page.locator("#picture").getByText("it needs WebGL 2").waitFor();
    await slider(page, "Energy").waitFor();
    await page.keyboard.press("2");
    await waitForRegime(page, "circulation");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a lost context at 50,000 agents: the readouts go on, and the picture comes back", async () => {
    const { page } = await visit(browser, `${address}?agents=50000&speed=4`);
    await page.locator(".timeline-reading", { hasText: /\d:\d\d now/ }).waitFor({ timeout: 30_000 });
    const lose = await page.evaluateHandle(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("#picture canvas:not(.lens-overlay)");
      return canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    });
    await lose.evaluate((extension) => extension?.loseContext());
    const before = await page.locator(".timeline-reading").textContent();
    await page.waitForFunction(
      (text) => document.querySelector(".timeline-reading")?.textContent?.slice(0, 4) !== text?.slice(0, 4),
      before,
    );
    await lose.evaluate((extension) => extension?.restoreContext());
    expect(await isMoving(page, 1500)).toBe(true);
    await page.close();
  });

  it("a forbidden history: dials work, nothing is thrown", async () => {
    const { page, complaints } = await visit(browser, `${address}?agents=100&speed=4`, {
      before: () => {
        history.replaceState = () => {
          throw new DOMException("forbidden", "SecurityError");
        };
      },
    });
    await page.keyboard.press("2");
    await waitForRegime(page, "circulation");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("a hidden tab and a frame off screen stop the swarm; a manual pause outlives both", async () => {
    const { page } = await visit(browser, `${address}?agents=100`);
    await waitForRegime(page, "milling");
    const hide = (state: string) =>
      page.evaluate((value) => {
        Object.defineProperty(document, "visibilityState", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, state);
    await hide("hidden");
    await page.waitForTimeout(1500);
    expect(await isMoving(page)).toBe(false);
    await hide("visible");
    await page.waitForTimeout(500);
    expect(await isMoving(page)).toBe(true);
    await page.keyboard.press("Space");
    await hide("hidden");
    await hide("visible");
    await page.waitForTimeout(1500);
    expect(await isMoving(page)).toBe(false);
    await page.close();
  });
});
