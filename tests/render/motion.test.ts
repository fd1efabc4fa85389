import { describe, expect, it } from "vitest";
import { Motion } from "../../src/render/motion";
import { Track } from "../../src/render/track";
import { type Snapshot, stateLength } from "../../src/worker/protocol";

const PALETTE = {
  ground: "#0e1420",
  groundMark: "#2a3850",
  agent: "#8ec5ff",
  informed: "#ffb347",
  outline: "#0e1420",
};

/** Two agents at +-5 units of a centre at (x, 0). */
function snapshot(tick: number, x: number, ticksPerSecond: number): Snapshot {
  const state = new Float32Array(stateLength(2));
  state.set([5, 5, 1, 0, -5, -5, 1, 0]);
  const conditions = { threat: 0, energy: 0, leaderInfluence: 0, informedShare: 0, goal: 0 };
  const reading = { polarization: 0, rotation: 0, cohesion: 1, regime: "milling" } as const;
  const counts = { run: 1, agents: 2, informed: 0, reached: 1, spacing: 12, step: 0.5 };
  return {
    ...reading,
    ...counts,
    tick,
    seconds: tick / 10,
    lens: null,
    twin: null,
    centre: { x, y: 0 },
    conditions,
    ticksPerSecond,
    state,
  };
}

function setting() {
  const motion = new Motion(PALETTE);
  const track = new Track(stateLength(2), 8);
  const take = (s: Snapshot, cut = false) => {
    track.keep(s);
    motion.take(s, track, cut);
  };
  const frames = (n: number) => {
    let moving = true;
    for (let i = 0; i < n; i++) moving = motion.advance(track, 1 / 60, false);
    return moving;
  };
  return { motion, track, take, frames };
}

describe("motion", () => {
  it("is where the group is from the first snapshot on, and rests when stopped", () => {
    const { motion, take, frames } = setting();
    take(snapshot(0, 1e6, 0), true);
    expect(motion.camera.x).toBe(1e6);
    expect(frames(1)).toBe(false);
  });

  it("moves after a step and then rests with the newest in the middle", () => {
    const { motion, take, frames } = setting();
    take(snapshot(0, 0, 0), true);
    take(snapshot(1, 2, 0));
    expect(frames(1)).toBe(true);
    expect(motion.camera.x).toBeGreaterThan(0);
    expect(motion.camera.x).toBeLessThan(2);
    expect(frames(90)).toBe(false);
    expect(motion.camera.x).toBe(2);
  });

  it("cuts to a new run far away without a frame between", () => {
    const { motion, track, take, frames } = setting();
    for (const tick of [10, 11, 12]) take(snapshot(tick, 500, 25), tick === 10);
    frames(30);
    track.clear();
    take(snapshot(0, -3, 25), true);
    expect([motion.camera.x, motion.playhead.at]).toEqual([-3, 0]);
    frames(1);
    expect(motion.camera.x).toBe(-3);
  });

  it("follows an agent that is watched, close up where asked to, and nobody who is not there", () => {
    const { motion, take, frames } = setting();
    take(snapshot(0, 100, 0), true);
    motion.watch({ agent: 1, spacings: 14 });
    frames(300);
    // Agent 1 is at (-5, -5) of the centre; a spacing is 12 units.
    expect(motion.camera.x).toBeCloseTo(95, 6);
    expect(motion.camera.y).toBeCloseTo(-5, 6);
    expect(motion.camera.unitsPerPixel * 720).toBeCloseTo(14 * 12, 6);
    motion.watch({ agent: 2, spacings: 14 });
    frames(300);
    expect(motion.camera.x).toBeCloseTo(100, 6);
    motion.watch(null);
    expect(frames(300)).toBe(false);
  });
});
