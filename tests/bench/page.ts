/**
 * What the built page costs in a real Chromium: script on the main thread a frame, time to the first moving frame.
 * A benchmark, not a test: it prints, it does not judge. Run by `npm run bench`.
 */
import { chromium } from "playwright-core";
import { preview } from "vite";
import { FLAGS } from "../browser/chromium";
import { median, spread } from "./statistics";
import { scriptPerFrame } from "./trace";

const ROUNDS = 7;
const AGENTS = [300, 1000, 2000];
const SECONDS = 6;

const server = await preview({ preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
const address = server.resolvedUrls?.local[0] ?? "";
const executablePath = process.env.CHROME_PATH ?? "";

/** Fresh browser, nothing cached. @returns ms from opening the page to the first frame drawn from a second snapshot */
async function firstMovingFrame(): Promise<number> {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.addInitScript(() => {
    const gl = WebGL2RenderingContext.prototype;
    const { drawElements } = gl;
    let uploads = 0;
    for (const name of ["texImage2D", "texSubImage2D"] as const) {
      const upload = gl[name] as (...args: unknown[]) => void;
      Object.assign(gl, {
        [name](this: WebGL2RenderingContext, ...args: unknown[]) {
          if (args.at(-1) instanceof Float32Array || args.at(-2) instanceof Float32Array) uploads++;
          upload.apply(this, args);
        },
      });
    }
    gl.drawElements = function (...args) {
      drawElements.apply(this, args);
      if (uploads >= 2 && !("firstMoving" in window)) {
        requestAnimationFrame(() => Object.assign(window, { firstMoving: performance.now() }));
      }
    };
  });
  await page.goto(address);
  await page.waitForFunction(() => "firstMoving" in window);
  const ms = await page.evaluate(() => (window as unknown as { firstMoving: number }).firstMoving);
  await browser.close();
  return ms;
}

async function frameCost(agents: number): Promise<{ script: number[]; frames: number }> {
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${address}?agents=${agents}&energy=0.75`);
  await page.locator(".lil-slider").first().waitFor();
  await page.waitForTimeout(2000);
  const script = await scriptPerFrame(page, SECONDS * 1000);
  await browser.close();
  return { script, frames: script.length };
}

const first: number[] = [];
for (let i = 0; i < ROUNDS; i++) first.push(await firstMovingFrame());
console.log(
  `first moving frame: ${median(first).toFixed(0)} ms (${spread(first, 0)}), ${ROUNDS} fresh browsers`,
);
console.log("main-thread script a frame, 1280 x 720, circulation:");
for (const agents of AGENTS) {
  const { script, frames } = await frameCost(agents);
  const rate = (frames / SECONDS).toFixed(0);
  console.log(
    `  ${String(agents).padStart(6)} agents: ${median(script).toFixed(2)} ms (${spread(script, 2)}), ${rate} frames a second`,
  );
}
await server.close();
