import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "./chromium";

const SEEDS = ["1", "2", "3", "4", "5"];
const PHASES = ["asking", "playing", "reached", "late", "over"];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const bandOf = (page: Page) =>
  page.evaluate(() => {
    const band = document.querySelector<HTMLElement>("#scene");
    return {
      phase: band?.dataset.phase ?? "",
      scene: Number(band?.querySelector(".scene-count")?.textContent?.split(" ")[0]),
      sandbox: document.querySelector("#page[data-sandbox]") !== null,
    };
  });

const phaseIsNot = (page: Page, phase: string) =>
  page.waitForFunction(
    (before) => document.querySelector<HTMLElement>("#scene")?.dataset.phase !== before,
    phase,
    { timeout: 120_000 },
  );

/** Plays a whole deck and touches nothing but Page Down. @returns each scene's phases */
async function play(deck: string, seed: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
  await page.goto(`${inject("address")}?deck=${deck}&seed=${seed}&speed=4`);
  await page.locator("#scene[data-phase]").waitFor();
  const scenes: string[] = [];
  for (;;) {
    const { phase, scene, sandbox } = await bandOf(page);
    expect(PHASES).toContain(phase);
    if (phase === "over") break;
    scenes[scene - 1] = `${scenes[scene - 1] ?? ""}${sandbox ? "sandbox" : phase} `;
    if (phase === "playing" && !sandbox) await phaseIsNot(page, "playing");
    else await page.keyboard.press("PageDown");
  }
  await page.close();
  return scenes.map((phases) => phases.trim());
}

describe("a deck played by Page Down alone", () => {
  it.each([
    ["talk", 14],
    ["short", 4],
  ])(
    "%s: each scene reaches its goal within its own limit, on five seeds",
    async (deck, count) => {
      const played = await Promise.all(SEEDS.map((seed) => play(deck, seed)));
      for (const scenes of played) {
        expect(scenes).toHaveLength(count);
        for (const phases of scenes) expect(phases).toMatch(/^(asking )?(playing )?reached$|^sandbox$/);
      }
      // Those with a question asked before they ran.
      expect(played[0]!.filter((phases) => phases.startsWith("asking")).length).toBeGreaterThan(2);
    },
    300_000,
  );
});
