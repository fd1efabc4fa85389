import { describe, expect, it } from "vitest";
import { MS_TO_READ, ReadingPace } from "../../src/ui/reading-pace";

describe("the pace of reading", () => {
  it("tells at once what is new, the same thing again only when it could have been read", () => {
    const pace = new ReadingPace();
    expect(pace.due("agent 1", 0)).toBe(true);
    expect(pace.due("agent 1", MS_TO_READ - 1)).toBe(false);
    expect(pace.due("agent 2", MS_TO_READ - 1)).toBe(true);
    expect(pace.due("agent 2", MS_TO_READ + 1)).toBe(false);
    expect(pace.due("agent 2", 2 * MS_TO_READ)).toBe(true);
  });
});
