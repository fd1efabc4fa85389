/** The build of one file: what stands in the place of the site's own files, and the model carried once, as text. */
import { fileURLToPath } from "node:url";
import { build, normalizePath, type Plugin } from "vite";
import { alias, plainSeedrandom } from "./plugins.ts";
import { sourceOf } from "./single-page.ts";

const inRoot = (path: string) => normalizePath(fileURLToPath(new URL(`../${path}`, import.meta.url)));

/** What src/single/carried.ts carries: in a worker it is the one that it is named for, in a page it leaves what it is made of. */
const CARRIED = `
  import { Host } from "${inRoot("src/worker/host.ts")}";
  import { ramp } from "${inRoot("src/sweep/ramp.ts")}";
  if (typeof document !== "undefined") globalThis.coarseGrainCarried = { Host, ramp };
  else if (self.name === "ramp") import("${inRoot("src/sweep/ramp-worker.ts")}");
  else import("${inRoot("src/worker/worker.ts")}");
`;

/**
 * Puts files in the place of others.
 * @param files paths from the root; one that nobody imports any more fails the build
 */
export function inPlaceOf(files: Readonly<Record<string, string>>): Plugin {
  const others = new Map(Object.entries(files).map(([from, to]) => [inRoot(from), inRoot(to)]));
  const missing = new Set(others.keys());
  const names = new RegExp(
    `/(${Object.keys(files)
      .map((file) => /([^/]+)\.ts$/.exec(file)?.[1])
      .join("|")})(\\.ts)?$`,
  );
  return {
    name: "in-place-of",
    enforce: "pre",
    async resolveId(source, importer, options) {
      if (!importer || !names.test(source)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const other = found && others.get(found.id);
      if (other) missing.delete(found.id);
      return other ?? null;
    },
    buildEnd(error) {
      if (!error && missing.size > 0) this.error(`nobody imports ${[...missing].join(", ")}`);
    },
  };
}

/** Fills src/single/text.ts. @param told gets the CSP source that lets the page itself run the text */
export function carriedText(told: (source: string) => void): Plugin {
  const id = inRoot("src/single/text.ts");
  return {
    name: "carried-text",
    enforce: "pre",
    async load(wanted) {
      if (wanted !== id) return null;
      const text = await bundled(CARRIED);
      told(sourceOf(text));
      return `export const text = ${JSON.stringify(text)};`;
    },
  };
}

/** @returns one classic script */
async function bundled(source: string): Promise<string> {
  const entry = "\0carried";
  const own: Plugin = {
    name: "carried-entry",
    resolveId: (id) => (id === entry ? entry : null),
    load: (id) => (id === entry ? source : null),
  };
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [own, plainSeedrandom],
    resolve: { alias },
    build: {
      target: "es2022",
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: "iife", codeSplitting: false } },
    },
  });
  const [chunk, ...others] = "output" in built ? built.output : [];
  if (chunk?.type !== "chunk" || others.length > 0) throw new Error("the model is not one script");
  return chunk.code.trim();
}

/** Vite has what is loaded later preloaded with its styles; here it is all there. 2 kB. */
export const nothingToPreload: Plugin = {
  name: "nothing-to-preload",
  transform: (_, id) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined,
};
