/** Serves the built page for the browser tests and tells them its address. */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import type { TestProject } from "vitest/node";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

declare module "vitest" {
  interface ProvidedContext {
    address: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(`${ROOT}/dist/index.html`))
    throw new Error("nothing built: run npm run build, or npm test");
  const server = await preview({ root: ROOT, preview: { host: "127.0.0.1", port: 0 }, logLevel: "error" });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the preview server has no address");
  project.provide("address", address);
  return () => server.close();
}
