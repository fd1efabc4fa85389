import { describe, expect, it } from "vitest";
import type { Regime } from "../../src/model/regime";
import { CaptionWatch, LASTING_SECONDS, stillFits, TRANSITION_SECONDS } from "../../src/ui/caption";
import { captions } from "../../src/words/captions";

const L = LASTING_SECONDS;

/** Plays regimes from second to second, half a second apart. @returns the captions in order, each with when it came */
function play(parts: readonly (readonly [Regime, number, number?])[], watch = new CaptionWatch(), run = 1) {
  const seen: [string | null, number][] = [];
  let seconds = 0;
  for (const [regime, until, cohesion = 1] of parts) {
    for (; seconds < until; seconds += 0.5) {
      const key = watch.read({ run, seconds, regime, cohesion });
      if (seen.length === 0 || seen.at(-1)![0] !== key) seen.push([key, seconds]);
    }
  }
  return seen;
}

describe("the caption", () => {
  it("says nothing before the run has a regime that lasts, then the regime's own, not a way from nowhere", () => {
    const seen = play([
      ["mixed", 2],
      ["milling", 20],
    ]);
    expect(seen).toEqual([
      [null, 0],
      ["milling", 2 + L],
    ]);
  });

  it("tells the way from one regime to another for a while, then the regime", () => {
    const seen = play([
      ["milling", 10],
      ["mixed", 12],
      ["circulation", 80],
    ]);
    expect(seen).toEqual([
      [null, 0],
      ["milling", L],
      ["milling-circulation", 12 + L],
      ["circulation", 12 + L + TRANSITION_SECONDS],
    ]);
  });

  it("passes over what does not last: a form that the group only passes through is none that it has taken", () => {
    const seen = play([
      ["alignment", 10],
      ["mixed", 14.5],
      ["milling", 18],
      ["mixed", 21],
      ["circulation", 40],
    ]);
    expect(seen.map(([key]) => key)).toEqual([null, "alignment", "alignment-circulation"]);
  });

  it("calls it mixed when that has lasted, and knows the way all the same", () => {
    const seen = play([
      ["circulation", 8],
      ["mixed", 20],
      ["alignment", 30],
    ]);
    expect(seen).toEqual([
      [null, 0],
      ["circulation", L],
      ["mixed", 8 + L],
      ["circulation-alignment", 20 + L],
    ]);
  });

  it("takes coming back to the same regime for no transition", () => {
    const seen = play([
      ["circulation", 8],
      ["mixed", 20],
      ["circulation", 40],
    ]);
    expect(seen.map(([key]) => key)).toEqual([null, "circulation", "mixed", "circulation"]);
  });

  it("says that the group has split, whatever its order, once that has lasted", () => {
    const seen = play([
      ["circulation", 10],
      ["mixed", 14, 0.7],
      ["milling", 30, 0.7],
      ["alignment", 50],
    ]);
    expect(seen).toEqual([
      [null, 0],
      ["circulation", L],
      ["split", 10 + L],
      ["circulation-alignment", 30 + L],
    ]);
  });

  it("starts afresh with a new run", () => {
    const watch = new CaptionWatch();
    play([["alignment", 30]], watch, 1);
    const seen = play(
      [
        ["mixed", 2],
        ["milling", 9],
      ],
      watch,
      2,
    );
    expect(seen).toEqual([
      [null, 0],
      ["milling", 2 + L],
    ]);
  });

  it("has words for every caption that can come up, and knows when they no longer fit", () => {
    const named = ["milling", "circulation", "alignment"] as const;
    const whole = (regime: Regime) => ({ regime, cohesion: 1 });
    for (const from of named) {
      for (const to of named.filter((regime) => regime !== from)) {
        const [, , arrival] = play([
          [from, 10],
          [to, 20],
        ]);
        const key = arrival![0] as keyof typeof captions;
        expect(captions).toHaveProperty([key]);
        expect([stillFits(key, whole(to)), stillFits(key, whole(from))]).toEqual([true, false]);
      }
    }
    expect(stillFits("mixed", whole("mixed"))).toBe(true);
    expect(stillFits("milling", { regime: "milling", cohesion: 0.5 })).toBe(false);
    expect(stillFits("split", { regime: "milling", cohesion: 0.5 })).toBe(true);
  });
});
