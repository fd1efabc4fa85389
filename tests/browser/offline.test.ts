import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launch, slider, waitForRegime } from "./chromium";
import { type ServedFolder, serveFolder } from "./folder";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));

let browser: Browser;
let context: BrowserContext;
let folder: string;
let site: ServedFolder;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "coarse-grain-"));
  cpSync(DIST, folder, { recursive: true });
  site = await serveFolder(folder);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});
afterEach(async () => {
  await context.close();
  await site.stop();
  rmSync(folder, { recursive: true });
});

/** Opens the page and waits until all of it is kept. */
async function openKept(query = "?agents=100&speed=4"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(site.address + query);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
  return page;
}

async function cutNetwork(): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

const workshop = async (page: Page) => {
  await page.locator(".open-workshop").first().waitFor();
  await page.keyboard.press("w");
  await page.getByRole("button", { name: /^There and back/ }).click();
  await page.getByRole("dialog", { name: "There and back" }).waitFor();
  await page.keyboard.press("Escape");
};

const lens = async (page: Page) => {
  await slider(page, "Energy").waitFor();
  await page.keyboard.press("l");
  await page.locator("#lens:not([hidden])").waitFor();
};

/** A version that differs by its title alone, as if it had just been published. */
function publish(title: string): void {
  const change = (name: string, from: RegExp, to: string) => {
    const text = readFileSync(join(folder, name), "utf8");
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    writeFileSync(join(folder, name), changed);
  };
  change("index.html", /<title>[^<]*/, `<title>${title}`);
  // Its address stays, so the worker's list has to say that it is another.
  const entry = /(url:"index\.html",revision:|revision:(?="[^"]*",url:"index\.html"))"[^"]*"/;
  change("sw.js", entry, `$1"${title}"`);
}

describe("the page kept for when there is no network", () => {
  it("loads again with the network cut, swarm, lens, workshop and all, at any address of its own", async () => {
    const page = await openKept();
    await cutNetwork();
    await page.reload();
    await waitForRegime(page, "milling");
    await lens(page);
    await workshop(page);
    await page.goto(`${site.address}?threat=.8&energy=.75&agents=100&speed=4`);
    await waitForRegime(page, "alignment");
    await page.goto(`${site.address}index.html?view=presenter`);
    await page
      .getByText(/room's page/)
      .first()
      .waitFor();
    await page.goto(`${site.address}?deck=talk&scene=4`);
    await page.locator(".scene-answers").waitFor();
  });

  it("is kept from the first visit on: what was never opened opens after the network has gone", async () => {
    const page = await openKept();
    await cutNetwork();
    await lens(page);
    await page.keyboard.press("Escape");
    await workshop(page);
    expect(await page.locator(".note").count()).toBe(0);
  });

  it("keeps the site's own files, each of them, and nothing that lies beside them", async () => {
    const page = await openKept();
    const kept = await page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)));
      const requests = (await Promise.all(caches.map((cache) => cache.keys()))).flat();
      return requests.map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain("/index.html");
    expect(kept).toContain("/manifest.webmanifest");
    expect(kept.filter((path) => path.endsWith(".js")).length).toBeGreaterThan(20);
    expect(kept.filter((path) => /embed|coarse-grain|\.zip|share\.png|_headers/.test(path))).toEqual([]);
  });

  it("is not kept from within somebody's frame", async () => {
    writeFileSync(join(folder, "host.html"), '<!doctype html><iframe src="./?agents=100"></iframe>');
    const page = await context.newPage();
    await page.goto(`${site.address}host.html`);
    await page.frameLocator("iframe").locator("#readout .regime:not(:empty)").waitFor();
    await page.waitForTimeout(2000);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    expect(site.asked).not.toContain("/sw.js");
  });
});

/**
 * A swarm that stands: Chromium looks for a newer worker when a page has become quiet, or after a minute, and drawn by software a
 * page that moves is never quiet.
 */
const STILL = "?agents=100&running=false";

describe("a new version", () => {
  it("waits until somebody presses Reload, and comes in then", async () => {
    const other = await openKept(STILL);
    publish("Another grain");
    const page = await openKept(STILL);
    expect(await page.title()).toBe("Coarse Grain");
    const note = page.locator(".note", { hasText: "new version" });
    await note.waitFor();
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => "stays" in window)).toBe(true);
    await other.evaluate(() => Object.assign(window, { stays: true }));
    await note.getByRole("button", { name: "Reload" }).click();
    await page.waitForFunction(() => document.title === "Another grain" && !("stays" in window));
    await slider(page, "Energy").waitFor();
    expect(await page.locator(".note").count()).toBe(0);
    // Nobody has asked for it in the other window, where a talk may be running.
    await other.waitForTimeout(500);
    expect(await other.evaluate(() => "stays" in window)).toBe(true);
  });

  it("comes in by itself once all windows have been closed, or is dismissed till then", async () => {
    const first = await openKept(STILL);
    publish("Another grain");
    await first.reload();
    const note = first.locator(".note", { hasText: "new version" });
    await note.getByRole("button", { name: "Dismiss" }).click();
    expect(await note.count()).toBe(0);
    await first.close();
    // A browser takes a moment to know that the last one has gone.
    const titleNow = async () => {
      const page = await openKept(STILL);
      const title = await page.title();
      await page.close();
      return title;
    };
    await expect.poll(titleNow, { timeout: 30_000, interval: 500 }).toBe("Another grain");
  });
});
