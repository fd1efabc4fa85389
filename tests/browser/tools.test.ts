import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch, visit, waitForRegime } from "./chromium";

const ADDRESS = inject("address");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openTool(page: Page, name: string): Promise<void> {
  await page.locator(".open-workshop").first().waitFor();
  await page.keyboard.press("w");
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
}

describe("there and back", () => {
  it("sweeps threat on five seeds in a worker of its own, draws both ways, and says that the group remembers", async () => {
    const { page, complaints } = await visit(browser, `${ADDRESS}?agents=100&energy=.75`);
    const workers: string[] = [];
    page.on("worker", (worker) => workers.push(worker.url()));
    await openTool(page, "There and back");
    const dialog = page.getByRole("dialog", { name: "There and back" });
    await dialog.getByRole("combobox", { name: "Hold each level" }).selectOption("20");
    await dialog.getByRole("button", { name: "Start" }).click();
    await dialog.locator(".ramp-verdict", { hasText: "remembers" }).waitFor({ timeout: 50_000 });
    const verdict = await dialog.locator(".ramp-verdict").innerText();
    expect(verdict).toMatch(
      /Going up, alignment came at threat \.[3-8]; going down, it stayed until \.[0-4]/,
    );
    expect(await dialog.innerText()).toContain("5 seeds");
    expect(workers.some((url) => url.includes("ramp-worker"))).toBe(true);
    // Both plots have something on them, and say in words what.
    for (const plot of await dialog.locator(".ramp-plot").all()) {
      expect((await plot.getAttribute("aria-label"))?.length).toBeGreaterThan(20);
      expect(await plot.locator("canvas").count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("stops when it is closed", async () => {
    const { page } = await visit(browser, `${ADDRESS}?agents=100&energy=.75`);
    await openTool(page, "There and back");
    await page.getByRole("button", { name: "Start" }).click();
    const running = () => page.workers().filter((worker) => worker.url().includes("ramp-worker")).length;
    await expect.poll(running).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(running, { timeout: 10_000 }).toBe(0);
    await page.close();
  });
});

describe("the twin", () => {
  it("is the same group with one thing different: two pictures, and a meter that begins at nothing", async () => {
    const { page, complaints } = await visit(browser, `${ADDRESS}?agents=150&energy=.75&speed=4`);
    await waitForRegime(page, "circulation");
    await page.keyboard.press("Space");
    await openTool(page, "Twin");
    const share = page.locator(".twin-apart .number").first();
    await page.locator(".twin-picture canvas").waitFor();
    // While it stands the two are one.
    await expect.poll(() => share.innerText()).toBe("0.00");
    expect(await page.locator("#stage").innerText()).toContain("The same, but leader influence 1.00");
    await page.keyboard.press("Space");
    await expect.poll(async () => Number(await share.innerText()), { timeout: 20_000 }).toBeGreaterThan(0.2);
    await page.keyboard.press("Escape");
    await page.locator(".twin-picture").waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe("take home", () => {
  it("is a page with pictures, what happened, the guesses and a code for the address", async () => {
    const { page, complaints } = await visit(browser, `${ADDRESS}?deck=short&scene=2&agents=150&speed=4`);
    await page.locator(".scene-answers").waitFor();
    await page.keyboard.press("2");
    await page.keyboard.press("PageDown");
    await page.locator("#scene[data-phase=reached]").waitFor({ timeout: 45_000 });
    // A picture is taken once the form has held.
    await page.waitForTimeout(1500);
    await page.keyboard.press("Escape");
    await openTool(page, "Take home");
    const dialog = page.getByRole("dialog", { name: "Take home" });
    const sheet = dialog.locator(".take-home-sheet");
    const text = await sheet.innerText();
    for (const part of [
      "Three forms in ten minutes",
      "It turns round itself",
      "Circulation",
      "150",
      "?energy=0.75",
    ])
      expect(text).toContain(part);
    expect(text).not.toContain("deck=");
    expect(await sheet.locator(".take-home-qr path").getAttribute("d")).toMatch(/^M/);
    const pictures = sheet.locator("img, figure canvas");
    expect(await pictures.count()).toBeGreaterThan(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#page").isVisible()).toBe(false);
    expect(await page.locator("#take-home-paper").isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
