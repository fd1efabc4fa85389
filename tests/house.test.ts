import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../src", import.meta.url));

/** Which rooms a room may import from. Data goes one way; see CONTRIBUTING. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  words: ["model"],
  settings: ["model", "words"],
  worker: ["model", "trusted"],
  render: ["worker"],
  ui: ["data", "model", "settings", "worker", "words"],
  share: ["model", "settings", "words"],
  lab: ["model", "settings", "share", "words"],
  data: [],
  scenes: ["model"],
  sweep: ["model", "trusted"],
  embed: ["share"],
  workshop: ["model", "scenes", "settings", "share", "sweep", "ui", "worker", "words"],
  acts: ["later", "settings", "ui", "worker"],
  app: ["acts", "later", "render", "settings", "share", "ui", "worker", "words"],
  trusted: [],
  offline: ["trusted", "words"],
  guest: ["settings", "share", "ui", "worker"],
  scorm: ["settings"],
  // The build of one file: in the place of files of theirs.
  single: ["sweep", "worker"],
  outside: ["guest", "offline", "scorm", "settings", "share", "ui", "worker"],
  later: ["outside", "render", "settings", "share", "ui", "worker", "words", "workshop-door"],
  "workshop-door": ["settings", "share", "worker", "workshop"],
  main: ["app", "workshop"],
};

/** The rooms that may import a library. */
const OWNERS: Record<string, readonly string[]> = {
  "pixi.js": ["render"],
  "lil-gui": ["ui"],
  "lil-gui.css": ["ui"],
  uplot: ["ui", "workshop"],
  "uplot/dist/uPlot.min.css": ["ui", "workshop"],
  "lean-qr/nano": ["workshop"],
  seedrandom: ["model"],
  "jsonc-parser": ["scenes"],
  "node:fs": ["lab"],
  "node:util": ["lab"],
};

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(/(?:^import\b[^;"]*|^export\b[^;"=]*\bfrom\s*|\bimport\(\s*)"([^"\n]+)"/gm);
  return [...found].map((match) => ({ file: relative(SRC, file), room: roomOf(file), target: match[1]! }));
}

function roomOf(file: string): string {
  return relative(SRC, file).split(/[\\/]/)[0]!.replace(/\.ts$/, "");
}

const IMPORTS = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => importsOf(join(SRC, name)));

describe("the house", () => {
  it("has imports to look at", () => {
    expect(IMPORTS.length).toBeGreaterThan(50);
  });

  it("keeps every room to the rooms it may import", () => {
    const trespasses = IMPORTS.filter(({ target }) => target.startsWith(".")).filter(
      ({ file, room, target }) => {
        const to = roomOf(join(SRC, dirname(file), target));
        return to !== room && !MAY_IMPORT[room]?.includes(to);
      },
    );
    expect(trespasses).toEqual([]);
  });

  it("keeps every library in the room that owns it", () => {
    const strays = IMPORTS.filter(({ target }) => !target.startsWith(".")).filter(
      ({ room, target }) => !OWNERS[target]?.includes(room),
    );
    expect(strays).toEqual([]);
  });

  it("keeps the tick and the clock out of the picture and the interface", () => {
    const readers = IMPORTS.filter(({ room }) => ["render", "ui", "workshop"].includes(room));
    const ofTheModel = readers.map(({ target }) => target).filter((target) => target.includes("/model/"));
    for (const target of ofTheModel) expect(target).toMatch(/model\/(conditions|regime)$/);
    const ofTheWorker = readers.map(({ target }) => target).filter((target) => target.includes("/worker/"));
    for (const target of ofTheWorker) expect(target).toMatch(/worker\/protocol$/);
  });
});
