/** Builds tick.ts with the model into one file for node, by the tool and for the engines that the page is built for. */
import { join } from "node:path";
import { build } from "vite";

/** @returns the path of the built file in `folder` */
export async function bundleTick(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: "tests/bench/tick.ts",
      outDir: folder,
      emptyOutDir: false,
      target: "es2022",
      minify: true,
      rolldownOptions: { output: { entryFileNames: "tick.mjs" } },
    },
  });
  return join(folder, "tick.mjs");
}
