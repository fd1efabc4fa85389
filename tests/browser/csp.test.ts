import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, setByKeys } from "./chromium";
import { readHeaders, type ServedFolder, serveFolder } from "./folder";

const DIST = fileURLToPath(new URL("../../dist", import.meta.url));
const META = /\s*<meta http-equiv="Content-Security-Policy"[^>]*>/;

let browser: Browser;
let byMeta: ServedFolder;
let byHeaders: ServedFolder;
beforeAll(async () => {
  browser = await launch();
  byMeta = await serveFolder(DIST);
  byHeaders = await serveFolder(DIST, {
    headers: readHeaders(readFileSync(`${DIST}/_headers`, "utf8")),
    page: (html) => html.replace(META, ""),
  });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([byMeta.stop(), byHeaders.stop()]);
});

/** A browser that keeps all that any of its windows complains about. */
async function watched(): Promise<{ context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "dark" });
  const complaints: string[] = [];
  await context.exposeFunction("complain", (text: string) => complaints.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, sample } = event;
      const where = `${sourceFile}:${lineNumber}`;
      (window as unknown as { complain(text: string): void }).complain(
        `${violatedDirective} ${blockedURI} at ${where} ${sample}`,
      );
    });
  });
  context.on("weberror", (error) => complaints.push(error.error().message));
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { context, complaints };
}

const tool = async (page: Page, name: string) => {
  await page.keyboard.press("w");
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
};
const closeDialog = async (page: Page) => {
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
};

/** The page alone: dials, plots, lens, the page about the model. */
async function explore(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}?agents=150&energy=.75&speed=4&foo=1`);
  await setByKeys(page, "Threat", 2);
  await page.getByRole("textbox", { name: "Seed" }).fill("another");
  await page.getByRole("slider", { name: "Grain" }).press("ArrowRight");
  await page.locator("#instruments .u-over").first().hover();
  await page.getByRole("button", { name: "Sound" }).click();
  await page.keyboard.press("l");
  await page.locator("#lens:not([hidden])").waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "About the model" }).click();
  await page.locator("dialog[open]").waitFor();
  await closeDialog(page);
  await page.close();
}

/** What the workshop has in it. */
async function useTools(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}?agents=100&energy=.75&speed=4`);
  await page.locator(".open-workshop").first().waitFor();
  await tool(page, "There and back");
  const worker = page.waitForEvent("worker");
  await page.getByRole("button", { name: "Start" }).click();
  expect((await worker).url()).toContain("ramp-worker");
  await page.locator(".ramp-plot canvas").first().waitFor();
  await page.waitForTimeout(1500);
  await closeDialog(page);
  await tool(page, "Twin");
  await page.locator(".twin-picture canvas").waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press("Escape");
  await tool(page, "Take home");
  await page.locator("dialog[open] .take-home-qr path").waitFor();
  // Prints as a person would, through the browser.
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await closeDialog(page);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await page.close();
}

/** A talk and the window of who gives it. */
async function present(context: BrowserContext, address: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}?deck=talk&scene=4&agents=100&speed=4`);
  await page.locator(".scene-answers").waitFor();
  await page.keyboard.press("2");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("w");
  const opened = context.waitForEvent("page");
  await page.getByRole("button", { name: /presenter window/ }).click();
  const presenter = await opened;
  await presenter.getByText("Linked with the room's page").waitFor();
  await presenter.keyboard.press("PageDown");
  await page.locator(".scene-count", { hasText: /^5 / }).waitFor();
  await page.close();
}

describe.each([
  ["in the page", () => byMeta],
  ["sent as headers", () => byHeaders],
])("the site under its own policy, %s", (_, site) => {
  it.each([
    ["dials, plots, lens and the page about the model", explore],
    ["there and back, twin, take home and print", useTools],
    ["a talk and its presenter window", present],
  ])("%s: without a violation", async (_name, drive) => {
    const { context, complaints } = await watched();
    await drive(context, site().address);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is kept to it: no text becomes code, markup or style, and nothing comes from elsewhere", async () => {
    const { context, complaints } = await watched();
    const page = await context.newPage();
    await page.goto(`${site().address}?agents=100`);
    await page.locator(".lil-slider").first().waitFor();
    const done = await page.evaluate(trySeveral);
    expect(done).toEqual([]);
    for (const directive of [
      "require-trusted-types-for",
      "trusted-types",
      "style-src",
      "connect-src",
      "img-src",
    ])
      expect(complaints.some((text) => text.startsWith(directive))).toBe(true);
    await context.close();
  });
});

/** Runs in the page. @returns what it could do and should not */
async function trySeveral(): Promise<string[]> {
  const acts: Record<string, () => unknown> = {
    markup: () => {
      document.createElement("p").innerHTML = "<b>bold</b>";
    },
    "a worker from elsewhere": () => new Worker("https://example.com/worker.js"),
    "a worker by plain text": () => new Worker("./assets/nothing.js"),
    "a policy of one's own": () =>
      (
        window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
      ).trustedTypes.createPolicy("another", {}),
    "something from elsewhere": () => fetch("https://example.com/"),
    style: () => {
      const style = document.createElement("style");
      style.textContent = "#page { --seen: 1 }";
      document.head.append(style);
      const seen = getComputedStyle(document.getElementById("page") as HTMLElement).getPropertyValue(
        "--seen",
      );
      if (seen === "") throw new Error("not applied");
    },
    "a picture from elsewhere": () =>
      new Promise((done, fail) => {
        const picture = new Image();
        picture.onload = done;
        picture.onerror = fail;
        picture.src = "https://example.com/picture.png";
      }),
  };
  const done: string[] = [];
  for (const [name, act] of Object.entries(acts)) {
    try {
      await act();
      done.push(name);
    } catch {
      // As it should be.
    }
  }
  return done;
}
