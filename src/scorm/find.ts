/**
 * Finds the learning management system (LMS) that shows the page, as SCORM 1.2 has it: an object called API on a window above
 * this one, or on the one that opened it. Small, because every page asks; must not talk to it.
 */

/** What an LMS lends to the page: SCORM 1.2, 3.3. All go by text; "true" is yes. */
export interface ScormApi {
  LMSInitialize(empty: ""): unknown;
  LMSFinish(empty: ""): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSCommit(empty: ""): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** What is asked of a window; another origin's throws when its API is asked for. */
export interface AnyWindow {
  readonly API?: unknown;
  readonly parent: AnyWindow | null;
  readonly opener?: AnyWindow | null;
}

/** The standard's own limit. */
const MOST_LEVELS = 7;

/** @returns null where there is none within reach: the page is nobody's lesson */
export function findApi(view: AnyWindow): ScormApi | null {
  return above(view) ?? above(openerOf(view)) ?? above(openerOf(topOf(view)));
}

/** From a window to the top of its page, itself included. */
function* upwards(view: AnyWindow | null): Generator<AnyWindow> {
  let window = view;
  for (let level = 0; window && level <= MOST_LEVELS; level++) {
    yield window;
    const next: AnyWindow | null = window.parent;
    window = next === window ? null : next;
  }
}

function above(view: AnyWindow | null): ScormApi | null {
  for (const window of upwards(view)) {
    const api = apiOf(window);
    if (api) return api;
  }
  return null;
}

function topOf(view: AnyWindow): AnyWindow {
  return [...upwards(view)].at(-1) ?? view;
}

function apiOf(window: AnyWindow): ScormApi | null {
  try {
    const api = window.API as Partial<ScormApi> | null | undefined;
    return typeof api?.LMSInitialize === "function" ? (api as ScormApi) : null;
  } catch {
    // Another origin's: what is above it may be ours again.
    return null;
  }
}

function openerOf(window: AnyWindow): AnyWindow | null {
  try {
    return window.opener ?? null;
  } catch {
    return null;
  }
}
