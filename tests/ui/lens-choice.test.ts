import { beforeEach, describe, expect, it, vi } from "vitest";
import { LensChooser } from "../../src/ui/lens-choice";

const tell = vi.fn();
let lens: LensChooser;
beforeEach(() => {
  tell.mockReset();
  lens = new LensChooser(tell);
});

describe("the lens's choice", () => {
  it("begins with one from the middle and goes on to the next, round the end", () => {
    lens.next(10);
    expect(lens.choice).toEqual({ agent: 5, fineLarge: false, follow: false });
    for (let i = 0; i < 5; i++) lens.next(10);
    expect(lens.choice?.agent).toBe(0);
  });

  it("after the group has become smaller the next one is there", () => {
    lens.choose(900);
    lens.next(50);
    expect(lens.choice?.agent).toBeLessThan(50);
  });

  it("keeps how it looks from agent to agent, and opens with the whole group in view", () => {
    lens.choose(3);
    lens.swap(10);
    lens.follow(true);
    lens.choose(5);
    expect(lens.choice).toEqual({ agent: 5, fineLarge: true, follow: true });
    lens.choose(null);
    expect(lens.choice).toBeNull();
    lens.choose(7);
    expect(lens.choice).toEqual({ agent: 7, fineLarge: false, follow: false });
  });

  it("swapping the grain opens a closed lens, as it was", () => {
    lens.swap(10);
    expect(lens.choice).toEqual({ agent: 5, fineLarge: false, follow: false });
    lens.swap(10);
    expect(lens.choice).toEqual({ agent: 5, fineLarge: true, follow: false });
  });

  it("tells each change once, with what was before, and none that is none", () => {
    lens.choose(null);
    lens.choose(4);
    lens.choose(4);
    lens.choose(null);
    const open = { agent: 4, fineLarge: false, follow: false };
    expect(tell.mock.calls).toEqual([
      [open, null],
      [null, open],
    ]);
  });
});
