import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { PULL_NAMES } from "../../src/worker/protocol";
import { contrast, EYES, seenBy } from "./sight";

const CSS = readFileSync(fileURLToPath(new URL("../../src/ui/lens.css", import.meta.url)), "utf8");

/** The five colours of the first rule after `selector`. */
function coloursAfter(selector: string): string[] {
  const rule = CSS.slice(CSS.indexOf(selector)).split("}")[0]!;
  return PULL_NAMES.map((pull) => rule.match(new RegExp(`--pull-${pull}: (#[0-9a-f]{6});`))?.[1] ?? "");
}

const SETS = [
  { name: "dark", selector: ":root {", grounds: ["#0e1420", "#161e2d"] },
  { name: "light", selector: ":root:not(", grounds: ["#f7f5ef", "#ffffff", "#efece3"] },
  { name: "asked for", selector: ":root:is(", grounds: ["#f7f5ef", "#ffffff", "#efece3", "#f4f4f4"] },
];

describe.each(SETS)("the five pulls' colours, $name", ({ selector, grounds }) => {
  const colours = coloursAfter(selector);

  it("have a contrast of at least 3:1 to every ground", () => {
    for (const colour of colours)
      for (const ground of grounds) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(EYES))("are told apart: %s", (_, eyes) => {
    const seen = colours.map((colour) => seenBy(eyes, colour));
    for (let i = 0; i < seen.length; i++)
      for (let j = 0; j < i; j++) {
        const difference = Math.hypot(...seen[i]!.map((c, at) => c - seen[j]![at]!));
        expect(difference, `${PULL_NAMES[i]} and ${PULL_NAMES[j]}`).toBeGreaterThan(0.1);
      }
  });
});
