import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { isMoving, launch, slider, visit, waitForRegime } from "./chromium";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const address = inject("address");

describe("the grain", () => {
  it("slides from 300 to 20,000 to 50 agents while the group goes on circulating", async () => {
    const { page, complaints } = await visit(browser, `${address}?energy=0.75&speed=4`);
    await waitForRegime(page, "circulation");
    const grain = slider(page, "Grain");
    await grain.focus();
    // Whatever is read out from now on would be another regime.
    await page.evaluate(() => {
      const seen = new Set<string>();
      const readout = document.querySelector("#readout")!;
      new MutationObserver(() => seen.add(readout.getAttribute("data-regime")!)).observe(readout, {
        attributes: true,
      });
      Object.assign(window, { seen });
    });
    for (let i = 0; i < 11; i++) await page.keyboard.press("ArrowRight");
    // Eleven steps of a twentieth of the way from 50 to 100,000.
    expect(await grain.getAttribute("aria-valuetext")).toBe("20,500 agents");
    // What the picture shows, not only what was asked for.
    await page.waitForFunction(() =>
      document.querySelector("#picture")?.ariaLabel?.startsWith("20,500 agents"),
    );
    await page.waitForTimeout(2000);
    expect(await isMoving(page)).toBe(true);
    await page.keyboard.press("Home");
    expect(await grain.getAttribute("aria-valuetext")).toBe("50 agents");
    await page.waitForFunction(() => document.querySelector("#picture")?.ariaLabel?.startsWith("50 agents"));
    await page.waitForTimeout(1000);
    const seen = await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
    expect(seen.filter((regime) => regime !== "circulation" && regime !== "mixed")).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows a hundred thousand agents, and stays at hand", async () => {
    const { page, complaints } = await visit(browser, `${address}?agents=100000`);
    await page.waitForFunction(() =>
      document.querySelector("#picture")?.ariaLabel?.startsWith("100,000 agents"),
    );
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Play" }).first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("takes a number that is typed once it is finished, and the nearest possible one", async () => {
    const { page } = await visit(browser, address);
    const field = page.getByRole("textbox", { name: "Agents" });
    await field.fill("250000");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.search.includes("agents=100000"));
    expect(await field.inputValue()).toBe("100000");
    expect(await page.locator(".note").innerText()).toContain(
      "got 250000, expected a whole number from 2 to 100000",
    );
    await field.fill("2,500");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.search.includes("agents=2500"));
    await field.fill("60");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.search.includes("agents=60"));
    await page.close();
  });
});
