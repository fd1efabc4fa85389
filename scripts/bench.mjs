/** `npm run bench`: what the page costs, measured here and now. */
import { findBrowser } from "./browser.mjs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";

install();
const built = run("vite/bin/vite.js", ["build", "--logLevel", "error"]);
process.exit(built || run("tsx/dist/cli.mjs", ["tests/bench/page.ts"], { CHROME_PATH: findBrowser() }));
