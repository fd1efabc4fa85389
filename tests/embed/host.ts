/** A course page's server for the browser tests: pages written in the test, on an origin of their own. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";

export interface Hosting {
  /** @returns the page's address. @param body what stands in its body; @param name of the machine: localhost is another site */
  page(body: string, name?: "127.0.0.1" | "localhost"): string;
  close(): Promise<void>;
}

export async function startHosting(): Promise<Hosting> {
  const pages: string[] = [];
  const server = createServer((request, response) => {
    const body = pages[Number(request.url?.slice(1))];
    response.writeHead(body === undefined ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><meta charset="utf-8"><title>A course page</title>${body ?? ""}`);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  return {
    page: (body, name = "127.0.0.1") => `http://${name}:${port}/${pages.push(body) - 1}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** A frame as a course page has it. @param src whole. @param style of the frame */
export const framed = (src: string, style = "width:800px;height:500px", more = "") =>
  `<iframe src="${src}" style="border:0;${style}" title="swarm" ${more}></iframe>`;

/** Put into a host's page: keeps what its frames say, and speaks to them. */
export const EARS = `<script>
  heard = [];
  addEventListener("message", ({ data, source, origin }) => heard.push({ data, origin, from: Array.from(frames).indexOf(source) }));
  say = (type, rest = {}, frame = 0) =>
    frames[frame].postMessage({ type: "coarse-grain:" + type, version: 1, id: type, ...rest }, "*");
  // In the order in which they came.
  states = (frame = 0) => heard.filter(({ data, from }) => data.type === "coarse-grain:state" && from === frame).map(({ data }) => data);
  said = (type) => heard.map(({ data }) => data).filter((data) => data.type === "coarse-grain:" + type);
</script>`;

interface Visited {
  readonly page: Page;
  /** Uncaught errors, in any frame. */
  readonly errors: string[];
}

export interface VisitedBy extends BrowserContextOptions {
  /** Runs in every frame before any of its own code. */
  readonly before?: () => void;
}

export async function visitHost(
  browser: Browser,
  address: string,
  options: VisitedBy = {},
): Promise<Visited> {
  const { before, ...rest } = options;
  const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, ...rest });
  if (before) await page.addInitScript(before);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(address);
  return { page, errors };
}

/** What was heard of a kind so far. */
export const saidIn = (page: Page, type: string) =>
  page.evaluate(`said(${JSON.stringify(type)})`) as Promise<Record<string, never>[]>;

/** Waits for a condition in the host's page, written as it would be there. */
export const until = (page: Page, condition: string, timeout = 40_000) =>
  page.waitForFunction(condition, undefined, { timeout, polling: 50 });

/** The frame's own page, once it is wholly there. */
export async function guestFrame(page: Page, index = 0): Promise<Frame> {
  const frame = page.frames().filter((one) => one !== page.mainFrame())[index];
  if (!frame) throw new Error(`the page has no frame ${index}`);
  await frame.locator("#page[data-asleep]").waitFor({ state: "attached" });
  return frame;
}
