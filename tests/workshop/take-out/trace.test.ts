import { describe, expect, it } from "vitest";
import { Chronicle } from "../../../src/ui/chronicle";
import { ExactTrace, MOST_MOMENTS } from "../../../src/workshop/take-out/trace";
import { CONDITIONS, reading } from "./moments";

describe("the trace", () => {
  it("keeps every reading with its numbers as they were", () => {
    const trace = new ExactTrace();
    trace.take(reading(), "a");
    trace.take(reading({ seconds: 0.4, rotation: Math.SQRT1_2 }), "a");
    expect(trace.moments.map(({ seconds }) => seconds)).toEqual([0.1 + 0.2, 0.4]);
    expect(trace.last).toMatchObject({ run: 1, seed: "a", rotation: Math.SQRT1_2, conditions: CONDITIONS });
  });

  it("has every moment that the timeline has", () => {
    const [trace, chronicle] = [new ExactTrace(), new Chronicle()];
    for (let i = 1; i <= 400; i++) {
      const part = reading({
        seconds: i * 0.3,
        polarization: Math.abs(Math.sin(i)),
        rotation: Math.abs(Math.cos(i)),
      });
      trace.take(part, "1");
      chronicle.take(part);
    }
    const of = new Map(trace.moments.map((moment) => [moment.seconds, moment]));
    expect(chronicle.seconds.length).toBeGreaterThan(150);
    chronicle.seconds.forEach((seconds, i) => {
      expect(of.get(seconds)?.polarization).toBe(chronicle.polarization[i]);
      expect(of.get(seconds)?.rotation).toBe(chronicle.rotation[i]);
    });
  });

  it("tells a moment once while the swarm stands, as it was last", () => {
    const trace = new ExactTrace();
    trace.take(reading(), "1");
    trace.take(reading(), "1");
    trace.take(reading({ agents: 500 }), "1");
    expect(trace.moments.map(({ agents }) => agents)).toEqual([500]);
  });

  it("counts runs, each with the seed it began with", () => {
    const trace = new ExactTrace();
    trace.take(reading({ run: 4, seconds: 9 }), "first");
    // The store is ahead of what is shown.
    trace.take(reading({ run: 4, seconds: 9.5 }), "second");
    trace.take(reading({ run: 5, seconds: 0.1 }), "second");
    trace.take(reading({ run: 5, seconds: 0 }), "second");
    expect(trace.moments.map(({ run, seed }) => `${run} ${seed}`)).toEqual([
      "1 first",
      "1 first",
      "2 second",
      "3 second",
    ]);
    expect(trace.runs).toBe(3);
  });

  it("shares the conditions of moments that have the same, and does not keep the snapshot's own", () => {
    const trace = new ExactTrace();
    const conditions = { ...CONDITIONS };
    trace.take(reading({ conditions }), "1");
    trace.take(reading({ seconds: 1 }), "1");
    const [first, second] = trace.moments;
    expect(first?.conditions).toBe(second?.conditions);
    expect(first?.conditions).not.toBe(conditions);
  });

  it("never grows beyond its bound, and keeps the newer half whole", () => {
    const trace = new ExactTrace();
    const n = MOST_MOMENTS + 5000;
    for (let i = 0; i < n; i++) trace.take(reading({ seconds: i }), "1");
    expect(trace.moments.length).toBeLessThanOrEqual(MOST_MOMENTS);
    const newest = trace.moments.slice(-MOST_MOMENTS / 3).map(({ seconds }) => seconds);
    expect(newest).toEqual(newest.map((_, i) => n - newest.length + i));
    expect(trace.moments[0]?.seconds).toBe(0);
  });
});
