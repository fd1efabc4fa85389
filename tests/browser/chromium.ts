/** Opens the built page in a real Chromium, and reads it the way a person would. */
import { type Browser, chromium, type Page } from "playwright-core";

/** WebGL runs in software here; the rest keeps the browser from calling home. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-swiftshader",
];

export function launch(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error("CHROME_PATH is not set: run npm test, which finds a browser");
  return chromium.launch({ executablePath, args: FLAGS });
}

export interface Visit {
  readonly page: Page;
  /** Everything the page complained about: uncaught errors and console errors. */
  readonly complaints: string[];
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  /** Runs in the page before any of its own code. */
  readonly before?: () => void;
  /** Without the page's own policy: for a test that does in it what nobody may. */
  readonly bypassCSP?: boolean;
}

export async function visit(browser: Browser, address: string, options: VisitOptions = {}): Promise<Visit> {
  const { width = 1280, height = 720, before, bypassCSP = false } = options;
  // Nothing kept: a test that loses a file on the way would be given it all the same. (offline.test.ts is about that.)
  const serviceWorkers = "block";
  const viewport = { width, height };
  const page = await browser.newPage({ viewport, colorScheme: "dark", serviceWorkers, bypassCSP });
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  if (before) await page.addInitScript(before);
  await page.goto(address);
  return { page, complaints };
}

/** Waits for the readout to name a regime. Polls, because the swarm takes its own time. */
export async function waitForRegime(page: Page, regime: string): Promise<void> {
  await page.locator(`#readout[data-regime="${regime}"]`).waitFor({ timeout: 45_000 });
}

/** A slider of the panel by its accessible name. */
export const slider = (page: Page, name: string) => page.getByRole("slider", { name, exact: true });

/** Moves a slider by keys alone from its low end. */
export async function setByKeys(page: Page, name: string, pages: number, steps = 0): Promise<void> {
  const target = slider(page, name);
  await target.focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < pages; i++) await page.keyboard.press("PageUp");
  for (let i = 0; i < Math.abs(steps); i++) await page.keyboard.press(steps > 0 ? "ArrowRight" : "ArrowLeft");
}

/** The picture's pixels, without what stands on it: numbers that change must not pass for a swarm that moves. */
export async function picture(page: Page): Promise<Buffer> {
  // Not by the screenshot's own option: that is a style element, and the page's policy forbids it.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("#readout, #controls, #goal, #notes { visibility: hidden !important }");
    document.adoptedStyleSheets.push(sheet);
  });
  const shot = await page.locator("#picture canvas:not(.lens-overlay)").screenshot();
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return shot;
}

export async function isMoving(page: Page, ms = 500): Promise<boolean> {
  const before = await picture(page);
  await page.waitForTimeout(ms);
  return !before.equals(await picture(page));
}
