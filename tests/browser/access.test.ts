import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { launch } from "./chromium";

const AXE = readFileSync(
  fileURLToPath(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url)),
  "utf8",
);
const SIZES = [
  [1280, 720],
  [1024, 768],
  [390, 844],
  [480, 320],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(width: number, height: number, query: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.goto(`${inject("address")}?agents=100${query}`);
  await page.locator(".panel-foot").waitFor({ state: "attached" });
  return page;
}

/** What axe finds that is serious or worse, in one line each. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    type Result = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] };
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Result[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} ${target} ${failureSummary}`),
      );
  });
}

describe("for everyone", () => {
  it.each(SIZES.flatMap(([w, h]) => ["light", "dark", "projector"].map((color) => [w, h, color] as const)))(
    "axe finds nothing serious at %d x %d, %s",
    async (width, height, color) => {
      const page = await open(width, height, `&color=${color}`);
      await page.keyboard.press("l");
      await page.locator(".lens-sentence").waitFor();
      expect(await faults(page)).toEqual([]);
      await page.close();
    },
  );

  it("nor with everything open: dials explained, lens, the model page", async () => {
    const page = await open(1280, 720, "");
    for (const button of await page.locator("#panel .dial button").all()) await button.click();
    await page.keyboard.press("l");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "About the model" }).click();
    await page.getByRole("dialog").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.close();
  });

  it.each(SIZES.flatMap(([w, h]) => ["as it opens", "l", "h", "i", "g"].map((key) => [w, h, key] as const)))(
    "at %d x %d nothing stands on anything else and no word is cut: %s",
    async (width, height, key) => {
      const page = await open(width, height, "&energy=.75&foo=1");
      if (key.length === 1) await page.keyboard.press(key);
      // Until the first sentence of a lens is there.
      if (key === "l" || key === "g")
        await page.locator(".lens-sentence", { hasText: /turn|straight|pull/i }).waitFor();
      const rooms = ["#readout", "#toolbar", "#controls", "#lens"];
      expect(await page.evaluate(overlaps, rooms)).toEqual([]);
      // A note may stand on the swarm and on what is read, never on what is being used.
      if (width > 700) expect(await page.evaluate(overlaps, ["#notes", "#lens", "#toolbar"])).toEqual([]);
      expect(await page.evaluate(cutTexts)).toEqual([]);
      // Nothing to scroll: the wheel belongs to the page round the frame.
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});

describe("for a projector", () => {
  const large: (readonly [number, number, string])[] = [[1920, 1080, "as it opens"]];
  for (const [width, height] of SIZES) {
    for (const key of ["as it opens", "h", "i"]) large.push([width, height, key]);
  }

  it.each(large)(
    "at %d x %d nothing stands on anything else and no word is cut: %s",
    async (width, height, key) => {
      const page = await open(width, height, "&energy=.75&color=projector");
      if (key.length === 1) await page.keyboard.press(key);
      expect(await page.evaluate(overlaps, ["#readout", "#toolbar", "#controls"])).toEqual([]);
      expect(await page.evaluate(cutTexts)).toEqual([]);
      await page.close();
    },
  );
});

describe("a talk, for everyone", () => {
  it.each(SIZES.flatMap(([w, h]) => ["light", "projector"].map((color) => [w, h, color] as const)))(
    "axe finds nothing serious at %d x %d, %s, while it asks and while it plays; nothing meets, no word is cut",
    async (width, height, color) => {
      const page = await open(width, height, `&color=${color}&deck=talk&scene=7`);
      for (const phase of ["asking", "playing"]) {
        await page.locator(`#scene[data-phase=${phase}]`).waitFor();
        expect(await faults(page)).toEqual([]);
        expect(await page.evaluate(overlaps, ["#readout", "#scene"])).toEqual([]);
        expect(await page.evaluate(cutTexts)).toEqual([]);
        await page.keyboard.press("PageDown");
      }
      await page.close();
    },
  );

  it("nor in the workshop's dialog, the list of keys, there and back, take home, the summary, the presenter window", async () => {
    const page = await open(1280, 720, "");
    for (const key of ["w", "?"]) {
      await page.keyboard.press(key);
      await page.locator("dialog[open]").waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("dialog[open]").waitFor({ state: "detached" });
    }
    for (const name of ["There and back", "Take home"]) {
      await page.keyboard.press("w");
      await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await page.getByRole("dialog", { name }).waitFor();
      expect(await faults(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.locator("dialog[open]").waitFor({ state: "detached" });
    }
    await page.close();
    const context = await browser.newContext();
    const stage = await context.newPage();
    await stage.goto(`${inject("address")}?deck=short&scene=101&agents=100`);
    await stage.locator(".summary").waitFor();
    expect(await faults(stage)).toEqual([]);
    const presenter = await context.newPage();
    await presenter.goto(`${inject("address")}?view=presenter`);
    await presenter.getByText("Linked with the room's page").waitFor();
    expect(await faults(presenter)).toEqual([]);
    await context.close();
  });

  it.each(["", "&deck=talk&scene=4"])(
    "captions and readouts are 28 px high or more on a 1080p projector%s",
    async (query) => {
      const page = await open(1920, 1080, `&color=projector${query}`);
      const rooms = query === "" ? ["#readout", "#caption"] : ["#readout", "#scene"];
      await page
        .locator(query === "" ? "#caption .happens:not(:empty)" : ".scene-answers")
        .waitFor({ timeout: 30_000 });
      const small = () => page.evaluate(smallTexts, rooms);
      expect(await small()).toEqual([]);
      if (query !== "") await page.keyboard.press("PageDown");
      expect(await small()).toEqual([]);
      await page.close();
    },
  );
});

/** Runs in the page: texts in these rooms that are smaller than 28 px. */
function smallTexts(selectors: readonly string[]): string[] {
  const found: string[] = [];
  for (const node of selectors.flatMap((selector) => [...document.querySelectorAll(`${selector} *`)])) {
    const own = [...node.childNodes].some(
      ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
    );
    if (!own || node.getClientRects().length === 0) continue;
    const size = Number.parseFloat(getComputedStyle(node).fontSize);
    if (size < 28) found.push(`${size} px: ${node.textContent}`);
  }
  return found;
}

/** Runs in the page: pairs of what stands in these rooms that meet, and what is not wholly on screen. */
function overlaps(selectors: readonly string[]): string[] {
  const found: string[] = [];
  const boxes = selectors.flatMap((selector) =>
    [...document.querySelectorAll(`${selector} > *`)].map((node) => ({
      name: `${selector} ${node.className}`,
      room: selector,
      box: node.getBoundingClientRect(),
    })),
  );
  const shown = boxes.filter(({ box }) => box.width > 1 && box.height > 1);
  for (const [i, a] of shown.entries()) {
    if (a.box.left < -1 || a.box.right > innerWidth + 1 || a.box.top < -1 || a.box.bottom > innerHeight + 1)
      found.push(`${a.name} is off screen`);
    for (const b of shown.slice(i + 1)) {
      if (a.room === b.room) continue;
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 1 && high > 1) found.push(`${a.name} and ${b.name}`);
    }
  }
  return found;
}

/** Runs in the page: elements that hide a part of their own text. */
function cutTexts(): string[] {
  return [...document.querySelectorAll("h1, h2, p, button, span, dt, li")]
    .filter((node) => {
      const style = getComputedStyle(node);
      const hidden = node.closest(".visually-hidden, [inert]") || node.getClientRects().length === 0;
      // One pixel wide: for screen readers alone.
      return (
        !hidden &&
        node.clientWidth > 1 &&
        style.overflowX !== "visible" &&
        node.scrollWidth > node.clientWidth + 1
      );
    })
    .map((node) => `${node.className}: ${node.textContent}`);
}
