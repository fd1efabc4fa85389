/** The site: served in development, built into dist, and what the tests run on. Needs no network and no SITE_URL. */
import { defineConfig } from "vitest/config";
import { contentSecurity, systemSigns } from "./build/csp.ts";
import { leanPixi } from "./build/lean.ts";
import { offline } from "./build/offline.ts";
import { alias, bareShaders, plainSeedrandom } from "./build/plugins.ts";
import { siteAddress } from "./build/site.ts";

export default defineConfig({
  plugins: [
    ...[bareShaders, plainSeedrandom, systemSigns, leanPixi()],
    ...[siteAddress(process.env.SITE_URL), contentSecurity(), offline()],
  ],
  // Relative addresses: the built site works from any folder of any host.
  base: "./",
  publicDir: "assets",
  build: {
    target: "es2022",
    reportCompressedSize: true,
    // Every browser that can run the swarm can preload its modules.
    modulePreload: { polyfill: false },
  },
  worker: { format: "es", plugins: () => [plainSeedrandom] },
  resolve: { alias },
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
