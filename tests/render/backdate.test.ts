import { describe, expect, it } from "vitest";
import { backdated } from "../../src/render/backdate";

/** Agent by agent: x and y from the centre, heading. */
const part = (states: number[][], step: number) => ({
  tick: 10,
  centre: { x: 100, y: 50 },
  agents: states.length,
  state: Float32Array.from([...states.flat(), 9, 9, 9, 9]),
  step,
});

describe("a past for a group that has none", () => {
  it("puts everyone where they came from, in the world", () => {
    const now = part(
      [
        [1, 0, 1, 0],
        [-1, 0, 0, 1],
      ],
      0.5,
    );
    const past = backdated(now, 4);
    expect(past.tick).toBe(6);
    // Four ticks of half a unit against the heading.
    expect(past.centre.x + past.state[0]!).toBeCloseTo(101 - 2, 5);
    expect(past.centre.y + past.state[1]!).toBeCloseTo(50, 5);
    expect(past.centre.x + past.state[4]!).toBeCloseTo(99, 5);
    expect(past.centre.y + past.state[5]!).toBeCloseTo(50 - 2, 5);
  });

  it("keeps positions counted from the centre, headings and padding as they are, and the snapshot too", () => {
    const now = part(
      [
        [3, 1, 0.6, 0.8],
        [-3, -1, 0.8, -0.6],
      ],
      1,
    );
    const before = [...now.state];
    const past = backdated(now, 2);
    expect([...now.state]).toEqual(before);
    expect(past.state[0]! + past.state[4]!).toBeCloseTo(0, 5);
    expect([...past.state.slice(2, 4), ...past.state.slice(6)]).toEqual([
      ...now.state.slice(2, 4),
      ...now.state.slice(6),
    ]);
  });
});
