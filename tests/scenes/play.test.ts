import { describe, expect, it } from "vitest";
import { ScenePlay, type SceneReading } from "../../src/scenes/play";
import type { Scene } from "../../src/scenes/scene";

const HOME = { threat: 0.1, energy: 0.1, leaderInfluence: 0, informedShare: 0.2, goal: 30 };
const SCENE: Scene = {
  title: "t",
  words: "w",
  moves: [
    { at: 2, over: 4, to: { energy: 0.5 } },
    { at: 6, over: 0, to: { threat: 0.8, energy: 0.9 } },
  ],
  goal: { regime: "alignment", polarization: { above: 0.9 }, held: 3 },
  limit: 30,
};

const reading = (seconds: number, change: Partial<SceneReading> = {}): SceneReading => ({
  ...{ regime: "alignment", polarization: 0.95, rotation: 0, cohesion: 1 },
  ...change,
  seconds,
});

describe("a scene", () => {
  it("moves its dials in a straight line, one move after the other, from where they stood", () => {
    const play = new ScenePlay(SCENE, HOME, 100);
    const energy = [100, 102, 104, 106, 107, 200].map((seconds) => play.dialsAt(seconds).energy);
    expect(energy.map((value) => Number(value.toFixed(6)))).toEqual([0.1, 0.1, 0.3, 0.9, 0.9, 0.9]);
    expect(play.dialsAt(105.9).threat).toBe(0.1);
    expect(play.dialsAt(106)).toEqual({ ...HOME, threat: 0.8, energy: 0.9 });
  });

  it("has reached its goal once all of it has held since the dials arrived, and stays so", () => {
    const play = new ScenePlay(SCENE, HOME, 100);
    // Aligned all along: but the scene's own dials arrive only at 106.
    for (let seconds = 100; seconds <= 108.5; seconds += 0.5) play.take(reading(seconds));
    expect(play.reached).toBe(false);
    play.take(reading(109));
    expect(play.reached).toBe(true);
    play.take(reading(140, { regime: "milling" }));
    expect([play.reached, play.late]).toEqual([true, false]);
  });

  it("begins to count anew when any part of the goal gives way", () => {
    const play = new ScenePlay(SCENE, HOME, 0);
    play.take(reading(7));
    play.take(reading(9, { polarization: 0.9 }));
    play.take(reading(9.5));
    play.take(reading(12));
    expect(play.reached).toBe(false);
    play.take(reading(12.5));
    expect(play.reached).toBe(true);
  });

  it("is late past its limit; a sandbox is neither reached nor late", () => {
    const play = new ScenePlay(SCENE, HOME, 0);
    play.take(reading(30, { regime: "mixed" }));
    expect(play.late).toBe(false);
    play.take(reading(30.1, { regime: "mixed" }));
    expect(play.late).toBe(true);
    const { goal, ...sandbox } = SCENE;
    expect(goal).toBeDefined();
    const free = new ScenePlay(sandbox, HOME, 0);
    free.take(reading(1e4));
    expect([free.reached, free.late]).toEqual([false, false]);
  });

  it("keeps of a reading what it needs, and no more: its state can be sent on", () => {
    const play = new ScenePlay(SCENE, HOME, 0);
    play.take({ ...reading(7), state: new Float32Array(4), run: 3 } as SceneReading);
    expect(play.state.last).toEqual(reading(7));
    const other = ScenePlay.resume(SCENE, structuredClone(play.state));
    for (const each of [play, other]) each.take(reading(10));
    expect(other.state).toEqual(play.state);
    expect(other.took).toBe(7);
  });

  it("says how long it took until the goal began to hold, and which answer came true", () => {
    const answers = [
      { text: "split", when: { cohesion: { below: 0.8 } } },
      { text: "fast", when: { took: { below: 8 } } },
      { text: "slow", when: { reached: true } },
      { text: "never", when: { reached: false } },
    ];
    const outcomeAt = (arrival: number, end: number, cohesion = 1) => {
      const play = new ScenePlay({ ...SCENE, question: { text: "?", answers } }, HOME, 50);
      play.take(reading(50, { regime: "mixed" }));
      for (let seconds = 50 + arrival; seconds <= 50 + end; seconds++)
        play.take(reading(seconds, { cohesion }));
      return [play.took, answers[play.outcome ?? -1]?.text];
    };
    expect(outcomeAt(7, 12)).toEqual([7, "fast"]);
    expect(outcomeAt(9, 14)).toEqual([9, "slow"]);
    expect(outcomeAt(29, 31)).toEqual([null, "never"]);
    expect(outcomeAt(7, 12, 0.5)).toEqual([7, "split"]);
    expect(new ScenePlay(SCENE, HOME, 0).outcome).toBeNull();
  });
});
