/** `npm start`: installs what is missing, serves the page and prints its address. */
import { install } from "./install.mjs";
import { run } from "./run.mjs";

install();
process.exit(run("vite/bin/vite.js", process.argv.slice(2)));
