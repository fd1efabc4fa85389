/**
 * `npm test`: installs what is missing, then types, lint, unit tests, build, browser tests. Stops at the first that
 * fails. `npm run test:slow` runs the long model tests instead.
 */
import { findBrowser } from "./browser.mjs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";

const ROOMS = [".", "src/model", "src/worker", "src/sweep", "src/lab", "tests"];

install();
const slow = process.argv[2] === "slow";
// First, so that a machine without one says so at once and not after minutes.
const browser = slow ? "" : findBrowser();
const vitest = (project, env) => run("vitest/vitest.mjs", ["run", "--project", project], env);
const steps = slow
  ? [["slow tests", () => vitest("slow")]]
  : [
      [
        "types",
        () => ROOMS.reduce((code, room) => code || run("typescript/bin/tsc", ["--noEmit", "-p", room]), 0),
      ],
      ["lint", () => run("@biomejs/biome/bin/biome", ["ci", "."])],
      ["unit tests", () => vitest("unit")],
      ["build", () => run("../scripts/build.mjs", [])],
      ["browser tests", () => vitest("browser", { CHROME_PATH: browser })],
    ];

for (const [name, step] of steps) {
  console.log(`\n== ${name}`);
  const code = step();
  if (code !== 0) {
    console.error(`== ${name} failed`);
    process.exit(code);
  }
}
