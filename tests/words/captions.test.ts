import { describe, expect, it } from "vitest";
import { REGIMES } from "../../src/model/regime";
import { captions } from "../../src/words/captions";

const MOST_WORDS = 40;
const NAMED = REGIMES.filter((regime) => regime !== "mixed");
const ALL = Object.entries(captions);

const countWords = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

describe("captions", () => {
  it("has one for each regime and each way between two named ones, and no other", () => {
    const ways = NAMED.flatMap((from) =>
      NAMED.filter((to) => to !== from).map((to) => `${from}-${to}` as const),
    );
    expect(Object.keys(captions).sort()).toEqual([...REGIMES, "split", ...ways].sort());
  });

  it.each(ALL)("%s is read in at most 40 words", (_, { happens, talk }) => {
    expect(countWords(`${happens} ${talk}`)).toBeLessThanOrEqual(MOST_WORDS);
    expect(countWords(happens)).toBeGreaterThan(5);
  });

  it.each(ALL)("%s says whose words the talk's are, and keeps them out of what is seen", (_, caption) => {
    expect(caption.talk).toMatch(/^The talk/);
    expect(caption.happens).not.toMatch(/talk|practice|belonging|purpose/i);
  });

  it.each(ALL)("%s ranks no form above or after another", (_, { happens, talk }) => {
    const ranks =
      /\b(better|best|higher|later|worse|stage|step|progress|mature|advance\w*|finally|only now)\b/i;
    expect(`${happens} ${talk}`).not.toMatch(ranks);
  });

  it("gives each form the practice that the talk gives it", () => {
    const practices = {
      milling: /community building/i,
      circulation: /administrative practice/i,
      alignment: /generative practice/i,
    };
    for (const [key, { talk }] of ALL.filter(([key]) => key !== "split")) {
      const arrival = key.split("-").at(-1) as keyof typeof practices | "mixed";
      if (arrival === "mixed") expect(talk).toMatch(/all three practices/);
      else expect(talk, key).toMatch(practices[arrival]);
    }
  });

  it("names all three needs or none: they are there together", () => {
    for (const regime of REGIMES) {
      for (const need of ["dependence", "independence", "interdependence"]) {
        expect(captions[regime].talk).toMatch(new RegExp(`\\b${need}\\b`));
      }
    }
  });

  it("says that the way back from alignment takes its time", () => {
    expect(captions["alignment-circulation"].happens).toMatch(/longer.*remembers/);
  });
});
