import { describe, expect, it } from "vitest";
import { type AnyWindow, findApi } from "../../src/scorm/find";

const API = { LMSInitialize: () => "true" };

interface Given {
  api?: unknown;
  parent?: AnyWindow;
  opener?: AnyWindow | null;
  /** Of another origin: to be asked for anything but its parent throws. */
  foreign?: boolean;
}

/** A window; its own parent where none is given, as at the top. */
function windowOf({ api, parent, opener = null, foreign = false }: Given = {}): AnyWindow {
  const guarded = (value: unknown) => {
    if (foreign) throw new DOMException("Blocked a frame", "SecurityError");
    return value;
  };
  const window: AnyWindow = {
    get API() {
      return guarded(api);
    },
    get parent() {
      return parent ?? window;
    },
    get opener() {
      return guarded(opener) as AnyWindow | null;
    },
  };
  return window;
}

/** @param levels how many windows stand between */
function under(top: AnyWindow, levels: number): AnyWindow {
  let window = windowOf({ parent: top });
  for (let level = 0; level < levels; level++) window = windowOf({ parent: window });
  return window;
}

describe("the LMS", () => {
  it("is found on the page itself, above it, and on what opened it or the page around it", () => {
    const lms = windowOf({ api: API });
    expect(findApi(lms)).toBe(API);
    expect(findApi(windowOf({ parent: lms }))).toBe(API);
    expect(findApi(windowOf({ opener: lms }))).toBe(API);
    expect(findApi(windowOf({ opener: windowOf({ parent: lms }) }))).toBe(API);
    expect(findApi(windowOf({ parent: windowOf({ opener: lms }) }))).toBe(API);
  });

  it("is looked for on seven levels and no more", () => {
    const lms = windowOf({ api: API });
    expect(findApi(under(lms, 6))).toBe(API);
    expect(findApi(under(lms, 7))).toBeNull();
  });

  it("is none where nobody has an API", () => {
    expect(findApi(windowOf())).toBeNull();
    expect(findApi(under(windowOf(), 2))).toBeNull();
    expect(findApi(windowOf({ opener: windowOf() }))).toBeNull();
  });

  it.each([null, "API", 7, {}, { LMSInitialize: "yes" }])("is not something else of that name: %j", (api) => {
    expect(findApi(windowOf({ api }))).toBeNull();
  });

  it("is not asked for across origins, but looked for behind them", () => {
    const foreign = windowOf({ foreign: true });
    expect(findApi(windowOf({ parent: foreign, opener: foreign }))).toBeNull();
    const lms = windowOf({ api: API });
    expect(findApi(windowOf({ parent: windowOf({ foreign: true, parent: lms }) }))).toBe(API);
  });

  it("ends where windows go round in a ring", () => {
    const ring: { parent: AnyWindow } = { parent: windowOf() };
    ring.parent = windowOf({ parent: ring });
    expect(findApi(ring)).toBeNull();
  });
});
