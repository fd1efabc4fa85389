/**
 * `npm run build`: installs what is missing, then builds all that can be given away, into dist: the site, the two scripts for a
 * course page, the one file and the SCORM package. `npm run build site` builds the site alone. Stops at the first that fails.
 */
import { cpSync } from "node:fs";
import { install } from "./install.mjs";
import { run } from "./run.mjs";

const vite = (...args) => run("vite/bin/vite.js", ["build", "--logLevel", "warn", ...args]);

const STEPS = [
  // First: it empties the folder, and its service worker is to keep the site's own files alone.
  { name: "site", does: "the site", step: () => vite() },
  {
    name: "embed",
    does: "scripts for a course page",
    step: () => vite("--app", "--config", "build/embed.config.ts"),
  },
  { name: "examples", does: "example pages", step: examples },
  {
    name: "types",
    does: "their types",
    step: () => run("typescript/bin/tsc", ["-p", "src/embed"]),
  },
  {
    name: "single",
    does: "one file",
    step: () => vite("--config", "build/single.config.ts"),
  },
  {
    name: "scorm",
    does: "SCORM package",
    step: () => run("../scripts/scorm.mjs", []),
  },
];

/** Beside the scripts that they load: as somebody would have them. */
function examples() {
  cpSync("docs/examples", "dist/embed/examples", { recursive: true });
  return 0;
}

install();
const only = process.argv[2];
for (const { name, does, step } of STEPS) {
  if (only && only !== name) continue;
  console.log(`-- ${does}`);
  const code = step();
  if (code !== 0) process.exit(code);
}
