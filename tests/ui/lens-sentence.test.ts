import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LensReading, whyItTurned } from "../../src/ui/lens-sentence";

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

/** A reading of an agent that heads along `heading` (radians) and turns towards the sum of its pulls by 6 degrees at most. */
function reading(pulls: Partial<Pulls>, heading = 0, attended: LensReading["attended"] = []): LensReading {
  const all = { ...STILL, ...pulls };
  const sum = Object.values(all).reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), NONE);
  const ahead = at(heading);
  const wanted = Math.atan2(ahead.x * sum.y - ahead.y * sum.x, ahead.x * sum.x + ahead.y * sum.y);
  const turn = Math.hypot(sum.x, sum.y) > 0 ? Math.max(-LIMIT, Math.min(LIMIT, wanted)) : 0;
  const turned = at(heading + turn);
  return {
    ...{ agent: 3, informed: false, tick: 9, place: NONE, heading: ahead, pulls: all, social: sum, turned },
    ...{ next: turned, atLimit: Math.abs(turn) === LIMIT, spacing: 1, orientationRadius: 8 },
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
});

describe("any reading", () => {
  const number = fc.double({ min: -8, max: 8, noNaN: true });
  const pull = fc.record({ x: number, y: number });
  const pulls = fc.record({
    ...{ repulsion: pull, orientation: pull, attraction: pull, belonging: pull, goal: pull },
  });
  const rules = fc.constantFrom("repulsion" as const, "orientation" as const, "attraction" as const);
  const attended = fc.array(fc.tuple(rules, fc.integer({ min: 1, max: 999 })));
  const any = fc
    .tuple(pulls, fc.double({ min: -4, max: 4, noNaN: true }), attended)
    .map(([all, heading, others]) =>
      reading(
        all,
        heading,
        others.map(([rule, agents]) => one(rule, agents)),
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

  it("names the side it turned to, and no other", () => {
    fc.assert(
      fc.property(any, (one) => {
        const { heading, turned } = one;
        const by = heading.x * turned.y - heading.y * turned.x;
        const sides = whyItTurned(one).match(/\b(left|right)\b/g) ?? [];
        const side = by > 0 ? "left" : "right";
        expect(new Set(sides)).toEqual(new Set(Math.abs(by) < 0.0087 ? [] : [side]));
      }),
    );
  });
});
