import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whyItTurned } from "../../src/ui/lens-sentence";
import type { LensReading } from "../../src/worker/protocol";

type Pulls = LensReading["pulls"];
const NONE = { x: 0, y: 0 };
const STILL: Pulls = {
  repulsion: NONE,
  orientation: NONE,
  attraction: NONE,
  belonging: NONE,
  goal: NONE,
};
const LIMIT = (6 * Math.PI) / 180;

const at = (angle: number, length = 1) => ({ x: length * Math.cos(angle), y: length * Math.sin(angle) });

/**
 * A reading of an agent that heads along `heading` (radians) and turns towards the sum of its pulls by 6 degrees at most,
 * and then by `noise` (radians, to the left).
 */
function reading(
  pulls: Partial<Pulls>,
  heading = 0,
  attended: LensReading["attended"] = [],
  noise = 0,
): LensReading {
  const all = { ...STILL, ...pulls };
  const sum = Object.values(all).reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), NONE);
  const ahead = at(heading);
  const wanted = Math.atan2(ahead.x * sum.y - ahead.y * sum.x, ahead.x * sum.x + ahead.y * sum.y);
  const turn = Math.hypot(sum.x, sum.y) > 0 ? Math.max(-LIMIT, Math.min(LIMIT, wanted)) : 0;
  const turned = at(heading + turn);
  return {
    ...{ agent: 3, informed: false, tick: 9, place: NONE, heading: ahead, pulls: all, social: sum, turned },
    ...{
      next: at(heading + turn + noise),
      atLimit: Math.abs(turn) === LIMIT,
      spacing: 1,
      orientationRadius: 8,
    },
    ...{ attractionRadius: 32, blindEdge: at(2.36), attended },
  };
}

const one = (rule: LensReading["attended"][number]["rule"], agents = 1) => ({
  ...{ id: agents === 1 ? 1 : -1, x: 0, y: 0, agents, rule },
});

describe("why it turned", () => {
  it("names the side and the reasons, the larger first", () => {
    const pulls = { orientation: { x: 2, y: 0.08 }, repulsion: { x: 0, y: 0.05 } };
    const attended = [one("orientation"), one("orientation"), one("repulsion")];
    expect(whyItTurned(reading(pulls, 0, attended))).toBe(
      "It turns left: its neighbours head left, and it is too close to one of them.",
    );
  });

  it("says when it turned as far as it can", () => {
    const sentence = whyItTurned(reading({ goal: { x: 0, y: -1 } }));
    expect(sentence).toBe("It turns right as fast as it can: it knows the goal, which is to its right.");
  });

  it("counts left and right from its own heading", () => {
    const pulls = { attraction: { x: 0, y: 1 } };
    expect(whyItTurned(reading(pulls, 0))).toContain("turns left");
    expect(whyItTurned(reading(pulls, Math.PI))).toContain("turns right");
  });

  it("tells one from many, and agents from the cells of a large group", () => {
    const pulls = { attraction: { x: 1, y: 1 } };
    const tell = (...attended: LensReading["attended"]) => whyItTurned(reading(pulls, 0, attended));
    expect(tell(one("attraction"))).toContain("the one farther off is to its left");
    expect(tell(one("attraction", 40))).toContain("most of those farther off are to its left");
  });

  it("leaves out what works against the turn, and what does little for it", () => {
    const pulls = {
      orientation: { x: 1, y: -0.5 },
      belonging: { x: 1, y: 2 },
      repulsion: { x: 0, y: 0.3 },
    };
    const sentence = whyItTurned(reading(pulls));
    expect(sentence).toContain("it has strayed from the group");
    expect(sentence).not.toContain("neighbours");
    expect(sentence).not.toContain("close");
  });

  it("goes straight on where nothing pulls, where pulls cancel, and where all is ahead", () => {
    expect(whyItTurned(reading({}))).toBe("It goes straight on: nothing pulls at it.");
    const against = { orientation: { x: 0, y: 1 }, attraction: { x: 0, y: -1 } };
    expect(whyItTurned(reading(against))).toBe("It goes straight on: what pulls at it cancels out.");
    expect(whyItTurned(reading({ orientation: { x: 2, y: 0 } }))).toContain("head the way it does");
  });

  it("says that pulls balance where the strongest is not straight ahead, as in circulation", () => {
    const pulls = { attraction: { x: 0.8, y: 0.8 }, orientation: { x: 0.6, y: -0.8 } };
    expect(whyItTurned(reading(pulls))).toBe("It goes straight on: the pulls on its two sides balance.");
    const nearly = { attraction: { x: 0.8, y: 0.4 }, orientation: { x: 0.6, y: -0.4 } };
    expect(whyItTurned(reading(nearly))).toBe("It goes straight on: the group is ahead.");
  });
});

describe("what chance did", () => {
  const neighbours = { orientation: { x: 2, y: 0.1 } };
  const tell = (pulls: Partial<Pulls>, noise: number) => whyItTurned(reading(pulls, 0, [], noise));

  it("is told where it took the agent to the other side, or undid the turn", () => {
    const pulled = "Its pulls turn it left: its neighbours head left; chance";
    expect(tell(neighbours, -0.1)).toBe(`${pulled} took it right.`);
    expect(tell(neighbours, -Math.atan2(0.1, 2))).toBe(`${pulled} kept it straight.`);
  });

  it("is told where it turned an agent that would have gone straight on", () => {
    expect(tell({ orientation: { x: 2, y: 0 } }, 0.1)).toBe(
      "Its pulls keep it straight on: its neighbours head the way it does; chance took it left.",
    );
    expect(tell({}, -0.1)).toBe("Nothing pulls at it; chance took it right.");
  });

  it("is not told where it left the side as it was, but then the turn is not the fastest any more", () => {
    expect(tell(neighbours, 0.1)).toBe("It turns left: its neighbours head left.");
    const goal = { goal: { x: 0, y: 1 } };
    expect(tell(goal, 0.02)).toContain("turns left as fast as it can");
    expect(tell(goal, -0.02)).toBe("It turns left: it knows the goal, which is to its left.");
  });
});

describe("any reading", () => {
  const number = fc.double({ min: -8, max: 8, noNaN: true });
  const pull = fc.record({ x: number, y: number });
  const pulls = fc.record({
    ...{ repulsion: pull, orientation: pull, attraction: pull, belonging: pull, goal: pull },
  });
  const rules = fc.constantFrom("repulsion" as const, "orientation" as const, "attraction" as const);
  const attended = fc.array(fc.tuple(rules, fc.integer({ min: 1, max: 999 })));
  // The noise ends at 3.47 standard deviations of 0.1.
  const noise = fc.oneof(fc.constant(0), fc.double({ min: -0.35, max: 0.35, noNaN: true }));
  const any = fc
    .tuple(pulls, fc.double({ min: -4, max: 4, noNaN: true }), attended, noise)
    .map(([all, heading, others, off]) =>
      reading(
        all,
        heading,
        others.map(([rule, agents]) => one(rule, agents)),
        off,
      ),
    );

  it("is told in 4 to 30 words", () => {
    fc.assert(
      fc.property(any, (one) => {
        const words = whyItTurned(one).split(" ").length;
        expect(words).toBeGreaterThanOrEqual(4);
        expect(words).toBeLessThanOrEqual(30);
      }),
    );
  });

  it("tells as done the side it turned to, and of its pulls the side they alone would have turned it to", () => {
    fc.assert(
      fc.property(any, (one) => {
        const sentence = whyItTurned(one);
        const told = (words: RegExp) => sentence.match(words)?.[1];
        const done = told(/^It turns (left|right)/) ?? told(/; chance took it (left|right)\.$/);
        const pulled = told(/^Its pulls turn it (left|right)/) ?? told(/^It turns (left|right)/);
        const sides = { done: sideOf(one.heading, one.next), pulled: sideOf(one.heading, one.turned) };
        expect({ done, pulled }).toEqual(sides);
      }),
    );
  });

  it("gives reasons for that side only", () => {
    fc.assert(
      fc.property(any, (one) => {
        const reasons = whyItTurned(one).split(";")[0]!;
        const asked = sideOf(one.heading, one.turned);
        const sides = reasons.match(/\b(left|right)\b/g) ?? [];
        expect(new Set(sides)).toEqual(new Set(asked ? [asked] : []));
      }),
    );
  });

  it("says that something is ahead only where a pull is within 30 degrees of the heading", () => {
    fc.assert(
      fc.property(any, (one) => {
        const ahead = Object.values(one.pulls).some(
          ({ x, y }) => one.heading.x * x + one.heading.y * y > 0.86 * Math.hypot(x, y),
        );
        if (/ahead|the way it does/.test(whyItTurned(one))) expect(ahead).toBe(true);
      }),
    );
  });
});

/** Half a degree is straight on. */
function sideOf(heading: LensReading["turned"], to: LensReading["turned"]): string | undefined {
  const by = heading.x * to.y - heading.y * to.x;
  if (Math.abs(by) < 0.0087) return undefined;
  return by > 0 ? "left" : "right";
}
