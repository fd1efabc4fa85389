import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { replayed } from "../../src/lab/replay";
import { readReplay } from "../../src/share/replay-read";
import { launch, visit, waitForRegime } from "./chromium";

const ADDRESS = inject("address");

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function openTakeOut(page: Page): Promise<void> {
  await page.locator(".open-workshop").first().waitFor();
  await page.keyboard.press("w");
  await page.getByRole("button", { name: /^Take out/ }).click();
  await page.getByRole("dialog", { name: "Take out" }).waitFor();
}

/** @returns what is saved by that */
async function saved(page: Page, act: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 30_000 }), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const savedBy = (page: Page, name: string) =>
  saved(page, () => page.getByRole("button", { name, exact: true }).click());

/** Numbers of a picture: its size, the picture's own on the page, and how many colours there are above and in the legend. */
function lookAt(page: Page, bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([data], { type: "image/png" }));
    const drawn = document.querySelector<HTMLCanvasElement>("#picture canvas")!;
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const colours = (top: number, height: number) =>
      new Set(new Uint32Array(context.getImageData(0, top, image.width, height).data.buffer)).size;
    return {
      ...{ width: image.width, height: image.height, drawn: [drawn.width, drawn.height] },
      colours: [colours(0, drawn.height), colours(drawn.height, image.height - drawn.height)],
    };
  }, bytes.toString("base64"));
}

/** Plays a video to its end. */
function watch(page: Page, bytes: Buffer) {
  return page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const video = document.createElement("video");
    video.muted = true;
    video.src = URL.createObjectURL(new Blob([data], { type: "video/webm" }));
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = () => reject(new Error(video.error?.message));
    });
    const { duration, videoWidth: width, videoHeight: height } = video;
    video.playbackRate = 4;
    const ended = new Promise((resolve) => {
      video.onended = resolve;
    });
    await video.play();
    await ended;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d")!;
    context.drawImage(video, 0, 0);
    const colours = new Set(new Uint32Array(context.getImageData(0, 0, width, height).data.buffer)).size;
    return { duration, width, height, colours, end: video.currentTime };
  }, bytes.toString("base64"));
}

describe("take out", () => {
  it("saves a picture with its legend, as sharp as it is drawn", async () => {
    const { page, complaints } = await visit(browser, `${ADDRESS}?agents=150&energy=.75&speed=4`);
    await waitForRegime(page, "circulation");
    await openTakeOut(page);
    const { name, bytes } = await savedBy(page, "Save the picture");
    expect(name).toMatch(/^coarse-grain-circulation-\d{4}-\d\d-\d\d\.png$/);
    const { width, height, drawn, colours } = await lookAt(page, bytes);
    expect(width).toBe(drawn[0]);
    expect(height).toBeGreaterThan(drawn[1]! + 0.15 * width);
    for (const many of colours) expect(many).toBeGreaterThan(50);
    const preview = page.getByRole("img", { name: /as it will be saved/ });
    expect(await preview.getAttribute("aria-label")).toContain("Circulation, P 0.");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("saves a table that has the P and M that the page showed", async () => {
    const { page, complaints } = await visit(
      browser,
      `${ADDRESS}?agents=100&energy=.75&speed=2&seed=%3D1%2B1`,
    );
    const reading = page.locator(".timeline-reading");
    await expect.poll(() => reading.innerText(), { timeout: 20_000 }).toMatch(/^0:1[2-9]/);
    await page.keyboard.press("Space");
    await page.waitForTimeout(500);
    const shown = [await reading.innerText()];
    await page.getByRole("slider", { name: "Moment" }).focus();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press("ArrowLeft");
      shown.push(await reading.innerText());
    }
    await openTakeOut(page);
    const { name, bytes } = await savedBy(page, "Save the table");
    expect(name).toMatch(/\.csv$/);
    const [head, ...lines] = bytes.toString("utf8").trimEnd().split("\r\n");
    const names = head!.split(",");
    const rows = lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i], cell])));
    expect(rows.at(-1)).toMatchObject({ seed: `"'=1+1"`, agents: "100", energy: "0.75" });
    const two = (text = "") => Number(text).toFixed(2).replace(/^0/, "");
    const told = rows.map(({ seconds, polarization, rotation, cohesion }) => {
      const whole = Math.round(Number(seconds));
      const time = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
      return `${time} P ${two(polarization)} M ${two(rotation)} cohesion ${two(cohesion)}`;
    });
    for (const text of shown) {
      const [, time, numbers] = text.match(/^(\d+:\d+).*(P \S+ M \S+ cohesion \S+)$/) ?? [];
      expect(told).toContain(`${time} ${numbers}`);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("saves a recording that replays headless to the page's own hash, and opens it again", async () => {
    const { page, complaints } = await visit(browser, `${ADDRESS}?agents=120&energy=.75&speed=4&seed=abc`);
    await page.waitForTimeout(1500);
    await page.keyboard.press("3");
    await page.waitForTimeout(1000);
    await openTakeOut(page);
    const { name, bytes } = await savedBy(page, "Save the recording");
    expect(name).toMatch(/\.json$/);
    const { replay, problems } = readReplay(bytes.toString("utf8"));
    expect(problems).toEqual([]);
    expect(replay?.history).toMatchObject({ settings: { seed: "abc", agents: 120 } });
    expect(replay?.history.changes).toHaveLength(1);
    const again = replayed(replay!);
    expect(again.matches).toBe(true);
    expect(again.tick).toBeGreaterThan(20);

    await page.keyboard.press("Escape");
    await page.keyboard.press("1");
    await page.getByRole("button", { name: /New seed/ }).click();
    await openTakeOut(page);
    const input = page.getByRole("dialog", { name: "Take out" }).locator("input[type=file]");
    await input.setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from("{}") });
    await page.locator(".take-out-faults").getByText("format: got nothing").waitFor();
    await input.setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: bytes });
    await page.locator("#notes").getByText("mine.json: the very same state").waitFor();
    // The address follows a moment later.
    await page.waitForURL((url) => url.search.includes("seed=abc") && url.search.includes("threat=0.8"));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("records a video of its length, with a bar on the stage and a word at both ends", async () => {
    const { page, complaints } = await visit(browser, `${ADDRESS}?agents=100&energy=.75`);
    await openTakeOut(page);
    const film = saved(page, () => page.getByRole("button", { name: "Record", exact: true }).click());
    const bar = page.getByRole("region", { name: "Recording" });
    await bar.waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    const progress = bar.getByRole("progressbar");
    await expect
      .poll(() => progress.evaluate((node: HTMLProgressElement) => node.position))
      .toBeGreaterThan(0.05);
    expect(await page.locator("#announcer").innerText()).toContain("Recording 10 seconds. Escape stops");
    const { name, bytes } = await film;
    expect(name).toMatch(/\.webm$/);
    const { duration, width, height, colours, end } = await watch(page, bytes);
    expect(duration).toBeGreaterThan(9);
    expect(duration).toBeLessThan(12);
    expect(end).toBeGreaterThan(8.5);
    expect([width % 2, height % 2]).toEqual([0, 0]);
    expect(width).toBeLessThanOrEqual(1280);
    expect(colours).toBeGreaterThan(50);
    expect(await page.locator("#announcer").innerText()).toContain("Recording ended: 10");
    await bar.getByRole("button", { name: "Dismiss" }).click();
    expect(await bar.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("stops by Escape and keeps what there is, also of a swarm that stands", async () => {
    const { page, complaints } = await visit(browser, `${ADDRESS}?agents=100&energy=.75&running=false`);
    await openTakeOut(page);
    await page.getByRole("button", { name: "Record", exact: true }).click();
    await page.getByText(/^0:02 of/).waitFor();
    const { bytes } = await saved(page, () => page.keyboard.press("Escape"));
    const { duration, end } = await watch(page, bytes);
    expect(duration).toBeGreaterThan(1.5);
    expect(duration).toBeLessThan(4);
    expect(end).toBeGreaterThan(1.2);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("says why where nothing can be recorded or drawn", async () => {
    const before = () => {
      Reflect.deleteProperty(window, "MediaRecorder");
      HTMLCanvasElement.prototype.getContext = new Proxy(HTMLCanvasElement.prototype.getContext, {
        apply: (target, canvas, given) =>
          given[0] === "webgl2" ? null : Reflect.apply(target, canvas, given),
      });
    };
    const { page } = await visit(browser, `${ADDRESS}?agents=50`, { before });
    await openTakeOut(page);
    expect(await page.getByRole("button", { name: "Record", exact: true }).isDisabled()).toBe(true);
    expect(await page.getByRole("button", { name: "Save the picture" }).isDisabled()).toBe(true);
    const text = await page.getByRole("dialog", { name: "Take out" }).innerText();
    expect(text).toContain("This browser cannot record a video");
    expect(text).toContain("There is no picture of the swarm here");
    await page.close();
  });
});
