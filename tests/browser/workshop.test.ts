import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { replay } from "../../src/model/run";
import type { FromWorker, Report } from "../../src/worker/protocol";
import { launch, slider } from "./chromium";

const ADDRESS = inject("address");

let browser: Browser;
let context: BrowserContext;
const complaints: string[] = [];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  complaints.length = 0;
  // One browser with one screen and one laptop: windows of one context hear each other.
  context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
  context.on("weberror", (error) => complaints.push(error.error().message));
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function openStage(query: string): Promise<Page> {
  const page = await context.newPage();
  // So that a test can ask the worker where the run stands.
  await page.addInitScript(() => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        (window as unknown as { worker: Worker }).worker = this;
      }
    };
  });
  await page.goto(`${ADDRESS}${query}`);
  await page.locator(".panel-foot").waitFor({ state: "attached" });
  return page;
}

const openPresenter = async (): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${ADDRESS}?view=presenter`);
  return page;
};

const reportOf = (page: Page): Promise<Report> =>
  page.evaluate(
    () =>
      new Promise<Report>((resolve) => {
        const { worker } = window as unknown as { worker: Worker };
        worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
          if (data.type === "report" && data.id === -1 && data.report) resolve(data.report);
        });
        worker.postMessage({ type: "ask", id: -1 });
      }),
  );

/** Waits until the screen shows a scene, counted from 1. */
const sceneIs = (page: Page, scene: number, of = 14) =>
  page.locator(".scene-count", { hasText: new RegExp(`^${scene} / ${of}$`) }).waitFor({ timeout: 10_000 });

describe("a talk on the screen", () => {
  it("steps by clicker keys right after a click on a slider, and the slider keeps its value", async () => {
    const page = await openStage("?deck=talk&agents=100");
    await sceneIs(page, 1);
    await page.keyboard.press("h");
    const speed = slider(page, "Speed");
    await speed.click();
    await speed.focus();
    const value = await speed.getAttribute("aria-valuenow");
    for (const key of ["PageDown", "ArrowRight"]) await page.keyboard.press(key);
    await sceneIs(page, 3);
    await page.keyboard.press("PageUp");
    await sceneIs(page, 2);
    expect(await speed.getAttribute("aria-valuenow")).toBe(value);
  });

  it("steps in full screen, by letters and arrows; Escape leaves it as it was before", async () => {
    const page = await openStage("?deck=talk&agents=100");
    await sceneIs(page, 1);
    await page.keyboard.press("f");
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.keyboard.press("n");
    await sceneIs(page, 2);
    await page.keyboard.press("p");
    await sceneIs(page, 1);
    await page.evaluate(() => document.exitFullscreen());
    await page.keyboard.press("Escape");
    await page.locator("#scene").waitFor({ state: "hidden" });
    expect(await page.locator("#panel").isVisible()).toBe(true);
    expect(await page.locator("#instruments").isVisible()).toBe(true);
    await page.waitForFunction(() => !location.search.includes("deck"));
  });

  it("goes blank and back without a change in the model", async () => {
    const page = await openStage("?deck=talk&agents=100");
    await sceneIs(page, 1);
    await page.keyboard.press("b");
    await page.locator(".blank").waitFor();
    await page.waitForTimeout(100);
    const before = await reportOf(page);
    await page.waitForTimeout(1200);
    const after = await reportOf(page);
    expect([after.tick, after.hash]).toEqual([before.tick, before.hash]);
    expect(before.tick).toBeGreaterThan(0);
    // The key that brings it back does nothing else.
    await page.keyboard.press("PageDown");
    await page.locator(".blank").waitFor({ state: "hidden" });
    await sceneIs(page, 1);
    await page.waitForTimeout(800);
    const later = await reportOf(page);
    expect(later.tick).toBeGreaterThan(before.tick);
    expect(replay(later.history, before.tick).hash()).toBe(before.hash);
    expect(replay(later.history, later.tick).hash()).toBe(later.hash);
  });

  it("goes back to the scene before, with the group that it needs", async () => {
    const page = await openStage("?deck=talk&scene=8&agents=100");
    await sceneIs(page, 8);
    await page.keyboard.press("PageUp");
    await sceneIs(page, 7);
    // Order remembers: it begins with a group that is aligned under threat.
    await page.waitForFunction(() => location.search.includes("threat=0.8"));
    await page.locator('#readout[data-regime="alignment"]').waitFor({ timeout: 10_000 });
    await page.keyboard.press("PageUp");
    await sceneIs(page, 6);
  });

  it("without shortcuts letters do nothing, and a clicker still steps", async () => {
    const page = await openStage("?deck=talk&agents=100&shortcuts=false");
    await sceneIs(page, 1);
    for (const key of ["n", "b", "1", "h", "?"]) await page.keyboard.press(key);
    await sceneIs(page, 1);
    expect(await page.locator(".blank").isVisible()).toBe(false);
    expect(await page.locator("#panel").isVisible()).toBe(false);
    await page.keyboard.press("PageDown");
    await sceneIs(page, 2);
  });

  it("takes the room's guess, sets it beside what came, and keeps it through a reload", async () => {
    const page = await openStage("?deck=short&scene=2&speed=4&agents=100");
    await page.locator(".scene-answers").waitFor();
    const tick = (await reportOf(page)).tick;
    await page.keyboard.press("3");
    await page.getByRole("button", { name: "It turns round itself" }).click();
    expect((await reportOf(page)).tick).toBe(tick);
    await page.keyboard.press("PageDown");
    await page.locator("#scene[data-phase=reached]").waitFor({ timeout: 45_000 });
    const result = await page.locator(".scene-result").innerText();
    expect(result.match(/It turns round itself/g)).toHaveLength(2);
    expect(result).toContain("as guessed");
    await page.waitForFunction(() => location.search.includes("scene=2"));
    const { tick: before } = await reportOf(page);
    await page.reload();
    await sceneIs(page, 2, 4);
    // The same run, a few seconds earlier at most, and its answer.
    await page.locator("#scene[data-phase=reached]").waitFor({ timeout: 10_000 });
    expect(await page.locator(".scene-result").innerText()).toBe(result);
    const after = await reportOf(page);
    expect(after.tick).toBeGreaterThan(before - 500);
    expect(replay(after.history, after.tick).hash()).toBe(after.hash);
    // To the end: the guess is in the summary.
    for (let i = 0; i < 10 && !(await page.locator(".summary").isVisible()); i++)
      await page.keyboard.press("PageDown");
    expect(await page.locator(".summary tbody tr").first().innerText()).toContain("It turns round itself");
  });
});

describe("the presenter window", () => {
  it("steps the screen, and after it is killed in the middle the next one goes on there", async () => {
    const stage = await openStage("?deck=talk&agents=100");
    await sceneIs(stage, 1);
    let notes = await openPresenter();
    await notes.getByText("1 / 14").first().waitFor();
    await notes.keyboard.press("PageDown");
    await sceneIs(stage, 2);
    await notes.close();
    await stage.keyboard.press("PageDown");
    notes = await openPresenter();
    await notes.getByText("3 / 14").first().waitFor();
    await notes.keyboard.press("PageUp");
    await sceneIs(stage, 2);
    // Also right after a click on one of its own dials.
    await notes.getByRole("slider", { name: "Energy" }).click();
    await notes.keyboard.press("ArrowRight");
    await sceneIs(stage, 3);
  });

  it("gives the talk back when the screen's page was closed: scene, guess, dials and the very run", async () => {
    const stage = await openStage("?deck=talk&scene=4&agents=100&seed=9");
    await stage.locator(".scene-answers").waitFor();
    const notes = await openPresenter();
    await notes.getByText("4 / 14").first().waitFor();
    await stage.keyboard.press("2");
    await stage.keyboard.press("PageDown");
    // Until a report of the run has gone over.
    await stage.waitForTimeout(5000);
    await stage.close();
    const again = await openStage("");
    await sceneIs(again, 4);
    expect(await again.locator("#scene").getAttribute("data-phase")).toBe("playing");
    expect(await again.locator(".scene-result").innerText()).toContain("It turns round itself");
    const report = await reportOf(again);
    expect(report.history.settings).toMatchObject({ seed: "9", agents: 100 });
    expect(report.tick).toBeGreaterThan(50);
    expect(replay(report.history, report.tick).hash()).toBe(report.hash);
    await notes.keyboard.press("PageDown");
    await again.locator("#scene[data-phase=asking]").waitFor();
    await sceneIs(again, 5);
  });
});

describe("a deck of one's own", () => {
  const SCENE = {
    title: "<img src=x onerror=alert(1)>",
    words: "<script>alert(2)</script>",
    moves: [{ at: 0, over: 0, to: { energy: 0.5 } }],
    goal: { regime: "milling", held: 4 },
    limit: 60,
  };
  const DECK = { format: "coarse-grain-deck", version: 1, title: "Mine", scenes: [SCENE, SCENE] };
  const write = (deck: unknown) => JSON.stringify(deck, null, 1);

  it.each([
    [
      "unknown keys",
      write({ ...DECK, scenes: [{ ...SCENE, alignement: 1 }] }),
      /alignement: got alignement, expected one of title/,
    ],
    ["no goal", write({ ...DECK, scenes: [{ ...SCENE, goal: undefined }] }), /scenes\[0\].goal: got nothing/],
    [
      "a dial out of range",
      write(DECK).replace("0.5", "5"),
      /to.energy: got 5, expected a number from 0 to 1/,
    ],
    ["five megabytes", `"${"x".repeat(5_000_000)}"`, /5000 kB/],
    ["script", "<script>alert(1)</script>", /Line 1: .*expected JSON/],
  ])("with %s is refused with line and reason, and the old one goes on", async (_, text, reason) => {
    const page = await openStage("?deck=talk&scene=2&agents=100");
    await sceneIs(page, 2);
    const before = page.url();
    await page.keyboard.press("w");
    await page.locator("input[type=file]").setInputFiles({
      name: "mine.json",
      mimeType: "application/json",
      buffer: Buffer.from(text),
    });
    const faults = page.locator(".deck-faults");
    await faults.getByText("mine.json was not taken").waitFor();
    expect(await faults.innerText()).toMatch(reason);
    // The line is the one that an editor shows.
    const line =
      text.split("\n").findIndex((each) => /alignement|: 5$/.test(each.replace(/[,}\]]+$/, ""))) + 1;
    if (line > 0) expect(await faults.innerText()).toContain(`Line ${line}:`);
    await page.keyboard.press("Escape");
    await sceneIs(page, 2);
    expect(page.url()).toBe(before);
    await page.keyboard.press("PageDown");
    await sceneIs(page, 3);
  });

  it("is shown as text, whatever is in it, and is still there after a reload", async () => {
    const page = await openStage("?agents=100");
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    await page.keyboard.press("w");
    await page.locator("input[type=file]").setInputFiles({
      name: "mine.json",
      mimeType: "application/json",
      buffer: Buffer.from(write(DECK)),
    });
    await sceneIs(page, 1, 2);
    expect(await page.locator("#scene h2").innerText()).toBe(SCENE.title);
    expect(await page.locator("#scene img, #scene script").count()).toBe(0);
    await page.waitForFunction(() => location.search.includes("deck=own"));
    await page.reload();
    await sceneIs(page, 1, 2);
  });
});
