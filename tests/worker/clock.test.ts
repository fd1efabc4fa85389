import { describe, expect, it } from "vitest";
import { Clock, MOST_CATCH_UP } from "../../src/worker/clock";

/** Asks every `step` ms, from 0 to `end` ms. @returns all ticks due */
function ticksOver(clock: Clock, end: number, step: number): number {
  let ticks = 0;
  for (let now = step; now <= end; now += step) ticks += clock.due(now);
  return ticks;
}

describe("the clock", () => {
  it.each([
    [0.25, 62],
    [1, 250],
    [4, 1000],
  ])("at speed %s gives %s ticks in ten seconds, whatever the rhythm it is asked in", (speed, expected) => {
    for (const step of [1, 4, 7, 16]) {
      const clock = new Clock();
      clock.setSpeed(speed, 0);
      clock.start(0);
      const ticks = ticksOver(clock, 10_000, step);
      expect(Math.abs(ticks - expected)).toBeLessThanOrEqual(1);
      expect(clock.reached).toBeGreaterThan(0.99);
    }
  });

  it("makes up at most three ticks and drops the rest", () => {
    const clock = new Clock();
    clock.start(0);
    // 25 ticks a second: 400 ms are ten ticks.
    expect(clock.due(400)).toBe(MOST_CATCH_UP);
    expect(clock.due(401)).toBe(0);
    expect(clock.due(441)).toBe(1);
  });

  it("says what share of the speed it reached", () => {
    const clock = new Clock();
    clock.setSpeed(4, 0);
    clock.start(0);
    // Asked every 60 ms for six ticks, it gives three.
    ticksOver(clock, 3000, 60);
    expect(clock.reached).toBeGreaterThan(0.48);
    expect(clock.reached).toBeLessThan(0.56);
  });

  it("makes up nothing for the time it stood still", () => {
    const clock = new Clock();
    clock.start(0);
    clock.stop();
    expect(clock.due(5000)).toBe(0);
    clock.start(10_000);
    expect(clock.due(10_010)).toBe(0);
    expect(clock.due(10_050)).toBe(1);
  });

  it.each([
    ["hours forward", 4 * 3_600_000],
    ["hours back", -4 * 3_600_000],
  ])("goes on at its pace after a jump of %s", (_, jump) => {
    const clock = new Clock();
    clock.start(0);
    ticksOver(clock, 2000, 10);
    const after = 2000 + jump;
    expect(clock.due(after)).toBeLessThanOrEqual(MOST_CATCH_UP);
    let ticks = 0;
    for (let now = after + 10; now <= after + 2000; now += 10) ticks += clock.due(now);
    expect(Math.abs(ticks - 50)).toBeLessThanOrEqual(1);
  });

  it("counts what was waited at the old speed as such", () => {
    const clock = new Clock();
    clock.setSpeed(0.25, 0);
    clock.start(0);
    // 6.25 ticks a second: 150 ms are .94 of a tick.
    clock.setSpeed(4, 150);
    expect(clock.due(151)).toBe(1);
    expect(clock.due(152)).toBe(0);
  });

  it("does not count what an old group could not reach against a new one", () => {
    const clock = new Clock();
    clock.setSpeed(4, 0);
    clock.start(0);
    ticksOver(clock, 2500, 60);
    clock.forget(2500);
    for (let now = 2510; now <= 3600; now += 10) clock.due(now);
    expect(clock.reached).toBeGreaterThan(0.98);
  });

  it("forgets what it reached when it starts again", () => {
    const clock = new Clock();
    clock.setSpeed(4, 0);
    clock.start(0);
    ticksOver(clock, 3000, 60);
    expect(clock.reached).toBeLessThan(0.9);
    clock.stop();
    clock.start(4000);
    expect(clock.reached).toBe(1);
  });

  it("waits until just when the next tick is due", () => {
    const clock = new Clock();
    clock.start(0);
    expect(clock.wait(0)).toBeCloseTo(40);
    expect(clock.wait(30)).toBeCloseTo(10);
    expect(clock.wait(55)).toBe(0);
    expect(clock.due(50)).toBe(1);
    expect(clock.wait(50)).toBeCloseTo(30);
  });
});
