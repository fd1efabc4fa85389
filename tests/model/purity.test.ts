/**
 * The swarm's room: nothing in it may differ between engines or runs. IEEE + - * / and Math.sqrt are exact everywhere;
 * sin, exp, pow and their kind are not, and a clock or Math.random would make a run unrepeatable.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../src/model/", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

const EXACT_MATH = ["sqrt", "SQRT1_2", "SQRT2", "imul", "abs", "min", "max", "floor", "ceil", "round"];
const FORBIDDEN =
  /\b(Date|performance|crypto|Intl|globalThis|window|document|self|process|setTimeout|toLocaleString)\b/g;
const IMPORTED = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g;

/** Source without comments. Strings stay: no string in the room holds `//`. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
}

/** What in `source` may differ between engines or runs, or reaches out of the room. */
function faultsIn(source: string): string[] {
  const code = withoutComments(source);
  const faults = [...code.matchAll(FORBIDDEN)].map(([word]) => word!);
  for (const [use, name] of code.matchAll(/\bMath\s*\.\s*(\w+)/g))
    if (!EXACT_MATH.includes(name!)) faults.push(use!);
  // Math under another name would hide what is used of it.
  faults.push(...[...code.matchAll(/\bMath\b(?!\s*\.\s*\w)/g)].map(([use]) => use!));
  faults.push(...[...code.matchAll(/\*\*=?\s*\S+/g)].map(([use]) => use!));
  for (const [, from] of code.matchAll(IMPORTED)) {
    if (from !== "seedrandom" && !/^\.\/[a-z-]+$/.test(from!)) faults.push(`import of ${from}`);
  }
  return faults;
}

describe("src/model", () => {
  it("was found", () => {
    expect(files).toEqual(expect.arrayContaining(["tick.ts", "pairs.ts", "run.ts", "rules.ts"]));
  });

  it.each(files)("%s uses exact arithmetic alone and imports nothing from other rooms", (name) => {
    expect(faultsIn(readFileSync(folder + name, "utf8"))).toEqual([]);
  });
});

describe("the scan itself", () => {
  it.each([
    ["Math.sin(x)"],
    ["Math . atan2(y, x)"],
    ["Math.random()"],
    ["Math.hypot(x, y)"],
    ["const { exp } = Math;"],
    ["Math['pow'](2, 3)"],
    ["x ** 2"],
    ["x ** 2.5"],
    ["x ** k"],
    ["x **= 0.5"],
    ["Date.now()"],
    ["performance.now()"],
    ['import { a } from "../worker/protocol";'],
    ['import "pixi.js";'],
    ['const m = await import("../ui/panel");'],
    ['export { b } from "../ui/panel";'],
  ])("finds %s", (source) => {
    expect(faultsIn(source)).not.toEqual([]);
  });

  it.each([
    ["Math.sqrt(x * x + y * y)"],
    ["// Math.sin(x) is not exact"],
    ["/* Date.now() */"],
    ['import seedrandom from "seedrandom"; import type { Swarm } from "./swarm";'],
  ])("lets %s pass", (source) => {
    expect(faultsIn(source)).toEqual([]);
  });
});
