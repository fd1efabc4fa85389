import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replayed } from "../../src/lab/replay";
import { type History, Run } from "../../src/model/run";
import { endOf, LONGEST_REPLAY, PRODUCT_VERSION, type Replay, writeReplay } from "../../src/share/replay";
import { readReplay } from "../../src/share/replay-read";

const START = { threat: 0.1, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 30 };
const ADDRESS = "https://example.org/?energy=0.75&v=1";

function recordingOf(run: Run): Replay {
  return {
    product: PRODUCT_VERSION,
    address: ADDRESS,
    tick: run.tick,
    hash: run.hash(),
    history: run.history,
  };
}

/** A run with moves of every kind, some between the same ticks. */
function livedRun(): Run {
  const run = new Run({ ...START, agents: 40, seed: "=ümlaut, “quoted”\n" });
  const advance = (ticks: number) => {
    for (let i = 0; i < ticks; i++) run.advance();
  };
  advance(20);
  run.setConditions({ ...START, threat: 1 / 3 });
  advance(7);
  run.setAgents(55);
  run.setConditions({ ...START, threat: 0.8, leaderInfluence: 1, goal: 359.5 });
  advance(25);
  run.setAgents(30);
  advance(8);
  return run;
}

const GOOD = writeReplay(recordingOf(livedRun()));
/** The good one with something else in it. */
function tampered(change: (parsed: { settings: object; changes: object[] }) => void): string {
  const parsed = JSON.parse(GOOD);
  change(parsed);
  return JSON.stringify(parsed);
}

describe("a recording", () => {
  it("is read back as it was written, and replays to the same hash", () => {
    const run = livedRun();
    const { replay, problems } = readReplay(GOOD);
    expect(problems).toEqual([]);
    expect(replay).toEqual(recordingOf(run));
    expect(replayed(replay!)).toMatchObject({ matches: true, hash: run.hash(), tick: 60, changes: 4 });
  });

  it("replays to the same hash, whatever was moved", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const conditions = fc.record({
      ...{ threat: share, energy: share, leaderInfluence: share, informedShare: share },
      goal: fc.double({ min: 0, max: 360, noNaN: true }),
    });
    const agents = fc.integer({ min: 2, max: 60 });
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 12 }),
      move: fc.oneof(fc.record({ conditions }), fc.record({ agents })),
    });
    const seed = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(conditions, agents, seed, fc.array(step, { maxLength: 8 }), (from, group, name, steps) => {
        const run = new Run({ ...from, agents: group, seed: name });
        for (const { wait, move } of steps) {
          for (let i = 0; i < wait; i++) run.advance();
          if ("agents" in move) run.setAgents(move.agents);
          else run.setConditions(move.conditions);
        }
        run.advance();
        const { replay } = readReplay(writeReplay(recordingOf(run)));
        expect(replay && replayed(replay).hash).toBe(run.hash());
        expect(endOf(replay!)).toEqual({ ...run.conditions, agents: run.swarm.agents, seed: name });
      }),
      { numRuns: 60 },
    );
  });

  it("tells a state that is another than the one recorded", () => {
    const text = tampered((parsed) => Object.assign(parsed.settings, { energy: 0.7500001 }));
    expect(replayed(readReplay(text).replay!).matches).toBe(false);
  });

  it("ends where the last changes have left it", () => {
    expect(endOf(readReplay(GOOD).replay!)).toMatchObject({ threat: 0.8, goal: 359.5, agents: 30 });
  });

  it("names the product's version as package.json has it", () => {
    const manifest = new URL("../../package.json", import.meta.url);
    expect(PRODUCT_VERSION).toBe(JSON.parse(readFileSync(manifest, "utf8")).version);
  });
});

describe("a file that is no good recording", () => {
  const set = (values: object) => tampered((parsed) => Object.assign(parsed, values));
  const setChange = (values: object) => tampered((parsed) => Object.assign(parsed.changes[0] ?? {}, values));
  it.each([
    ["", "file", "nothing", "JSON of a recording"],
    ["hello", "file", "hello", "JSON of a recording"],
    ["[]", "file", "[]", "JSON of a recording"],
    ["null", "file", "null", "JSON of a recording"],
    [GOOD.slice(0, -10), "file", "{", "JSON of a recording"],
    ["[".repeat(500_000), "file", "[[[[", "JSON of a recording"],
    ['{"format":"coarse-grain-deck"}', "format", "coarse-grain-deck", "coarse-grain-recording"],
    [set({ version: 2 }), "version", "2", "1"],
    [set({ version: "1" }), "version", "1", "1"],
    [set({ tick: 1.5 }), "tick", "1.5", "a whole number"],
    [set({ tick: 1e9 }), "tick", "1000000000", "a whole number from 0 to 10000000"],
    [set({ tick: 51 }), "tick", "51", "a whole number from 52"],
    [set({ hash: "0123" }), "hash", "0123", "16 digits"],
    [set({ changes: {} }), "changes", "an object", "a list"],
    [set({ chagnes: [] }), "chagnes", "a list", "one of format"],
    [setChange({ agents: 40 }), "changes[0]", "an object", "either conditions or agents"],
    [setChange({ tick: -1 }), "changes[0].tick", "-1", "a whole number"],
    [setChange({ tick: 40 }), "changes[1].tick", "27", "a whole number from 40"],
    [setChange({ conditions: { ...START, thret: 1 } }), "changes[0].conditions.thret", "1", "one of threat"],
    [setChange({ conditions: { ...START, goal: 361 } }), "changes[0].conditions.goal", "361", "0 to 360"],
    [setChange({ conditions: { ...START, goal: null } }), "changes[0].conditions.goal", "null", "0 to 360"],
    [
      tampered((parsed) => Object.assign(parsed.settings, { agents: 1 })),
      "settings.agents",
      "1",
      "2 to 100000",
    ],
    [
      tampered((parsed) => Object.assign(parsed.settings, { seed: "x".repeat(65) })),
      "settings.seed",
      "xxx",
      "64",
    ],
    [
      tampered((parsed) => Reflect.deleteProperty(parsed.settings, "goal")),
      "settings.goal",
      "nothing",
      "0 to 360",
    ],
    ['{"format":"coarse-grain-recording","__proto__":{}}', "version", "nothing", "1"],
  ])("is refused with key, got and expected: %.60s", (text, key, got, expected) => {
    const { replay, problems } = readReplay(text);
    expect(replay).toBeNull();
    expect(problems[0]).toMatchObject({ key });
    expect(problems[0]?.got).toContain(got);
    expect(problems[0]?.expected).toContain(expected);
  });

  it("is refused by its length before anything is made of it", () => {
    expect(readReplay(" ".repeat(LONGEST_REPLAY + 1)).problems[0]?.key).toBe("file");
  });

  it("tells no more faults than anybody reads, each on one short line", () => {
    const changes = Array.from({ length: 1000 }, () => ({ tick: `no\n${"x".repeat(500)}`, agents: 40 }));
    const { problems } = readReplay(set({ changes }));
    expect(problems).toHaveLength(20);
    for (const { got } of problems) expect(got).toMatch(/^.{1,41}$/u);
  });

  it("never throws, whatever is in it, and takes only what can be replayed", () => {
    const parsed = JSON.parse(GOOD);
    const paths = ["version", "product", "address", "tick", "hash", "settings", "changes"];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const { replay } = readReplay(JSON.stringify({ ...parsed, [path]: value }));
        if (replay && replay.tick < 100) expect(() => new Run(replay.history.settings)).not.toThrow();
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readReplay(text)));
  });
});

it("keeps a long history readable", () => {
  const changes: History["changes"] = Array.from({ length: 100_000 }, (_, i) => ({
    tick: i,
    conditions: { ...START, threat: (i % 1000) / 999 },
  }));
  const history = { settings: { ...START, agents: 2, seed: "1" }, changes };
  const text = writeReplay({
    product: PRODUCT_VERSION,
    address: "",
    tick: 1e5,
    hash: "0".repeat(16),
    history,
  });
  expect(text.length).toBeLessThan(LONGEST_REPLAY);
  expect(readReplay(text).replay?.history).toEqual(history);
});
