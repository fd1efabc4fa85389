/**
 * `npm run bench`: what a tick costs, beside its twin in C++ and beside other people's flocks, and what the page costs.
 * A benchmark, not a test: it prints, it does not judge. Run it on a machine that has nothing else to do.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleTick } from "./bundle";
import { derive } from "./derived";
import { measure, type Part } from "./experiment";
import { load, machine } from "./machine";
import { readOptions } from "./options";
import { tickPart } from "./ours";
import { pagePart } from "./page";
import { PEER_NAMES, peersPart } from "./peers";
import { tableOf } from "./table";
import { twinPart } from "./twin";

const { parts, peers, rounds } = readOptions(process.argv.slice(2), PEER_NAMES);
const folder = mkdtempSync(join(tmpdir(), "grain-bench-"));
// Progress goes to stderr: stdout is the table alone, ready for a file.
// On a terminal each line takes the place of the one before.
const tell = (line: string) => process.stderr.write(process.stderr.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
try {
  const before = load();
  const chosen = await prepare();
  const results = await measure(
    chosen.flatMap(({ experiments }) => experiments),
    rounds,
    tell,
  );
  for (const { close } of chosen) await close?.();
  const versions = [machine(), ...chosen.flatMap((part) => part.versions ?? [])];
  const sentences = [...chosen.flatMap((part) => part.remarks ?? []), ...derive(results)];
  console.log(`${versions.map((line) => `- ${line}`).join("\n")}`);
  console.log(`- load of the last minute: ${before} at the start, ${load()} at the end`);
  console.log(`- ${rounds} rounds, a fresh process for each number, all rows once before any twice\n`);
  console.log(tableOf(results));
  console.log(`\n${sentences.map((line) => `- ${line}`).join("\n")}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function prepare(): Promise<Part[]> {
  const bundle = parts.has("tick") || parts.has("twin") ? await bundleTick(folder) : "";
  const chosen: Part[] = [];
  if (parts.has("tick")) chosen.push(tickPart(bundle));
  if (parts.has("twin")) {
    tell("the twin: compiling, and comparing it with ours ...");
    chosen.push(twinPart(bundle, folder));
  }
  chosen.push(peersPart(peers));
  if (parts.has("page")) chosen.push(await pagePart());
  return chosen;
}
