/** `npm run screens`: the page at four sizes, light, dark and for a projector, and a talk, into docs/screens, to be looked at. */
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
const { address, newPage, close } = await serveBuilt();
for (const [width, height] of SIZES) {
  for (const color of COLORS) {
    const page = await newPage({ viewport: { width, height } });
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
// A talk, as a room sees it: asked, and told.
for (const [width, height] of SIZES.slice(0, 2)) {
  const page = await newPage({ viewport: { width, height } });
  await page.goto(`${address}?deck=talk&scene=6&speed=4&color=projector`);
  await page.locator(".scene-answers").waitFor();
  await page.waitForTimeout(3000);
  await page.keyboard.press("2");
  await page.screenshot({ path: `${FOLDER}/${width}x${height}-talk-asks.png` });
  await page.keyboard.press("PageDown");
  await page.locator("#scene[data-phase=reached]").waitFor({ timeout: 60_000 });
  await page.waitForTimeout(1000);
  await page.screenshot({ path: `${FOLDER}/${width}x${height}-talk-tells.png` });
  await page.close();
}
await close();
