import { describe, expect, it } from "vitest";
import { emptyMoment, Track } from "../../src/render/track";
import { AGENTS_PER_ROW, FLOATS_PER_AGENT, stateLength } from "../../src/worker/protocol";

const FLOATS_PER_ROW = AGENTS_PER_ROW * FLOATS_PER_AGENT;

/** A snapshot of two agents, at +-x and +-y from the centre. */
function snapshot(tick: number, x = 1, y = 0, centre = { x: 0, y: 0 }) {
  const state = new Float32Array(stateLength(2));
  state.set([x, y, 1, 0, -x, -y, 1, 0]);
  return { tick, centre, agents: 2, state };
}

describe("track", () => {
  it("copies, so that the state can go back at once", () => {
    const track = new Track(stateLength(2), 3);
    const taken = snapshot(1, 7);
    const slot = track.keep(taken);
    taken.state.fill(99);
    expect(track.data[slot * FLOATS_PER_ROW]).toBe(7);
  });

  it("keeps the newest, and the oldest gives way", () => {
    const track = new Track(stateLength(2), 3);
    const slots = [0, 1, 2, 3, 4].map((tick) => track.keep(snapshot(tick, tick)));
    expect(slots).toEqual([0, 1, 2, 0, 1]);
    expect([track.oldest, track.newest]).toEqual([2, 4]);
    expect([0, 1, 2].map((row) => track.data[row * FLOATS_PER_ROW])).toEqual([3, 4, 2]);
  });

  it("replaces a tick that comes twice", () => {
    const track = new Track(stateLength(2), 3);
    track.keep(snapshot(5, 1));
    expect(track.keep(snapshot(6, 2))).toBe(track.keep(snapshot(6, 3)));
    expect(track.data[FLOATS_PER_ROW]).toBe(3);
    expect(track.oldest).toBe(5);
  });

  it("forgets all on a new run, earlier ticks included", () => {
    const track = new Track(stateLength(2), 3);
    for (const tick of [7, 8, 9]) track.keep(snapshot(tick));
    track.clear();
    track.keep(snapshot(0, 1, 0, { x: 40, y: 2 }));
    const moment = track.find(-3, emptyMoment());
    expect(moment.before).toBe(moment.after);
    expect([moment.x, moment.y, moment.mix]).toEqual([40, 2, 0]);
  });

  it("says both numbers when a tick is too old", () => {
    const track = new Track(stateLength(2), 3);
    track.keep(snapshot(8));
    expect(() => track.keep(snapshot(7))).toThrow("tick is 7, expected 8 or later");
  });

  it("takes as many rows as the agents need", () => {
    const track = new Track(stateLength(1000), 3);
    expect(track.rowsEach).toBe(2);
    track.keep({ tick: 0, centre: { x: 0, y: 0 }, agents: 1000, state: new Float32Array(stateLength(1000)) });
    track.keep({ tick: 1, centre: { x: 0, y: 0 }, agents: 1000, state: new Float32Array(stateLength(1000)) });
    expect(track.find(0.5, emptyMoment())).toMatchObject({ before: 0, after: 2, mix: 0.5 });
  });

  it("finds the two round a moment, also with ticks left out, and stops at both ends", () => {
    const track = new Track(stateLength(2), 4);
    for (const tick of [10, 11, 15]) track.keep(snapshot(tick));
    const find = (tick: number) => {
      const { before, after, mix } = track.find(tick, emptyMoment());
      return [before, after, mix];
    };
    expect(find(10.25)).toEqual([0, 1, 0.25]);
    expect(find(11)).toEqual([1, 2, 0]);
    expect(find(14)).toEqual([1, 2, 0.75]);
    expect(find(15)).toEqual([2, 2, 0]);
    expect(find(99)).toEqual([2, 2, 0]);
    expect(find(3)).toEqual([0, 1, 0]);
  });

  it("mixes centres a million units away without losing a thousandth", () => {
    const track = new Track(stateLength(2), 4);
    track.keep(snapshot(0, 1, 0, { x: 1e6, y: -1e6 }));
    track.keep(snapshot(1, 1, 0, { x: 1e6 + 0.004, y: -1e6 }));
    const { x, y } = track.find(0.25, emptyMoment());
    expect(x - 1e6).toBeCloseTo(0.001, 7);
    expect(y).toBe(-1e6);
  });

  it("measures the spread along each axis, of the agents and not of the padding", () => {
    const track = new Track(stateLength(2), 4);
    track.keep(snapshot(0, 3, 1));
    track.keep(snapshot(1, 5, 1));
    expect(track.find(0.5, emptyMoment())).toMatchObject({ spreadX: 4, spreadY: 1 });
  });
});
