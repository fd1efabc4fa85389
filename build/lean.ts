/**
 * Leaves out of a build what pixi.js brings along only because it is imported. Must not know how the page draws.
 *
 * Three of its modules act when they are loaded: they enter surroundings (browser, worker), masks, and the readers of
 * images, video and sprite sheets into tables. The page's own renderer (src/render/lean-renderer.ts) reads none of these
 * tables. Said to have no effect, the three and all that only they need fall out: 80 kB of the first load, and 65 kB of
 * chunks that nothing ever loads.
 */
import type { Plugin } from "vite";

/** Held to pixi.js 8.22: look again what each does when the version changes. */
const ACTING = ["index.mjs", "rendering/init.mjs", "spritesheet/init.mjs"];
/** What stays in, with everything behind it, if that has failed. */
const BEHIND = "environment-browser/browserAll.mjs";

const inPixi = (id: string) => id.split("/node_modules/pixi.js/lib/")[1];

/** @throws (fails the build) when pixi.js is no longer made like this */
export function leanPixi(): Plugin {
  const seen = new Set<string>();
  return {
    name: "lean-pixi",
    apply: "build",
    buildStart: () => seen.clear(),
    transform(code, id) {
      const path = inPixi(id);
      if (!path) return;
      seen.add(path);
      if (ACTING.includes(path)) return { code, map: null, moduleSideEffects: false };
    },
    buildEnd(error) {
      if (error || seen.size === 0) return;
      const gone = ACTING.filter((path) => !seen.has(path));
      if (gone.length > 0) this.error(`pixi.js has no ${gone.join(", ")} any more: see build/lean.ts`);
    },
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || !chunk.moduleIds.some((id) => inPixi(id) === BEHIND)) continue;
        this.error(`${chunk.fileName} holds pixi.js's ${BEHIND}, which nothing loads: see build/lean.ts`);
      }
    },
  };
}
