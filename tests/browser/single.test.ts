import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { host, pathOf, readArtifact } from "./artifacts";
import { launch, type Visit, type VisitOptions, visit } from "./chromium";

const NAME = "coarse-grain.html";
const FROM_DISK = `file://${pathOf(NAME)}`;
/** Small and quick. */
const QUERY = "?speed=4&agents=100";

const html = readArtifact(NAME).toString();
const attribute = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
const framed = (attributes: string) =>
  `<!doctype html><title>Course</title><link rel="icon" href="data:,">
   <iframe style="width: 1000px; height: 640px; border: 0" ${attributes}></iframe>`;
/** A frame of srcdoc has no address: its settings stand in its own first tag. */
const settled = (query: string) => html.replace("<html", `<html data-settings="${attribute(query)}"`);
const PAGES = {
  "/app.html": html,
  "/sandbox": framed(`sandbox="allow-scripts" src="app.html${QUERY}"`),
  "/srcdoc": framed(`srcdoc="${attribute(html)}"`),
  "/srcdoc-sandbox": framed(`sandbox="allow-scripts" srcdoc="${attribute(settled(QUERY))}"`),
  "/srcdoc-settings": framed(`srcdoc="${attribute(settled("?energy=.75&agents=64&speed=4"))}"`),
};

let browser: Browser;
let course: Awaited<ReturnType<typeof host>>;
beforeAll(async () => {
  [browser, course] = await Promise.all([launch(), host(PAGES)]);
});
afterAll(async () => {
  course.close();
  await browser.close();
});

interface Opened extends Visit {
  /** Where the swarm is. */
  readonly swarm: Frame;
}

/** Opens it and waits for all that comes after the first frame. */
async function open(address: string, options?: VisitOptions): Promise<Opened> {
  const opened = await visit(browser, address, options);
  const swarm = opened.page.frames()[1] ?? opened.page.mainFrame();
  await swarm.locator(".open-workshop").first().waitFor({ state: "attached" });
  await swarm.locator(".pause").focus();
  return { ...opened, swarm };
}

const regime = (swarm: Frame, name: string) =>
  swarm.locator(`#readout[data-regime="${name}"]`).waitFor({ timeout: 45_000 });

/** Its middle, where nothing stands on it. */
async function pictureOf(page: Page, swarm: Frame): Promise<Buffer> {
  const box = await swarm.locator("#picture").boundingBox();
  if (!box) throw new Error("there is no picture");
  const [width, height] = [box.width / 3, box.height / 3];
  return page.screenshot({ clip: { x: box.x + width, y: box.y + height, width, height } });
}

async function openTool(page: Page, swarm: Frame, name: string): Promise<void> {
  await swarm.locator(".pause").focus();
  await page.keyboard.press("w");
  await swarm.getByRole("button", { name: new RegExp(name) }).click();
}

describe("the one file", () => {
  it("has at most 600,000 bytes, asks for nothing, and has no letter that another encoding reads otherwise", async () => {
    expect(Buffer.byteLength(html)).toBeLessThan(600_000);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
    expect(html.match(/[^\x00-\x7f]/g)).toBeNull();
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(FROM_DISK);
    await page.locator(".open-workshop").first().waitFor({ state: "attached" });
    expect(asked.filter((url) => !/^(data|blob):/.test(url))).toEqual([FROM_DISK]);
    await page.close();
  });

  it.each([
    ["from disk", () => FROM_DISK + QUERY],
    ["in a sandboxed frame", () => `${course.address}/sandbox`],
    ["in srcdoc", () => `${course.address}/srcdoc`],
    ["in srcdoc in a sandbox", () => `${course.address}/srcdoc-sandbox`],
  ])(
    "%s: the swarm moves in its own worker, keys steer it, lens, model page and workshop open",
    async (_, address) => {
      const { page, swarm, complaints } = await open(address());
      expect(page.workers()).toHaveLength(1);
      const before = await pictureOf(page, swarm);
      await page.waitForTimeout(500);
      expect(before.equals(await pictureOf(page, swarm))).toBe(false);
      await page.keyboard.press("2");
      await regime(swarm, "circulation");
      await page.keyboard.press("l");
      await expect.poll(() => swarm.locator(".lens-sentence").innerText()).not.toBe("");
      await page.keyboard.press("Escape");
      await swarm.locator(".about").click();
      await swarm.locator(".model-text").waitFor();
      await page.keyboard.press("Escape");
      await openTool(page, swarm, "There and back");
      await swarm.getByRole("button", { name: "Start" }).click();
      // The sweep's own.
      await expect.poll(() => page.workers().length).toBe(2);
      await swarm.locator(".ramp-plot canvas").first().waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBe(1);
      expect(await swarm.locator("#notes").innerText()).toBe("");
      expect(complaints).toEqual([]);
      await page.close();
    },
  );

  it("without workers: the page runs what it carries, and says so", async () => {
    const before = () => void Reflect.deleteProperty(window, "Worker");
    const { page, swarm, complaints } = await open(FROM_DISK + QUERY, { before });
    await swarm.locator("#notes").getByText("No worker could start here").waitFor();
    await page.keyboard.press("2");
    await regime(swarm, "circulation");
    await openTool(page, swarm, "There and back");
    await swarm.getByRole("button", { name: "Start" }).click();
    await swarm.locator(".ramp-plot canvas").first().waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("gives a talk, and all its tools open", async () => {
    const { page, swarm, complaints } = await open(`${FROM_DISK}${QUERY}&deck=short`);
    await swarm.locator("#scene[data-phase]").waitFor();
    await openTool(page, swarm, "Twin");
    await swarm.locator(".twin-picture canvas").waitFor();
    await page.keyboard.press("Escape");
    await openTool(page, swarm, "Take home");
    await swarm.locator(".take-home-qr path").first().waitFor();
    await page.keyboard.press("Escape");
    await openTool(page, swarm, "presenter window");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("from disk the presenter window opens from the same file and steps the talk", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${FROM_DISK}${QUERY}&deck=short`);
    await page.locator("#scene[data-phase]").waitFor();
    const window = context.waitForEvent("page");
    await openTool(page, page.mainFrame(), "presenter window");
    const notes = await window;
    await notes.locator('.presenter[data-connection="linked"]').waitFor();
    await notes.keyboard.press("PageDown");
    await page.locator(".scene-count", { hasText: /^2/ }).waitFor();
    await context.close();
  });

  it("takes its settings from its own first tag, where a frame has no address", async () => {
    const { page, swarm } = await open(`${course.address}/srcdoc-settings`);
    await regime(swarm, "circulation");
    expect(
      await swarm.getByRole("slider", { name: "Energy", exact: true }).getAttribute("aria-valuenow"),
    ).toBe("0.75");
    await page.close();
  });
});
