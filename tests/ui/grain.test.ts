import { describe, expect, it } from "vitest";
import { agentsAt, COARSEST, FINEST, shareOf } from "../../src/ui/grain";

const SHARES = Array.from({ length: 101 }, (_, i) => i / 100);

describe("the grain's scale", () => {
  it("has the ends of the control at its ends", () => {
    expect(agentsAt(0)).toBe(50);
    expect(agentsAt(1)).toBe(100_000);
    expect([COARSEST, FINEST]).toEqual([50, 100_000]);
  });

  it("rises with every step of the slider, in numbers of two digits and a half", () => {
    const agents = SHARES.map(agentsAt);
    for (let i = 1; i < agents.length; i++) expect(agents[i]).toBeGreaterThan(agents[i - 1]!);
    for (const n of agents) expect(String(n)).toMatch(/^[1-9]\d?5?0*$/);
  });

  it("goes there and back", () => {
    for (const share of SHARES) expect(agentsAt(shareOf(agentsAt(share)))).toBe(agentsAt(share));
  });

  it("gives equal steps equal factors", () => {
    expect(shareOf(500) - shareOf(50)).toBeCloseTo(shareOf(50_000) - shareOf(5000), 12);
  });

  it("puts what is beyond an end at that end", () => {
    expect([shareOf(2), shareOf(1e6)]).toEqual([0, 1]);
  });
});
