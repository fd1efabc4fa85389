/** The part `page`: what the built page costs in a real Chromium, a fresh browser for each measurement. */
import { type Browser, chromium, type Page } from "playwright-core";
import { preview } from "vite";
import { FLAGS } from "../browser/chromium";
import type { Experiment, Part } from "./experiment";
import { countTicks, stampFirstMovingFrame, type Watched } from "./in-page";
import { median } from "./statistics";
import { scriptPerFrame } from "./trace";

const AGENTS = [1000, 10_000, 100_000];
const WATCHED_MS = 5000;
/** After the change of grain, ms: the worker takes a moment to make the new group, the page to draw it. */
const SETTLE_MS = 4000;
/** A small group finds its regime within seconds; the number of agents is changed when it has. */
const START = "?agents=300&energy=0.75&speed=4";
const REGIME = "circulation";
/** What speed=4 asks for. */
const TICKS_ASKED = 100;
const IN_A_ROOM = { form: REGIME, agents: 1000, unit: "ms a frame", digits: 2 } as const;
const NO_CARD =
  "No graphics card: the processor drew the page, so frames are few, and the worker had to share it.";

/** Serves the built page until it is closed. */
export async function pagePart(): Promise<Part> {
  const server = await preview({ preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
  const address = server.resolvedUrls?.local[0] ?? "";
  const name = await visit(address, nameOf);
  return {
    experiments: [
      firstMovingFrame(address),
      ...AGENTS.map((agents) => atWork(address, agents)),
      withEverythingOpen(address),
      inATalk(address),
      withATwin(address),
    ],
    versions: [name],
    remarks: name.includes("SwiftShader") ? [NO_CARD] : [],
    close: () => server.close(),
  };
}

function firstMovingFrame(address: string): Experiment {
  return {
    rows: [{ what: "page: first moving frame", form: "milling", agents: 300, unit: "ms", digits: 0 }],
    run: () =>
      visit(
        address,
        async (page) => {
          await page.waitForFunction(() => "firstMoving" in window);
          return [await page.evaluate(() => (window as unknown as Watched).firstMoving)];
        },
        stampFirstMovingFrame,
      ),
  };
}

function atWork(address: string, agents: number): Experiment {
  const row = { form: REGIME, agents, digits: 1 };
  const rows = [
    { ...row, what: "page: worker", unit: "ticks a second", note: `of ${TICKS_ASKED} asked for` },
    { ...row, what: "page: main thread's script, speed 1", unit: "ms a frame", digits: 2 },
    { ...row, what: "page: the same, processor time only", unit: "ms a frame", digits: 2 },
    { ...row, what: "page: frames, speed 1", unit: "frames a second" },
  ];
  return {
    rows,
    run: () =>
      visit(
        address + START,
        async (page) => {
          await page.locator(`#readout[data-regime="${REGIME}"]`).waitFor({ timeout: 60_000 });
          await page.evaluate((n) => (window as unknown as Watched).setAgents(n), agents);
          await page.waitForTimeout(SETTLE_MS);
          const ticks = await ticksPerSecond(page, agents);
          // The page is used at the usual speed: 25 ticks a second.
          await page.evaluate(() => (window as unknown as Watched).setSpeed(1));
          await page.waitForTimeout(SETTLE_MS);
          const script = await scriptPerFrame(page, WATCHED_MS);
          const { clock, processor } = script;
          return [ticks, median(clock), median(processor), (clock.length / WATCHED_MS) * 1000];
        },
        countTicks,
      ),
  };
}

/** The lens on an agent, the instruments, the panel: all that can be open beside the swarm. */
function withEverythingOpen(address: string): Experiment {
  const row = { form: REGIME, agents: 1000, unit: "ms a frame", digits: 2 };
  return {
    rows: [
      { ...row, what: "page: script with everything open, speed 1" },
      { ...row, what: "page: everything open, processor time only" },
    ],
    run: () =>
      visit(`${address}?agents=1000&energy=0.75`, async (page) => {
        await page.locator(`#readout[data-regime="${REGIME}"]`).waitFor({ timeout: 120_000 });
        await page.keyboard.press("l");
        await page.waitForTimeout(SETTLE_MS);
        const { clock, processor } = await scriptPerFrame(page, WATCHED_MS);
        return [median(clock), median(processor)];
      }),
  };
}

/** A scene of the talk, and the presenter window that hears of it. */
function inATalk(address: string): Experiment {
  return {
    rows: [{ what: "page: script in a talk, presenter window open, speed 1", ...IN_A_ROOM }],
    run: () =>
      visit(`${address}?agents=1000&energy=0.75&deck=talk&scene=8`, async (page) => {
        await page.locator("#scene[data-phase=playing]").waitFor();
        const presenter = await page.context().newPage();
        await presenter.goto(`${address}?view=presenter`);
        await page.bringToFront();
        await page.waitForTimeout(SETTLE_MS);
        const { clock } = await scriptPerFrame(page, WATCHED_MS);
        return [median(clock)];
      }),
  };
}

function withATwin(address: string): Experiment {
  return {
    rows: [{ what: "page: script with a twin, speed 1", ...IN_A_ROOM }],
    run: () =>
      visit(`${address}?agents=1000&energy=0.75`, async (page) => {
        await page.locator(`#readout[data-regime="${REGIME}"]`).waitFor({ timeout: 120_000 });
        await page.keyboard.press("w");
        await page.getByRole("button", { name: /^Twin/ }).click();
        await page.locator(".twin-picture canvas").waitFor();
        await page.waitForTimeout(SETTLE_MS);
        const { clock } = await scriptPerFrame(page, WATCHED_MS);
        return [median(clock)];
      }),
  };
}

/** By the tick numbers of the first and the last snapshot that come while we watch. */
async function ticksPerSecond(page: Page, agents: number): Promise<number> {
  const seen = await page.evaluate(async (ms) => {
    const watched = window as unknown as Watched;
    watched.snapshots.length = 0;
    await new Promise((resolve) => setTimeout(resolve, ms));
    return watched.snapshots;
  }, WATCHED_MS);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last || first === last) throw new Error(`no two snapshots in ${WATCHED_MS} ms`);
  if (last.agents !== agents) throw new Error(`${last.agents} agents in the page, expected ${agents}`);
  return ((last.tick - first.tick) / (last.at - first.at)) * 1000;
}

/** @param before runs in the page before any of its own code */
async function visit<Found>(
  address: string,
  look: (page: Page, browser: Browser) => Promise<Found>,
  before?: () => void,
): Promise<Found> {
  const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "", args: FLAGS });
  try {
    // A context of its own: a page opened alone has no neighbours.
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
    const page = await context.newPage();
    if (before) await page.addInitScript(before);
    await page.goto(address);
    return await look(page, browser);
  } finally {
    await browser.close();
  }
}

/** The browser, and what draws for it: without a graphics card, drawing takes the worker's processor time. */
async function nameOf(page: Page, browser: Browser): Promise<string> {
  const renderer = await page.evaluate(() => {
    const gl = document.createElement("canvas").getContext("webgl2");
    const names = gl?.getExtension("WEBGL_debug_renderer_info");
    return String(names && gl?.getParameter(names.UNMASKED_RENDERER_WEBGL));
  });
  return `Chromium ${browser.version()}, 1280 x 720, WebGL by ${renderer}`;
}
