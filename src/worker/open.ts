/**
 * Where the swarm's host comes from: a worker's file beside the page, and the same code for the page itself. In the build of
 * one file src/single stands in its place. Knows no message.
 */
import { trustScript } from "../trusted";
import workerUrl from "./worker.ts?worker&url";

/** @throws where there are no workers, or none may be opened; it may also fail later, and without a word */
export function openWorker(): Worker {
  return new Worker(trustScript(workerUrl), { type: "module" });
}

/** The host itself, for a page that has to run it. */
export const loadHost = async () => (await import("./host")).Host;
