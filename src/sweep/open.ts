/**
 * Where the ramp comes from: a worker's file beside the page, and the same code for the page itself. In the build of one file
 * src/single stands in its place. Knows no message.
 */
import { trustScript } from "../trusted";
import workerUrl from "./ramp-worker.ts?worker&url";

/** @throws where there are no workers, or none may be opened; it may also fail later, and without a word */
export function openRampWorker(): Worker {
  return new Worker(trustScript(workerUrl), { type: "module" });
}

/** The ramp itself, for a page that has to play it. */
export const loadRamp = async () => (await import("./ramp")).ramp;
