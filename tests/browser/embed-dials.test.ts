/** What a viewer finds in a frame and can do there: the dials that were asked for, what is locked, and the way back. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, slider, visit } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const address = inject("address");
const shownAt = (page: Page, name: string) => slider(page, name).getAttribute("aria-valuenow");

describe("an embed", () => {
  it("has the dials that are shown, pause, reset and a way out; nothing else", async () => {
    const { page, complaints } = await visit(
      browser,
      `${address}?embed&show=threat,energy&title=Week%204&energy=.75`,
      { width: 736, height: 414 },
    );
    await slider(page, "Energy").waitFor();
    expect(await page.locator("button:visible, a:visible").allInnerTexts()).toEqual([
      "Pause",
      "Reset",
      "Open full ↗",
    ]);
    expect(await page.getByRole("slider").count()).toBe(2);
    expect(await page.getByRole("heading", { name: "Week 4" }).count()).toBe(1);
    const href = await page.getByRole("link", { name: "Open full" }).getAttribute("href");
    expect(new URL(href!).search).toBe("?energy=0.75&v=1");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("gives its dials back when the lens that took their room is closed, and by reset", async () => {
    const { page } = await visit(browser, `${address}?embed&show=threat,energy&energy=.75`, {
      width: 736,
      height: 414,
    });
    const energy = slider(page, "Energy");
    await energy.waitFor();
    await page.keyboard.press("l");
    await energy.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Close" }).click();
    await energy.waitFor();
    await energy.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("l");
    await energy.waitFor({ state: "hidden" });
    await page.getByRole("button", { name: "Reset" }).click();
    await energy.waitFor();
    expect(await shownAt(page, "Energy")).toBe("0.75");
    await page.close();
  });
});

describe("what is locked", () => {
  it("stays, by its dial, by a preset's key and by Reset all", async () => {
    const { page } = await visit(browser, `${address}?threat=.7&energy=.3&lock=threat`);
    const threat = slider(page, "Threat");
    await threat.waitFor();
    expect(await threat.getAttribute("aria-disabled")).toBe("true");
    await threat.focus();
    await page.keyboard.press("End");
    await page.keyboard.press("1");
    expect(await shownAt(page, "Threat")).toBe("0.7");
    expect(await shownAt(page, "Energy")).toBe("0.3");
    await page.getByRole("button", { name: "Reset all" }).click();
    expect(await shownAt(page, "Threat")).toBe("0.7");
    expect(await shownAt(page, "Energy")).toBe("0.1");
    await page.close();
  });
});
