import { describe, expect, it } from "vitest";
import type { Report } from "../../../src/worker/protocol";
import { RunReports } from "../../../src/workshop/talk/reports";

const SETTINGS = {
  threat: 0,
  energy: 0,
  leaderInfluence: 0,
  informedShare: 0,
  goal: 0,
  agents: 2,
  seed: "1",
};
const report = (tick: number, changes = 0): Report => {
  const change = { tick: 0, agents: 3 };
  return { tick, hash: String(tick), history: { settings: SETTINGS, changes: Array(changes).fill(change) } };
};

/** Answers when it is let. */
function open() {
  const asked: ((report: Report | null) => void)[] = [];
  let told = 0;
  const reports = new RunReports(
    () => new Promise((answer) => asked.push(answer)),
    () => told++,
  );
  const answer = async (at: number, given: Report | null) => {
    asked[at]?.(given);
    await Promise.resolve();
  };
  return { reports, asked, answer, told: () => told };
}

describe("reports of the run", () => {
  it("asks every three seconds, and more seldom when the history has grown long", async () => {
    const { reports, asked, answer } = open();
    for (const now of [0, 1000, 2999]) reports.refresh(now);
    expect(asked).toHaveLength(1);
    reports.refresh(3000);
    expect(asked).toHaveLength(2);
    await answer(1, report(9, 5000));
    reports.refresh(7000);
    expect(asked).toHaveLength(2);
    reports.refresh(11_000);
    expect(asked).toHaveLength(3);
  });

  it("keeps the same object while the run stands, and tells only of another", async () => {
    const { reports, answer, told } = open();
    reports.refresh(0);
    await answer(0, report(5));
    const first = reports.newest;
    reports.refresh(4000);
    await answer(1, report(5));
    expect([reports.newest === first, told()]).toEqual([true, 1]);
  });

  it("forgets a run that is over, and an answer about it that comes too late", async () => {
    const { reports, asked, answer } = open();
    reports.refresh(0);
    reports.forget();
    await answer(0, report(5));
    expect(reports.newest).toBeNull();
    reports.refresh(1);
    expect(asked).toHaveLength(2);
    await answer(1, report(6));
    expect(reports.newest?.tick).toBe(6);
  });

  it("asks at once when something has happened", () => {
    const { reports, asked } = open();
    reports.refresh(0);
    reports.hurry(1);
    expect(asked).toHaveLength(2);
  });
});
