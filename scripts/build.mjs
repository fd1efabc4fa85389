/**
 * `npm run build`: installs what is missing, then builds all that can be given away, into dist: the site, the two scripts for a
 * course page, the one file and the SCORM package. `npm run build site` builds the site alone. Stops at the first that fails.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";
import { run } from "./run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const vite = (...args) => run("vite/bin/vite.js", ["build", "--logLevel", "warn", ...args]);

const STEPS = [
  // First: it empties the folder, and its service worker is to keep the site's own files alone.
  { name: "site", does: "the site", needs: "vite.config.ts", step: () => vite() },
  {
    name: "embed",
    does: "scripts for a course page",
    needs: "vite.embed.config.ts",
    step: () => vite("--app", "--config", "vite.embed.config.ts"),
  },
  {
    name: "types",
    does: "their types",
    needs: "src/embed/tsconfig.json",
    step: () => run("typescript/bin/tsc", ["-p", "src/embed"]),
  },
  {
    name: "single",
    does: "one file",
    needs: "vite.single.config.ts",
    step: () => vite("--config", "vite.single.config.ts"),
  },
  {
    name: "scorm",
    does: "SCORM package",
    needs: "scripts/scorm.mjs",
    step: () => run("../scripts/scorm.mjs", []),
  },
];

install();
const only = process.argv[2];
for (const { name, does, needs, step } of STEPS) {
  if ((only && only !== name) || !existsSync(root + needs)) continue;
  console.log(`-- ${does}`);
  const code = step();
  if (code !== 0) process.exit(code);
}
