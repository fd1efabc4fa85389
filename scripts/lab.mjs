/** `npm run lab`: the headless lab, with what it needs installed first. */
import { install } from "./install.mjs";
import { run } from "./run.mjs";

install();
process.exit(run("tsx/dist/cli.mjs", ["src/lab/main.ts", ...process.argv.slice(2)]));
