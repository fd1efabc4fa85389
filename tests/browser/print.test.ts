import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, visit, waitForRegime } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** As a browser does it, but so that a test can look. */
async function beginToPrint(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => void dispatchEvent(new Event("beforeprint")));
}

describe("the page on paper", () => {
  it("is picture, readout, caption and address, black on white, and nothing to press", async () => {
    const address = `${inject("address")}?agents=150&energy=.75&speed=4`;
    const { page, complaints } = await visit(browser, address);
    await waitForRegime(page, "circulation");
    await page.locator(".print-address").waitFor({ state: "attached" });
    await beginToPrint(page);
    for (const shown of [".print-picture", "#readout .regime", "#caption", ".print-address"])
      expect(await page.locator(shown).isVisible()).toBe(true);
    expect(await page.locator(".print-address").innerText()).toBe(page.url());
    expect(await page.locator("button:visible, [role=slider]:visible, #panel:visible").count()).toBe(0);
    expect(await page.locator("#picture canvas:not(.print-picture):visible").count()).toBe(0);
    const ink = await page.locator("#readout .regime").evaluate((node) => getComputedStyle(node).color);
    expect(ink).toBe("rgb(0, 0, 0)");
    // Taken on a dark ground, turned over for paper.
    expect(await page.locator(".print-picture.print-dark").count()).toBe(1);
    await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
    expect(await page.locator(".print-picture").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
