/**
 * `npm run share-picture`: draws what others show of the page, into assets: the picture beside a link (share.png), from the built
 * page itself, and the icons of an installed app, from favicon.svg.
 */
import { readFileSync } from "node:fs";
import { serveBuilt } from "./served.mjs";

const [WIDTH, HEIGHT] = [1200, 630];
const SHOTS = [
  { title: "milling", query: "?agents=200", seconds: 6 },
  { title: "circulation", query: "?agents=200&energy=0.75&speed=4", seconds: 14 },
  { title: "alignment", query: "?agents=200&threat=0.8&energy=0.75&speed=4", seconds: 12 },
];
const SIDE = WIDTH / SHOTS.length;
/** Square ones have no corners of their own: a phone cuts them as it likes. */
const ICONS = [
  { file: "icon-192.png", size: 192, square: false },
  { file: "icon-512.png", size: 512, square: false },
  { file: "icon-maskable-512.png", size: 512, square: true },
  { file: "icon-apple-180.png", size: 180, square: true },
];

const { address, newPage, close } = await serveBuilt();
const page = await newPage({ viewport: { width: SIDE, height: SIDE }, colorScheme: "dark" });
await drawShare(page);
await drawIcons(page);
await close();

async function drawShare(page) {
  const figures = [];
  for (const { title, query, seconds } of SHOTS) {
    await page.goto(`${address}${query}&color=dark`);
    await page.addStyleTag({ content: "#caption { display: none !important }" });
    await page.locator("#page").evaluate((node) => {
      node.setAttribute("data-panel", "closed");
      node.setAttribute("data-instruments", "closed");
    });
    await page.waitForTimeout(seconds * 1000);
    const style = "#stage > :not(#picture) { visibility: hidden !important }";
    const shot = (await page.screenshot({ style })).toString("base64");
    figures.push(
      `<figure><img src="data:image/png;base64,${shot}"><figcaption>${title}</figcaption></figure>`,
    );
  }
  await page.setViewportSize({ width: WIDTH, height: HEIGHT });
  await page.goto("about:blank");
  await page.setContent(`<style>
    body { margin: 0; background: #0e1420; color: #eaf0f8; font-family: system-ui, sans-serif }
    header { padding: 42px 48px 0; height: 128px; box-sizing: border-box; display: flex; align-items: baseline; gap: 32px }
    h1 { margin: 0; font-size: 62px; font-weight: 650; letter-spacing: -.01em } p { margin: 0; font-size: 31px; color: #a9b8cd }
    main { display: flex } figure { margin: 0; text-align: center } img { display: block; margin-bottom: 14px }
    figcaption { font-size: 38px; font-weight: 600 }
  </style><header><h1>Coarse Grain</h1><p>Steer a swarm by its conditions</p></header><main>${figures.join("")}</main>`);
  await page.screenshot({ path: "assets/share.png" });
}

async function drawIcons(page) {
  const svg = readFileSync("assets/favicon.svg", "utf8");
  for (const { file, size, square } of ICONS) {
    const drawing = square ? svg.replace(/ rx="\d+"/, "") : svg;
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
    await page.screenshot({ path: `assets/${file}`, omitBackground: true });
  }
}
