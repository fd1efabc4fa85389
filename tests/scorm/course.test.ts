import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openCourse, timespan } from "../../src/scorm/course";
import type { ScormApi } from "../../src/scorm/find";
import { Store } from "../../src/settings/store";
import { DEFAULTS, type Settings } from "../../src/settings/table";

const STATUS = "cmi.core.lesson_status";
const LOCATION = "cmi.core.lesson_location";

/** An LMS that writes down what it is asked. */
function lms(kept: Record<string, string> = {}, change: Partial<ScormApi> = {}) {
  const values: Record<string, string> = { [STATUS]: "not attempted", [LOCATION]: "", ...kept };
  const calls: string[] = [];
  const yes = (name: string) => () => {
    calls.push(name);
    return "true";
  };
  const api: ScormApi = {
    LMSInitialize: yes("initialise"),
    LMSFinish: yes("finish"),
    LMSCommit: yes("commit"),
    LMSGetValue: (element) => values[element] ?? "",
    LMSSetValue(element, value) {
      values[element] = value;
      calls.push(`${element}=${value}`);
      return "true";
    },
    LMSGetLastError: () => "101",
    LMSGetErrorString: () => "General exception",
    ...change,
  };
  return { api, values, calls };
}

function opened(at: Partial<Settings>, { api }: { api: ScormApi }) {
  const page = new EventTarget();
  const store = new Store({ ...DEFAULTS, ...at });
  const course = openCourse(page as unknown as Window, api, store);
  return { course, store, leave: () => page.dispatchEvent(new Event("pagehide")) };
}

let warn: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  warn = vi.spyOn(console, "warn").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("a lesson", () => {
  it("is incomplete when opened, completed and kept when its deck has ended, once", () => {
    const system = lms();
    const { course } = opened({ deck: "short" }, system);
    expect(system.values[STATUS]).toBe("incomplete");
    course?.ended();
    expect(system.values[STATUS]).toBe("completed");
    expect(system.calls.at(-1)).toBe("commit");
    const said = system.calls.length;
    course?.ended();
    expect(system.calls).toHaveLength(said);
    expect(warn).not.toHaveBeenCalled();
  });

  it("is completed at once where no deck is asked for", () => {
    const system = lms();
    opened({}, system);
    expect(system.values[STATUS]).toBe("completed");
  });

  it.each(["completed", "passed"])("stays %s", (status) => {
    const system = lms({ [STATUS]: status });
    const { course, leave, store } = opened({ deck: "short" }, system);
    store.set({ scene: 5 });
    course?.ended();
    expect(system.values[LOCATION]).toBe("");
    leave();
    expect(system.values[STATUS]).toBe(status);
    expect(system.values["cmi.core.exit"]).toBe("");
  });

  it("keeps the scene, and begins there when opened again", () => {
    const system = lms();
    const first = opened({ deck: "short" }, system);
    first.store.set({ scene: 3 });
    expect(system.values[LOCATION]).toBe("short:3");
    first.leave();
    expect(system.values["cmi.core.exit"]).toBe("suspend");
    expect(opened({ deck: "short" }, system).store.get().scene).toBe(3);
  });

  it("begins again after its end", () => {
    const system = lms();
    const { course, store } = opened({ deck: "short" }, system);
    store.set({ scene: 5 });
    course?.ended();
    expect(opened({ deck: "short" }, system).store.get().scene).toBe(1);
  });

  it.each(["talk:3", "3", "short:", "short:0", "short:1e9", "short:3.5", "short:3;", "<b>", "x".repeat(300)])(
    "does not go to a place that is none of its own: %s",
    (location) => {
      const system = lms({ [LOCATION]: location });
      expect(opened({ deck: "short", scene: 2 }, system).store.get().scene).toBe(2);
    },
  );

  it("does not keep a scene of no deck", () => {
    const system = lms();
    const { store } = opened({ deck: "short", scene: 3 }, system);
    store.set({ deck: "none", scene: 1 });
    expect(system.values[LOCATION]).toBe("");
  });

  it("says how long it was open, once, and nothing after it has been left", () => {
    vi.useFakeTimers();
    const system = lms();
    const { course, store, leave } = opened({ deck: "short" }, system);
    vi.advanceTimersByTime(754_320);
    leave();
    expect(system.values["cmi.core.session_time"]).toBe("0000:12:34.32");
    expect(system.calls.at(-1)).toBe("finish");
    const said = system.calls.length;
    leave();
    course?.ended();
    store.set({ scene: 2 });
    expect(system.calls).toHaveLength(said);
  });
});

describe("an LMS that is not as it should be", () => {
  const throws = () => {
    throw new Error("lost");
  };

  it.each([["false"], [false], [undefined], [""], [null], [{}]])(
    "answers %j to begin with: asked nothing else",
    (answer) => {
      const system = lms({}, { LMSInitialize: () => answer });
      const { course, store } = opened({ deck: "short" }, system);
      expect(course).toBeNull();
      store.set({ scene: 2 });
      expect(system.calls).toEqual([]);
      expect(warn).toHaveBeenCalledTimes(1);
    },
  );

  it("answers true in place of its text: is understood", () => {
    const system = lms({}, { LMSInitialize: () => true, LMSCommit: () => true });
    opened({}, system);
    expect(system.values[STATUS]).toBe("completed");
    expect(warn).not.toHaveBeenCalled();
  });

  it("throws whatever it is asked: nothing is thrown on, and it is told on the console", () => {
    for (const name of ["LMSInitialize", "LMSGetValue", "LMSSetValue", "LMSCommit", "LMSFinish"]) {
      warn.mockClear();
      const { course, store, leave } = opened({ deck: "short" }, lms({}, { [name]: throws }));
      store.set({ scene: 2 });
      course?.ended();
      leave();
      expect(warn).toHaveBeenCalled();
    }
  });

  it("lacks what it should have, or throws when asked for its error: the same", () => {
    const refuses = { LMSSetValue: () => "false", LMSGetLastError: throws };
    const bare = { LMSGetValue: undefined, LMSCommit: undefined } as unknown as Partial<ScormApi>;
    for (const change of [refuses, bare]) expect(() => opened({}, lms({}, change)).leave()).not.toThrow();
  });

  it("refuses: its error is told by number and name", () => {
    opened({}, lms({}, { LMSSetValue: () => "false" }));
    expect(String(warn.mock.calls[0])).toContain(`${STATUS} incomplete: error 101 General exception`);
  });

  it("has lost what was kept: begins at the address's scene", () => {
    const system = lms({}, { LMSGetValue: () => undefined });
    expect(opened({ deck: "short", scene: 2 }, system).store.get().scene).toBe(2);
  });
});

describe("a time span", () => {
  it.each([
    [0, "0000:00:00.00"],
    [999, "0000:00:00.99"],
    [59_999, "0000:00:59.99"],
    [3_600_000, "0001:00:00.00"],
    [360_000_000 + 61_230, "0100:01:01.23"],
    [1e15, "9999:00:00.00"],
  ])("of %i ms is %s", (ms, text) => {
    expect(timespan(ms)).toBe(text);
  });
});
