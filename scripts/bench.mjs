/** `npm run bench -- --part tick,twin,peers,page --rounds 5`: what it all costs, measured here and now. */
import { findBrowser } from "./browser.mjs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";

install();
const args = process.argv.slice(2);
const at = args.findIndex((arg) => arg.startsWith("--part"));
// Only the page has to be built, and only it needs a browser. Without --part, all parts are asked for.
const page = at < 0 || `${args[at]} ${args[at + 1]}`.includes("page");
const env = page ? { CHROME_PATH: findBrowser() } : {};
const built = page ? run("vite/bin/vite.js", ["build", "--logLevel", "error"]) : 0;
process.exit(built || run("tsx/dist/cli.mjs", ["tests/bench/main.ts", ...args], env));
