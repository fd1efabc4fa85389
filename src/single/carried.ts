/**
 * The model as the build of one file carries it: as text, once, for both workers and for a page that has none. Classic
 * workers: Chromium fails a module from a blob, in a frame without an origin, and says nothing.
 */
import type { ramp } from "../sweep/ramp";
import type { Host } from "../worker/host";
import { text } from "./text";

/** What the text leaves behind in a page that runs it. */
interface Carried {
  readonly Host: typeof Host;
  readonly ramp: typeof ramp;
}

const KEY = "coarseGrainCarried";

let address: string | undefined;

/** @param name tells the text what it is to be. @throws where there are no workers, or none may be opened */
export function openCarried(name: "swarm" | "ramp"): Worker {
  address ??= URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  return new Worker(address, { name });
}

/** Runs it on the page. The page's policy knows its hash. @throws when it may not run */
export function borrow(): Carried {
  const world = globalThis as { [KEY]?: Carried };
  if (!world[KEY]) {
    const script = document.createElement("script");
    script.textContent = text;
    document.head.append(script);
    script.remove();
  }
  if (!world[KEY]) throw new Error("the page may not run what it carries");
  return world[KEY];
}
