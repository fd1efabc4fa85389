import { describe, expect, it } from "vitest";
import { REGIMES } from "../../src/model/regime";
import { EVIDENCE } from "../../src/model/rules";
import { type Inline, modelPage } from "../../src/words/model-page";

const plain = (line: readonly Inline[]) =>
  line.map((part) => (typeof part === "string" ? part : part.text)).join("");

const links: string[] = [];
const TEXT = modelPage.sections
  .flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => {
      if ("table" in block) return [block.table.head, ...block.table.rows].map((row) => row.join(" | "));
      const lines = "list" in block ? block.list : [block.paragraph];
      for (const part of lines.flat()) if (typeof part !== "string") links.push(part.href);
      return lines.map(plain);
    }),
  ])
  .join("\n");

describe("the model page", () => {
  it("is in NetLogo's order", () => {
    expect(modelPage.sections.map(({ heading }) => heading)).toEqual([
      "What is it?",
      "How it works",
      "How to use it",
      "Things to notice",
      "Things to try",
      "What it does not claim",
      "How to cite",
      "Credits and references",
    ]);
  });

  it("is short enough to be read", () => {
    const words = TEXT.split(/\s+/).filter((word) => /\w/.test(word)).length;
    expect(words).toBeGreaterThan(600);
    expect(words).toBeLessThanOrEqual(950);
  });

  it("has every regime by name and says where the trap is", () => {
    for (const regime of REGIMES) expect(TEXT).toContain(`${regime} | `);
    expect(TEXT).toContain("a biologist's milling is our circulation");
  });

  it("has the dials' formulas as the model has them", () => {
    for (const { rule, formula } of EVIDENCE) {
      if (rule === "belongingWeight") continue;
      const short = formula.replace("leaderInfluence", "leader influence").replace(/,.*/, "");
      expect(TEXT, rule).toContain(`= ${short}`);
    }
  });

  it("credits the talk and every paper that the claim rests on", () => {
    expect(TEXT).toContain("Three keys to leading emergent organizing");
    for (const source of EVIDENCE.flatMap(({ sources }) => sources)) {
      expect(TEXT).toContain(source.replace(/,? (et al\.|doi).*/, ""));
    }
  });

  it("links to sources over https", () => {
    expect(links).toEqual([
      "https://doi.org/10.1038/nature03236",
      "https://doi.org/10.1371/journal.pcbi.1002915",
      "https://arxiv.org/abs/2410.09264",
    ]);
  });

  it("has a table's rows as wide as its head", () => {
    for (const { blocks } of modelPage.sections) {
      for (const block of blocks) {
        if (!("table" in block)) continue;
        for (const row of block.table.rows) expect(row).toHaveLength(block.table.head.length);
      }
    }
  });
});
