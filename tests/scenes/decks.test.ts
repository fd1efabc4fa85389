import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Run } from "../../src/model/run";
import { ScenePlay } from "../../src/scenes/play";
import { readDeck } from "../../src/scenes/read";
import { DEFAULTS } from "../../src/settings/table";

const SEEDS = ["1", "2", "3", "4", "5"];
const AGENTS = 300;

const deckOf = (name: string) => {
  const path = fileURLToPath(new URL(`../../src/scenes/${name}.json`, import.meta.url));
  const { deck, faults } = readDeck(readFileSync(path, "utf8"));
  expect(faults).toEqual([]);
  return deck!;
};

/** Plays a deck as a facilitator would who goes on as soon as each goal is reached. @returns seconds each scene took */
function play(name: string, seed: string): { title: string; seconds: number; late: boolean }[] {
  const { threat, energy, leaderInfluence, informedShare, goal } = DEFAULTS;
  const run = new Run({ threat, energy, leaderInfluence, informedShare, goal, agents: AGENTS, seed });
  return deckOf(name).scenes.map((scene) => {
    const begin = run.seconds;
    const playing = new ScenePlay(scene, run.conditions, begin);
    while (scene.goal && !playing.reached && !playing.late) {
      run.setConditions(playing.dialsAt(run.seconds));
      run.advance();
      playing.take(run.read());
    }
    return { title: scene.title, seconds: Math.round(run.seconds - begin), late: playing.late };
  });
}

describe.each(["talk", "short"])("the deck %s", (name) => {
  it("is 4 or 10 to 14 scenes, each with words that a room can read, the last one a sandbox in the long one", () => {
    const { scenes } = deckOf(name);
    if (name === "short") expect(scenes).toHaveLength(4);
    else expect(scenes.length).toBeGreaterThanOrEqual(10);
    expect(scenes.length).toBeLessThanOrEqual(14);
    for (const { title, words } of scenes) expect(words.split(/\s+/).length, title).toBeLessThanOrEqual(40);
    expect(scenes.filter(({ goal }) => !goal)).toHaveLength(name === "short" ? 0 : 1);
  });

  it.each(SEEDS)("reaches every scene's goal within its limit, seed %s", (seed) => {
    const scenes = play(name, seed);
    expect(scenes.filter(({ late }) => late)).toEqual([]);
  });
});
