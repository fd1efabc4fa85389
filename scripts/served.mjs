/** The built page in a browser, for the scripts that draw pictures of it. */
import { findBrowser } from "./browser.mjs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";

/** Builds the page, serves it and opens a browser. @returns its address, the browser, and what ends both */
export async function serveBuilt() {
  install();
  // Only now: a fresh clone has neither before.
  const { chromium } = await import("playwright-core");
  const { preview } = await import("vite");
  if (run("vite/bin/vite.js", ["build", "--logLevel", "error"]) !== 0) process.exit(1);
  const server = await preview({ preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { address: server.resolvedUrls.local[0], browser, close };
}
