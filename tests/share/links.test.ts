import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { addressDocs } from "../../src/lab/address-docs";
import { readAddress } from "../../src/share/address";

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), "utf8");

interface OldLink {
  readonly release: string;
  readonly link: string;
  /** What it meant then: settings that came later are not its business. */
  readonly means: object;
}

// Add links of each release; never change or take out one that is there.
const LINKS = JSON.parse(read("tests/share/links.json")) as OldLink[];

describe("links of every release", () => {
  it.each(LINKS)("$release: $link", ({ link, means }) => {
    const { settings, problems } = readAddress(link);
    expect(settings).toMatchObject(means);
    expect(problems).toEqual([]);
  });
});

describe("docs/address.md", () => {
  it("is what the table of settings says", () => {
    expect(read("docs/address.md")).toBe(addressDocs());
  });
});
