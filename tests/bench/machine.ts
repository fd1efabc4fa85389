/** Where the numbers come from: they mean nothing without. */
import { cpus, loadavg, platform, release, totalmem } from "node:os";

/** Processor, memory, system and node, in one line. */
export function machine(): string {
  const { length } = cpus();
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const node = `node ${process.versions.node} (V8 ${process.versions.v8})`;
  return `${length} x ${model}, ${memory}, ${platform()} ${release()}, ${node}`;
}

/** Processes that wanted to run in the last minute, on average: more than one beside ours, and it was not quiet. */
export function load(): string {
  return loadavg()[0]!.toFixed(2);
}
