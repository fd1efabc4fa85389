import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const inModules = (path: string) => fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));

/**
 * Shaders are strings: nothing else takes comments and indents out of them. (Whatever follows two slashes: no addresses there.)
 */
const bareShaders: Plugin = {
  name: "bare-shaders",
  apply: "build",
  transform: (code, id) =>
    id.endsWith(".glsl.ts") ? code.replace(/\/\/.*$/gm, "").replace(/\n\s+/g, "\n") : undefined,
};

/** It is written for every module system there was; as a module of today's it needs no helpers to be imported. */
const plainSeedrandom: Plugin = {
  name: "plain-seedrandom",
  apply: "build",
  transform: (code, id) =>
    id.endsWith("/seedrandom/seedrandom.js")
      ? `const module = { exports: {} }; const define = undefined; const require = undefined;\n${code}\nexport default module.exports;`
      : undefined,
};

export default defineConfig({
  plugins: [bareShaders, plainSeedrandom],
  // Relative addresses: the built site works from any folder of any host.
  base: "./",
  publicDir: "assets",
  build: { target: "es2022", reportCompressedSize: true },
  worker: { format: "es", plugins: () => [plainSeedrandom] },
  resolve: {
    // lil-gui ships its style sheet but does not export it.
    alias: [
      { find: "lil-gui.css", replacement: inModules("lil-gui/dist/lil-gui.css") },
      // Its index brings seven more generators, 2 kB gzipped, that nobody calls.
      { find: /^seedrandom$/, replacement: inModules("seedrandom/seedrandom.js") },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/browser/**", "tests/slow/**"],
          // A busy machine is not a failure: only a test that hangs is.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          globalSetup: "tests/browser/serve.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One browser at a time: two would measure each other.
          fileParallelism: false,
        },
      },
      { extends: true, test: { name: "slow", include: ["tests/slow/**/*.test.ts"] } },
    ],
  },
});
