import { describe, expect, it } from "vitest";
import { Effort } from "../../src/render/effort";

function pointsAfter(seconds: number, frames: number, agents = 300): number {
  const effort = new Effort();
  effort.begin(agents);
  for (let i = 0; i < frames; i++) effort.took(seconds);
  return effort.points;
}

describe("the effort spent on trails", () => {
  it("is less for more agents, and none for very many", () => {
    const points = [300, 2000, 10_000, 100_000].map((agents) => pointsAfter(1 / 60, 0, agents));
    expect(points).toEqual([...points].sort((a, b) => b - a));
    expect(new Set(points).size).toBe(4);
    expect(points[3]).toBe(1);
  });

  it("stays where it is at 60 and at 24 frames a second", () => {
    expect(pointsAfter(1 / 60, 1000)).toBe(pointsAfter(1 / 60, 0));
    expect(pointsAfter(1 / 24, 1000)).toBe(pointsAfter(1 / 60, 0));
  });

  it("is taken back step by step while frames take too long, down to none", () => {
    const steps = [29, 31, 61, 91, 500].map((frames) => pointsAfter(0.1, frames));
    expect(steps).toEqual([15, 8, 5, 1, 1]);
  });

  it("is not taken back for a hiccup", () => {
    const effort = new Effort();
    effort.begin(300);
    for (let i = 0; i < 300; i++) effort.took(i % 100 === 50 ? 0.1 : 1 / 60);
    expect(effort.points).toBe(15);
  });

  it("is tried again with another group", () => {
    const effort = new Effort();
    effort.begin(300);
    for (let i = 0; i < 500; i++) effort.took(0.1);
    effort.begin(200);
    expect(effort.points).toBe(15);
  });
});
