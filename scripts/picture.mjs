/** `npm run picture`: draws docs/picture.png, the README's picture, from the built page itself. */
import { serveBuilt } from "./served.mjs";

const SIDE = 480;
const SHOTS = [
  { title: "milling", query: "", seconds: 6 },
  { title: "circulation", query: "?energy=0.75&speed=4", seconds: 12 },
  { title: "alignment", query: "?threat=0.8&energy=0.75&speed=4", seconds: 12 },
  { title: "alignment, led", query: "?energy=0.75&leader=1&speed=4&goal=0", seconds: 12 },
];

const { address, newPage, close } = await serveBuilt();
const page = await newPage({ viewport: { width: SIDE, height: SIDE }, colorScheme: "dark" });
const figures = [];
for (const { title, query, seconds } of SHOTS) {
  await page.goto(address + query);
  await page.addStyleTag({ content: "#caption { display: none !important }" });
  await page.locator("#page").evaluate((node) => {
    node.setAttribute("data-panel", "closed");
    node.setAttribute("data-instruments", "closed");
  });
  await page.waitForTimeout(seconds * 1000);
  const style = "#readout, #controls, #goal, #notes, #toolbar { visibility: hidden !important }";
  const shot = await page.screenshot({ style });
  figures.push(
    `<figure><img src="data:image/png;base64,${shot.toString("base64")}"><figcaption>${title}</figcaption></figure>`,
  );
}
await page.setViewportSize({ width: SIDE * SHOTS.length, height: SIDE });
await page.setContent(`<style>
  body { margin: 0; display: flex; background: #0e1420; color: #eaf0f8; font: 26px system-ui, sans-serif }
  figure { margin: 0; position: relative } img { display: block }
  figcaption { position: absolute; left: 20px; top: 16px }
</style>${figures.join("")}`);
await page.screenshot({ path: "docs/picture.png" });
await close();
