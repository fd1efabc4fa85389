import { describe, expect, it } from "vitest";
import { Run, replay as replayRun } from "../../../src/model/run";
import { DEFAULTS, type Settings } from "../../../src/settings/table";
import { PRODUCT_VERSION, writeReplay } from "../../../src/share/replay";
import type { Past } from "../../../src/worker/protocol";
import { openRecording } from "../../../src/workshop/take-out/open-recording";

const START = { threat: 0.1, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 30 };

function textOf(hash?: string, tick?: number): string {
  const run = new Run({ ...START, agents: 30, seed: "9" });
  for (let i = 0; i < 20; i++) run.advance();
  run.setConditions({ ...START, threat: 0.6 });
  const { history } = run;
  return writeReplay({
    ...{ product: "0.0.9", address: "", history },
    ...{ tick: tick ?? run.tick, hash: hash ?? run.hash() },
  });
}

/** A page with a run in it, that writes down what is done to it. */
class Page {
  settings: Settings = { ...DEFAULTS, running: true };
  readonly done: string[] = [];
  run = new Run({ ...START, agents: 20, seed: "1" });
  readonly store = {
    get: () => this.settings,
    set: (change: Partial<Settings>) => {
      this.settings = { ...this.settings, ...change };
      if (change.running !== undefined) this.done.push(change.running ? "play" : "pause");
    },
  };

  readonly goOn = (settings: Partial<Settings>, past: Past | null): boolean => {
    this.done.push("go on");
    this.store.set(settings);
    this.run = replayRun(past!.history, past!.tick);
    return true;
  };

  readonly ask = async () => {
    this.done.push("ask");
    const { tick, history } = this.run;
    return { tick, history, hash: this.run.hash() };
  };
}

const fileOf = (text: string, size = text.length) => ({ name: "x.json", size, text: async () => text });

describe("opening a recording", () => {
  it("puts the run where it ends, compares while it stands, and lets it go on", async () => {
    const page = new Page();
    const { told } = await openRecording(fileOf(textOf()), page);
    expect(told).toBe("x.json: the very same state, at 0:02. It goes on from there.");
    expect(page.settings).toMatchObject({ threat: 0.6, agents: 30, seed: "9", running: true });
    expect(page.done).toEqual(["pause", "go on", "ask", "play"]);
  });

  it("stays paused where it was", async () => {
    const page = new Page();
    page.settings = { ...page.settings, running: false };
    await openRecording(fileOf(textOf()), page);
    expect(page.settings.running).toBe(false);
  });

  it("says when the state is another one, and which version made it", async () => {
    const { told } = await openRecording(fileOf(textOf("0".repeat(16))), new Page());
    expect(told).toContain("another than was recorded");
    expect(told).toContain(`0.0.9, this is ${PRODUCT_VERSION}`);
  });

  it.each([
    ["is none", fileOf("hello"), "file: got hello"],
    ["is too large to be read", fileOf("{}", 1e9), "1000000000 bytes"],
    ["is too long to be played", fileOf(textOf(undefined, 9_000_000)), "npm run -s lab -- replay"],
    [
      "cannot be read",
      {
        ...fileOf(""),
        text: () => Promise.reject(new Error("gone")),
      },
      "could not be read",
    ],
  ])("changes nothing where the file %s", async (_, file, sentence) => {
    const page = new Page();
    const { faults } = await openRecording(file, page);
    expect(faults?.join(" ")).toContain(sentence);
    expect(page.done).toEqual([]);
  });
});
