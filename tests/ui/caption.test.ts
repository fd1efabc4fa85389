import { describe, expect, it } from "vitest";
import type { Regime } from "../../src/model/regime";
import { CaptionWatch, MIXED_SECONDS, stillFits, TRANSITION_SECONDS } from "../../src/ui/caption";
import { captions } from "../../src/words/captions";

/** Plays regimes from second to second, half a second apart. @returns the captions in order, each with when it came */
function play(parts: readonly (readonly [Regime, number])[], watch = new CaptionWatch(), run = 1) {
  const seen: [string | null, number][] = [];
  let seconds = 0;
  for (const [regime, until] of parts) {
    for (; seconds < until; seconds += 0.5) {
      const key = watch.read({ run, seconds, regime });
      if (seen.length === 0 || seen.at(-1)![0] !== key) seen.push([key, seconds]);
    }
  }
  return seen;
}

describe("the caption", () => {
  it("says nothing before the run has a regime, then the regime's own, not a transition from nowhere", () => {
    expect(
      play([
        ["mixed", 2],
        ["milling", 20],
      ]),
    ).toEqual([
      [null, 0],
      ["milling", 2],
    ]);
  });

  it("tells the way from one regime to another for a while, then the regime", () => {
    const seen = play([
      ["milling", 10],
      ["mixed", 12],
      ["circulation", 40],
    ]);
    expect(seen).toEqual([
      ["milling", 0],
      ["milling-circulation", 12],
      ["circulation", 12 + TRANSITION_SECONDS],
    ]);
  });

  it("calls it mixed only when that has lasted", () => {
    const seen = play([
      ["alignment", 10],
      ["mixed", 14.5],
      ["alignment", 20],
      ["mixed", 30],
    ]);
    expect(seen).toEqual([
      ["alignment", 0],
      ["mixed", 20 + MIXED_SECONDS],
    ]);
    expect(play([["mixed", 8]])).toEqual([
      [null, 0],
      ["mixed", MIXED_SECONDS],
    ]);
  });

  it("knows the way also when being mixed had a caption of its own", () => {
    const seen = play([
      ["circulation", 5],
      ["mixed", 20],
      ["alignment", 21],
    ]);
    expect(seen.map(([key]) => key)).toEqual(["circulation", "mixed", "circulation-alignment"]);
  });

  it("takes coming back to the same regime for no transition", () => {
    const seen = play([
      ["circulation", 5],
      ["mixed", 20],
      ["circulation", 40],
    ]);
    expect(seen.map(([key]) => key)).toEqual(["circulation", "mixed", "circulation"]);
  });

  it("does not tell a way twice when the regime wavers on arrival", () => {
    const seen = play([
      ["milling", 5],
      ["circulation", 9],
      ["mixed", 12],
      ["circulation", 40],
    ]);
    expect(seen).toEqual([
      ["milling", 0],
      ["milling-circulation", 5],
      ["circulation", 20],
    ]);
  });

  it("starts afresh with a new run", () => {
    const watch = new CaptionWatch();
    play([["alignment", 30]], watch, 1);
    expect(
      play(
        [
          ["mixed", 2],
          ["milling", 4],
        ],
        watch,
        2,
      ),
    ).toEqual([
      [null, 0],
      ["milling", 2],
    ]);
  });

  it("has words for every caption that can come up, and knows when they no longer fit", () => {
    const named = ["milling", "circulation", "alignment"] as const;
    for (const from of named) {
      for (const to of named.filter((regime) => regime !== from)) {
        const [, arrival] = play([
          [from, 5],
          [to, 6],
        ]);
        expect(captions).toHaveProperty([arrival![0]!]);
        expect(stillFits(arrival![0] as keyof typeof captions, to)).toBe(true);
        expect(stillFits(arrival![0] as keyof typeof captions, from)).toBe(false);
      }
    }
    expect(stillFits("milling", "mixed")).toBe(false);
  });
});
