/**
 * Builds the whole app into one HTML file, dist/coarse-grain.html, that runs from disk, in a sandboxed frame and in srcdoc.
 * `vite build --config build/single.config.ts`; leaves what else is in the folder alone.
 */
import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { systemSigns } from "./csp.ts";
import { leanPixi } from "./lean.ts";
import { alias, bareDecks, bareLibraries, bareShaders, plainSeedrandom } from "./plugins.ts";
import { alone, nothingBeside } from "./single-page.ts";
import { carriedText, inPlaceOf, nothingToPreload } from "./single-plugins.ts";

const scripts: string[] = [];

export default defineConfig({
  plugins: [
    leanPixi(),
    bareShaders,
    bareLibraries,
    bareDecks,
    plainSeedrandom,
    systemSigns,
    nothingToPreload,
    inPlaceOf({
      "src/worker/open.ts": "src/single/open-worker.ts",
      "src/sweep/open.ts": "src/single/open-ramp.ts",
      "src/offline.ts": "src/single/offline.ts",
    }),
    carriedText((source) => scripts.push(source)),
    nothingBeside("assets/favicon.svg"),
    viteSingleFile(),
    alone("coarse-grain.html", () => scripts),
  ],
  base: "./",
  publicDir: false,
  build: { target: "es2022", emptyOutDir: false, reportCompressedSize: false, modulePreload: false },
  resolve: { alias },
});
