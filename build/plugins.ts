/** What the builds of the site and of the one file have in common. */
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

export const inModules = (path: string) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

/**
 * Shaders are strings: nothing else takes comments and indents out of them. (Whatever follows two slashes: no addresses there.)
 */
export const bareShaders: Plugin = {
  name: "bare-shaders",
  apply: "build",
  transform: (code, id) =>
    id.endsWith(".glsl.ts") ? code.replace(/\/\/.*$/gm, "").replace(/\n\s+/g, "\n") : undefined,
};

/** Indents of shaders in strings, and lil-gui's style sheet once more as a string: 15 kB that nobody reads. */
export const bareLibraries: Plugin = {
  name: "bare-libraries",
  apply: "build",
  transform(code, id) {
    if (!/node_modules\/(pixi\.js|lil-gui)\//.test(id) || !/\.m?js$/.test(id)) return undefined;
    const sheet = /\nvar stylesheet = `[^`]*`;/;
    if (id.includes("lil-gui") && !sheet.test(code))
      throw new Error("lil-gui keeps its style sheet elsewhere now");
    return code.replace(sheet, '\nvar stylesheet = "";').replace(/\n\s+/g, "\n");
  },
};

/** Decks are written to be read and shipped to be parsed. */
export const bareDecks: Plugin = {
  name: "bare-decks",
  apply: "build",
  transform(code, id) {
    const text = id.endsWith(".json?raw") && /^export default (".*");?$/s.exec(code.trim())?.[1];
    return text
      ? `export default ${JSON.stringify(JSON.stringify(JSON.parse(JSON.parse(text))))}`
      : undefined;
  },
};

/** It is written for every module system there was; as a module of today's it needs no helpers to be imported. */
export const plainSeedrandom: Plugin = {
  name: "plain-seedrandom",
  apply: "build",
  transform: (code, id) =>
    id.endsWith("/seedrandom/seedrandom.js")
      ? `const module = { exports: {} }; const define = undefined; const require = undefined;\n${code}\nexport default module.exports;`
      : undefined,
};

export const alias = [
  // lil-gui ships its style sheet but does not export it.
  { find: "lil-gui.css", replacement: inModules("lil-gui/dist/lil-gui.css") },
  // Its index brings seven more generators, 2 kB gzipped, that nobody calls.
  { find: /^seedrandom$/, replacement: inModules("seedrandom/seedrandom.js") },
];
