import { execFileSync, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readRunFlags, UsageError } from "../../src/lab/flags";
import { measureRun } from "../../src/lab/run";
import { replay } from "../../src/model/run";
import { DEFAULTS } from "../../src/settings/table";

// Not by `npm run lab`, which may install packages under the running tests.
const [TSX, LAB] = ["../../node_modules/tsx/dist/cli.mjs", "../../src/lab/main.ts"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];

describe("lab run", () => {
  it("prints one JSON object and nothing else", () => {
    const args = [
      "run",
      "--threat",
      ".8",
      "--energy",
      ".75",
      "--agents",
      "50",
      "--seed",
      "7",
      "--seconds",
      "60",
    ];
    const result = JSON.parse(execFileSync(process.execPath, [TSX, LAB, ...args], { encoding: "utf8" }));
    expect(result).toMatchObject({ settings: { threat: 0.8, agents: 50, seed: "7" }, regime: "alignment" });
    expect(result.hash).toMatch(/^[0-9a-f]{16}$/);
    const { milling, circulation, alignment, mixed } = result.share;
    expect(milling + circulation + alignment + mixed).toBeCloseTo(1);
  });

  it("gives the same hash for the same seed, another for another, and its history replays to it", () => {
    const flags = readRunFlags(["--agents", "40", "--seconds", "20", "--from", ".1,.75,0,10;.8,.75,1,5"]);
    const first = measureRun(flags);
    expect(measureRun(flags).hash).toBe(first.hash);
    expect(measureRun({ ...flags, settings: { ...flags.settings, seed: "2" } }).hash).not.toBe(first.hash);
    expect(first.history.changes.map((change) => change.tick)).toEqual([100, 150]);
    expect(replay(first.history, 350).hash()).toBe(first.hash);
  });

  it("takes defaults for what is not given", () => {
    const { settings, seconds, from } = readRunFlags([]);
    expect(settings).toEqual(DEFAULTS);
    expect(seconds).toBe(200);
    expect(from).toEqual([]);
  });

  it.each([
    [["--threat", "2"], "--threat: got 2, expected a number from 0 to 1"],
    [["--threat", "high"], "--threat: got high"],
    [["--goal", "-30"], "--goal: got -30, expected a number from 0 to 360"],
    [["--agents", "2.5"], "--agents: got 2.5, expected a whole number"],
    [["--agnets", "200"], "Unknown option '--agnets'; expected --threat"],
    [["--seconds", "0"], "--seconds: got 0, expected simulated seconds above 0"],
    [["--seconds"], "argument missing"],
    [["--seed", "1", "--seed", "2"], "--seed: got 1 and 2, expected it once"],
    [["--from", ".1,.7"], "--from: got .1,.7, expected threat,energy,leader,seconds"],
    [["--from", ".1,.7,0,long"], "--from seconds: got long"],
    [["200"], "Unexpected argument '200'"],
  ])("refuses %j in one line", (args, sentence) => {
    const refuse = () => readRunFlags(args);
    expect(refuse).toThrow(UsageError);
    expect(refuse).toThrow(sentence);
  });

  it("ends with 2, one line on stderr and nothing on stdout", () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, LAB, "run", "--threat", "2"], {
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
