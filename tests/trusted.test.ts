import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const FOLDER = "https://swarm.test/course/";

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal("document", { baseURI: `${FOLDER}index.html?threat=.2` });
});
afterEach(() => vi.unstubAllGlobals());

const load = async () => (await import("../src/trusted")).trustScript;

describe("what may be run as a script", () => {
  it.each(["sw.js", "./assets/worker.js", `${FOLDER}assets/worker.js`, `blob:https://swarm.test/1-2`])(
    "%s is the page's own",
    async (url) => {
      const trustScript = await load();
      expect(trustScript(url)).toBe(url);
      expect(trustScript(new URL(url, FOLDER))).toBe(new URL(url, FOLDER).href);
    },
  );

  it.each([
    "https://elsewhere.test/course/worker.js",
    "https://swarm.test/another/worker.js",
    "https://swarm.test.elsewhere.test/course/worker.js",
    "//elsewhere.test/worker.js",
    "../worker.js",
    "assets/../../worker.js",
    "data:text/javascript,alert(1)",
    "javascript:alert(1)",
  ])("%s is not", async (url) => {
    const trustScript = await load();
    expect(() => trustScript(url)).toThrow(TypeError);
  });

  it("makes one policy, by the name that the page's own policy lets be made, and hands on what it wraps", async () => {
    const createPolicy = vi.fn((_: string, rules: { createScriptURL(url: string): string }) => ({
      createScriptURL: (url: string) => ({ wrapped: rules.createScriptURL(url) }),
    }));
    vi.stubGlobal("trustedTypes", { createPolicy });
    const trustScript = await load();
    expect(createPolicy).not.toHaveBeenCalled();
    expect(trustScript("sw.js")).toEqual({ wrapped: "sw.js" });
    expect(() => trustScript("https://elsewhere.test/worker.js")).toThrow(TypeError);
    const { POLICY } = await import("../build/csp");
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual([
      /trusted-types ([^;]*)/.exec(POLICY)?.[1],
    ]);
  });
});
