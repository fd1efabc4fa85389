/** The part `peers`: other people's flocks (peers/), each measurement a fresh `node peers/run.mjs`. */
import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ask, type Experiment, type Part } from "./experiment";
import { AGENTS, PER_AGENT_TICK } from "./ours";

const FOLDER = fileURLToPath(new URL("peers/", import.meta.url));

interface Peer {
  readonly packages: readonly string[];
  readonly does: string;
}
interface Answer {
  readonly nsPerAgent: number | null;
  readonly why?: string;
}

const PEERS: Record<string, Peer> = read("peers.json");
export const PEER_NAMES = Object.keys(PEERS);

/** @param names of the peers that are wanted */
export function peersPart(names: readonly string[]): Part {
  if (names.length === 0) return { experiments: [] };
  if (!install())
    return { experiments: [], remarks: ["The peers are left out: npm could not install them."] };
  const { dependencies } = read<{ dependencies: Record<string, string> }>("package.json");
  const versions = names.flatMap((name) => PEERS[name]!.packages.map((p) => `${p} ${dependencies[p]}`));
  return { experiments: names.flatMap(rowsOf), versions };
}

function rowsOf(name: string): Experiment[] {
  return AGENTS.map((agents, i) => ({
    rows: [{ what: name, form: "", agents, ...PER_AGENT_TICK, note: i === 0 ? PEERS[name]!.does : "" }],
    async run() {
      const { nsPerAgent, why } = ask<Answer>(process.execPath, [`${FOLDER}run.mjs`, name, String(agents)]);
      return [nsPerAgent ?? why ?? "no number"];
    },
  }));
}

/** Once, into a folder of their own: they never come near the product. @returns whether they are there */
function install(): boolean {
  if (installed()) return true;
  console.error("Installing the peers (once) ...");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { status } = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: FOLDER,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  return status === 0;
}

/** npm leaves its own copy of the lock file with the packages, last of all. */
function installed(): boolean {
  const made = statSync(`${FOLDER}node_modules/.package-lock.json`, { throwIfNoEntry: false });
  return made !== undefined && made.mtimeMs >= statSync(`${FOLDER}package-lock.json`).mtimeMs;
}

function read<Content>(file: string): Content {
  return JSON.parse(readFileSync(FOLDER + file, "utf8")) as Content;
}
