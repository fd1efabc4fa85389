/** The built page in a browser, for the scripts that draw pictures of it. */
import { findBrowser } from "./browser.mjs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";

/** Builds the page, serves it and opens a browser. @returns its address, what opens a page, and what ends both */
export async function serveBuilt() {
  install();
  // Only now: a fresh clone has neither before.
  const { chromium } = await import("playwright-core");
  const { preview } = await import("vite");
  if (run("../scripts/build.mjs", ["site"]) !== 0) process.exit(1);
  const server = await preview({ preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--enable-unsafe-swiftshader"],
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  // A picture is of the page as it is, with styles of ours put in, which its own policy would forbid.
  const newPage = (options) => browser.newPage({ bypassCSP: true, serviceWorkers: "block", ...options });
  return { address: server.resolvedUrls.local[0], newPage, close };
}
