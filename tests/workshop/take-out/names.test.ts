import { describe, expect, it } from "vitest";
import { factsOf } from "../../../src/workshop/take-out/facts";
import { filmFormat } from "../../../src/workshop/take-out/film-format";
import { fileName, shortAddress } from "../../../src/workshop/take-out/names";
import { ExactTrace } from "../../../src/workshop/take-out/trace";
import { CONDITIONS, reading } from "./moments";

describe("names", () => {
  it("has regime and the viewer's own day in the name of a file", () => {
    expect(fileName("circulation", new Date(2026, 10, 3, 23, 59), "png")).toBe(
      "coarse-grain-circulation-2026-11-03.png",
    );
    expect(fileName(null, new Date(2026, 0, 1), "json")).toBe("coarse-grain-2026-01-01.json");
  });

  it.each([
    ["https://www.example.org/swarm/?threat=0.8&v=1", "example.org/swarm?threat=0.8&v=1"],
    ["http://example.org/", "example.org"],
    ["file:///home/me/index.html?v=1", ""],
    ["about:srcdoc", ""],
  ])("says %s short", (address, short) => {
    expect(shortAddress(address)).toBe(short);
  });
});

describe("what a legend says", () => {
  const factsWith = (given: Parameters<typeof reading>[0]) => {
    const trace = new ExactTrace();
    trace.take(reading(given), "abc");
    return factsOf(trace.last!, "example.org");
  };

  it("is what the page says", () => {
    const facts = factsWith({ seconds: 72 });
    expect(facts).toMatchObject({
      name: "Circulation",
      time: "1:12",
      goal: "20 % know the goal: north-east",
    });
    expect(facts.order.map(({ name, text }) => `${name} ${text}`)).toEqual([
      "Polarization P 0.33",
      "Rotation M 0.30",
      "Cohesion 0.97",
    ]);
    expect(facts.run).toEqual(["1:12 simulated", "300 agents", "seed abc"]);
  });

  it("has a kite only where somebody is informed", () => {
    expect(factsWith({}).kite).toContain("informed");
    expect(factsWith({ informed: 0, conditions: { ...CONDITIONS, informedShare: 0.001 } }).kite).toBeNull();
  });
});

describe("the kind of a video", () => {
  const view = (...known: string[]) => ({
    MediaRecorder: { isTypeSupported: (type: string) => known.includes(type) },
    HTMLCanvasElement: { prototype: { captureStream() {} } },
  });

  it("is the first of those that the browser knows", () => {
    expect(filmFormat(view("video/webm;codecs=vp8", "video/webm", "video/mp4"))?.type).toBe(
      "video/webm;codecs=vp8",
    );
    expect(filmFormat(view("video/webm"))).toEqual({ type: "video/webm", ending: "webm", name: "WebM" });
    expect(filmFormat(view("video/mp4"))).toEqual({ type: "video/mp4", ending: "mp4", name: "MP4" });
  });

  it("is none where nothing can be recorded", () => {
    expect(filmFormat({})).toBeNull();
    expect(filmFormat(view())).toBeNull();
    expect(filmFormat({ ...view("video/webm"), HTMLCanvasElement: { prototype: {} } })).toBeNull();
    expect(filmFormat({ ...view("video/webm"), MediaRecorder: undefined })).toBeNull();
  });
});
