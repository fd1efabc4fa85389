import { describe, expect, it } from "vitest";
import { Playhead } from "../../src/render/playhead";

const FRAME = 1 / 60;

/** Plays `seconds` of frames with a snapshot due every 40 ms, late by `late(i)` seconds, from a clock that says `stated`. */
function play(playhead: Playhead, seconds: number, rate: number, late: (i: number) => number, stated = rate) {
  const steps: number[] = [];
  const behind: number[] = [];
  let sent = 0;
  let newest = 0;
  for (let time = 0; time < seconds; time += FRAME) {
    while (sent * 0.04 + late(sent) <= time) {
      const tick = Math.floor(sent * 0.04 * rate + 1e-9);
      if (tick > newest || sent === 0) playhead.take(tick, stated);
      newest = tick;
      sent++;
    }
    const before = playhead.at;
    playhead.advance(FRAME);
    if (time > 4) {
      steps.push(playhead.at - before);
      behind.push(newest - playhead.at);
    }
  }
  return { steps, behind };
}

const jitter = (i: number) => 0.012 * Math.abs(Math.sin(12.9898 * i));

describe("playhead", () => {
  it("shows the first snapshot at once", () => {
    const playhead = new Playhead();
    playhead.take(120, 25);
    expect(playhead.at).toBe(120);
  });

  it.each([6.25, 17, 25, 60, 100])("moves evenly at %s ticks a second although messages are late", (rate) => {
    const { steps } = play(new Playhead(), 8, rate, jitter);
    const even = rate * FRAME;
    for (const step of steps) {
      expect(step).toBeGreaterThan(0.95 * even);
      expect(step).toBeLessThan(1.05 * even);
    }
  });

  it.each([0.9, 1.1])("learns that the clock runs at another speed than %s of what it states", (share) => {
    const { steps } = play(new Playhead(), 20, 25, jitter, 25 / share);
    for (const step of steps.slice(-300)) expect(Math.abs(step / (25 * FRAME) - 1)).toBeLessThan(0.05);
  });

  it.each([25, 100])("stays about one snapshot behind at %s ticks a second, never beyond", (rate) => {
    const { behind } = play(new Playhead(), 8, rate, jitter);
    const gap = rate * 0.04;
    expect(Math.min(...behind)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...behind)).toBeLessThan(2 * gap);
  });

  it("waits at the newest tick when the clock falls silent, and goes on without a step back", () => {
    const playhead = new Playhead();
    play(playhead, 3, 25, () => 0);
    for (let i = 0; i < 120; i++) playhead.advance(FRAME);
    const waited = playhead.at;
    expect(playhead.settled).toBe(true);
    playhead.take(waited + 1, 25);
    for (let i = 0; i < 30; i++) {
      const before = playhead.at;
      playhead.advance(FRAME);
      expect(playhead.at).toBeGreaterThanOrEqual(before);
    }
    expect(playhead.at).toBeGreaterThan(waited);
    expect(playhead.at).toBeLessThanOrEqual(waited + 1);
  });

  it("settles on the newest tick within half a second of a stop and of a step", () => {
    const playhead = new Playhead();
    play(playhead, 3, 25, () => 0);
    playhead.take(80, 0);
    for (let i = 0; i < 40; i++) playhead.advance(FRAME);
    expect(playhead.at).toBe(80);
    playhead.take(81, 0);
    expect(playhead.settled).toBe(false);
    playhead.advance(FRAME);
    expect(playhead.at).toBeGreaterThan(80);
    expect(playhead.at).toBeLessThan(81);
    for (let i = 0; i < 40; i++) playhead.advance(FRAME);
    expect(playhead.at).toBe(81);
  });

  it("cuts to a new run, also backwards", () => {
    const playhead = new Playhead();
    play(playhead, 3, 25, () => 0);
    playhead.cut();
    playhead.take(0, 25);
    expect(playhead.at).toBe(0);
  });
});
