/** `npm run screens`: the page at four sizes, light, dark and for a projector, into docs/screens, to be looked at. */
import { mkdirSync } from "node:fs";
import { serveBuilt } from "./served.mjs";

const SIZES = [
  [1920, 1080],
  [1024, 768],
  [390, 844],
  [480, 320],
];
const COLORS = ["light", "dark", "projector"];
/** Long enough for a circulation and a history to look at. */
const SECONDS = 14;
const FOLDER = "docs/screens";

mkdirSync(FOLDER, { recursive: true });
const { address, browser, close } = await serveBuilt();
for (const [width, height] of SIZES) {
  for (const color of COLORS) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(`${address}?energy=0.75&speed=4&color=${color}`);
    await page.waitForTimeout(SECONDS * 1000);
    // One in three is looked at through the lens.
    if (color === "dark") await page.keyboard.press("l");
    await page.waitForTimeout(1500);
    const path = `${FOLDER}/${width}x${height}-${color}.png`;
    await page.screenshot({ path });
    await page.close();
    console.log(path);
  }
}
await close();
