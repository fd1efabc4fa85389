import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host.
  base: "./",
  publicDir: "assets",
  build: { target: "es2022", reportCompressedSize: true },
  worker: { format: "es" },
  resolve: {
    // lil-gui ships its style sheet but does not export it.
    alias: {
      "lil-gui.css": fileURLToPath(new URL("node_modules/lil-gui/dist/lil-gui.css", import.meta.url)),
    },
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
