import { describe, expect, it } from "vitest";
import { EVIDENCE } from "../../src/model/rules";
import { type Dial, dialInfo, supportWords } from "../../src/words/dials";

const DIALS = Object.keys(dialInfo) as Dial[];
const spaced = (formula: string) => formula.replace("leaderInfluence", "leader influence");

describe("what is said of each dial", () => {
  it.each(DIALS)("%s: names every rule that it moves, and no other", (dial) => {
    const moved = EVIDENCE.filter(({ formula }) => new RegExp(`\\b${dial}\\b`).test(formula));
    expect(moved).not.toHaveLength(0);
    const told = dialInfo[dial].rules.map(({ rule }) => rule as string);
    expect(told.sort()).toEqual(moved.map(({ rule }) => rule).sort());
  });

  it.each(DIALS)("%s: has the formulas, support and sources of the claim", (dial) => {
    for (const { rule, formula, support, sources } of dialInfo[dial].rules) {
      const claim = EVIDENCE.find((line) => line.rule === rule)!;
      expect({ formula, support, sources }).toEqual({
        formula: spaced(claim.formula),
        support: claim.support,
        sources: claim.sources,
      });
    }
  });

  it.each(DIALS)("%s: is tagged no better than its rules are", (dial) => {
    const supports = dialInfo[dial].rules.map(({ support }) => support);
    const supported = supports.filter((support) => support === "supported").length;
    const tag = supported === supports.length ? "supported" : supported > 0 ? "supported in part" : "assumed";
    expect(dialInfo[dial].tag).toBe(tag);
  });

  it.each(DIALS)("%s: says what it does not claim", (dial) => {
    expect(dialInfo[dial].claimsNot.length).toBeGreaterThan(40);
  });

  it("has a meaning for every grade that the claim uses", () => {
    for (const { support } of EVIDENCE) expect(supportWords[support].toLowerCase()).toContain(support);
  });
});
