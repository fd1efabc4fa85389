/** Finds a Chrome or Chromium for the browser tests; on Debian as root it installs one. */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "google-chrome", "google-chrome-stable", "chrome", "chromium-browser"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** @returns the path of a browser; ends the process with a sentence on what to do when there is none */
export function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) {
    if (isProgram(given)) return given;
    stop(`CHROME_PATH is ${given}, expected the path of a Chrome or Chromium program.`);
  }
  const found = installed() ?? (installOnDebian() ? installed() : undefined);
  if (found) return found;
  return stop(
    "The browser tests need Chrome or Chromium and none was found. Install one (on Debian or Ubuntu: " +
      "sudo apt-get install chromium), or set CHROME_PATH to where it is.",
  );
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].filter(isProgram).find(starts);
}

/** Ubuntu has a program of that name that only says how to install one. */
function starts(path) {
  // Chrome on Windows opens a window instead of telling its version.
  if (process.platform === "win32") return true;
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installOnDebian() {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return false;
  console.error("No browser found: installing Debian's chromium ...");
  const options = {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  spawnSync("apt-get", ["update", "-q"], options);
  return (
    spawnSync("apt-get", ["install", "-qy", "--no-install-recommends", "chromium"], options).status === 0
  );
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
