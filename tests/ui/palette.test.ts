import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { contrast, EYES, seenBy } from "./sight";

const CSS = readFileSync(fileURLToPath(new URL("../../src/ui/page.css", import.meta.url)), "utf8");

/** The colours of the first rule after each selector, the later over the earlier. */
function coloursAfter(...selectors: string[]): Record<string, string> {
  const rules = selectors.map((selector) => CSS.slice(CSS.indexOf(`${selector} {`)).split("}")[0]!);
  const found = rules.flatMap((rule) => [...rule.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)]);
  return Object.fromEntries(found.map(([, name, colour]) => [name!, colour!]));
}

const LIGHT = ':root:is([data-color="light"], [data-color="projector"])';
const PALETTES = [
  ["dark", coloursAfter(":root")],
  ["light by the system", coloursAfter(":root", ':root:not([data-color="dark"])')],
  ["light", coloursAfter(":root", LIGHT)],
  ["projector", coloursAfter(":root", LIGHT, ':root[data-color="projector"]')],
] as const;
const REGIMES = ["milling", "circulation", "alignment"] as const;

describe.each(PALETTES)("the palette, %s", (_, palette) => {
  const of = (name: string) => palette[name] ?? "missing";

  it("is whole", () => {
    for (const name of [
      "ground",
      "surface",
      "text",
      "quiet",
      "accent",
      "edge",
      "agent",
      "informed",
      ...REGIMES,
    ])
      expect(palette, name).toHaveProperty([name]);
  });

  it("has text of at least 4.5:1", () => {
    for (const ground of ["ground", "surface"])
      for (const text of ["text", "quiet"])
        expect(contrast(of(text), of(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    for (const filled of ["accent", ...REGIMES])
      expect(contrast(of(`on-${filled}`), of(filled)), `on ${filled}`).toBeGreaterThanOrEqual(4.5);
  });

  it("has graphics of at least 3:1", () => {
    for (const name of ["accent", "edge", ...REGIMES])
      expect(contrast(of(name), of("surface")), name).toBeGreaterThanOrEqual(3);
    for (const name of ["agent", "informed"])
      expect(contrast(of(name), of("ground")), name).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.entries(EYES))("tells the three forms apart: %s", (_, eyes) => {
    const [a, b, c] = REGIMES.map((regime) => seenBy(eyes, of(regime)));
    for (const [one, other] of [
      [a!, b!],
      [b!, c!],
      [a!, c!],
    ] as const)
      expect(Math.hypot(...one.map((value, i) => value - other[i]!))).toBeGreaterThan(0.07);
  });
});
