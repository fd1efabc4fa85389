import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { Run } from "../../src/model/run";
import { PRODUCT_VERSION, writeReplay } from "../../src/share/replay";

const [TSX, LAB] = ["../../node_modules/tsx/dist/cli.mjs", "../../src/lab/main.ts"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];
const FOLDER = mkdtempSync(join(tmpdir(), "coarse-grain-replay-"));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const START = { threat: 0.1, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 30 };

function lab(...args: string[]) {
  return spawnSync(process.execPath, [TSX, LAB, "replay", ...args], { encoding: "utf8" });
}

function fileOf(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

function recorded(hash?: string): { run: Run; text: string } {
  const run = new Run({ ...START, agents: 50, seed: "7" });
  for (let i = 0; i < 100; i++) run.advance();
  run.setConditions({ ...START, threat: 0.8 });
  for (let i = 0; i < 50; i++) run.advance();
  const { tick, history } = run;
  const replay = { product: PRODUCT_VERSION, address: "", tick, hash: hash ?? run.hash(), history };
  return { run, text: writeReplay(replay) };
}

describe("lab replay", () => {
  it("prints one JSON object with the hash, and that it matches", () => {
    const { run, text } = recorded();
    const { status, stdout, stderr } = lab(fileOf("good.json", text));
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const { polarization: P, rotation: M } = run.read();
    expect(JSON.parse(stdout)).toMatchObject({
      matches: true,
      hash: run.hash(),
      tick: 150,
      changes: 1,
      P,
      M,
    });
    expect(stdout.trim().split("\n")).toHaveLength(1);
  });

  it("says when it comes to another state", () => {
    const { run, text } = recorded("0".repeat(16));
    const { status, stdout } = lab(fileOf("other.json", text));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ matches: false, hash: run.hash(), recorded: "0".repeat(16) });
  });

  it.each([
    ["no file", [], "replay: got 0 files"],
    ["two files", ["a.json", "b.json"], "replay: got 2 files"],
    ["a file that is not there", [join(FOLDER, "none.json")], "no such file"],
    ["a folder", [FOLDER], "expected a recording"],
    ["no JSON", [fileOf("bad.json", "{")], "file: got {, expected JSON of a recording"],
    [
      "a number out of range",
      [fileOf("range.json", recorded().text.replace('"energy": 0.75', '"energy": 7.5'))],
      "settings.energy: got 7.5, expected a number from 0 to 1",
    ],
  ])("refuses %s in one line and ends with 2", (_, args, sentence) => {
    const { status, stdout, stderr } = lab(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });
});
