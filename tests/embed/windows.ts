/** A host's window and a frame's in memory, joined as a browser joins them: data cloned, target origins kept, one turn late. */
import type { GuestParent, GuestWindow, Heard } from "../../src/share/embed-around";

type Listener = (event: Heard) => void;

export interface Posted {
  readonly data: Record<string, unknown>;
  readonly to: string;
}

export class FakeWindow {
  readonly origin: string;
  readonly listeners = new Set<Listener>();
  /** All that was posted to it, delivered or not. */
  readonly posted: Posted[] = [];
  /** Who posts to this window; set when two are joined. */
  other: unknown = null;
  otherOrigin = "";
  parent: GuestParent = this;
  document = { referrer: "" };
  location: GuestWindow["location"] = {};

  constructor(origin: string) {
    this.origin = origin;
  }

  addEventListener = (_type: "message", listener: Listener) => void this.listeners.add(listener);
  removeEventListener = (_type: "message", listener: Listener) => void this.listeners.delete(listener);

  postMessage(message: unknown, to: string): void {
    if (to !== "*") new URL(to);
    const data = structuredClone(message) as Record<string, unknown>;
    this.posted.push({ data, to });
    if (to !== "*" && to !== this.origin) return;
    queueMicrotask(() => this.hear({ data, origin: this.otherOrigin, source: this.other }));
  }

  hear(event: Heard): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}

export interface Pair {
  readonly host: FakeWindow;
  readonly frame: FakeWindow;
}

export function joined(hostOrigin = "https://course.test", frameOrigin = "https://swarm.test"): Pair {
  const [host, frame] = [new FakeWindow(hostOrigin), new FakeWindow(frameOrigin)];
  Object.assign(host, { other: frame, otherOrigin: frameOrigin });
  Object.assign(frame, { other: host, otherOrigin: hostOrigin, parent: host });
  return { host, frame };
}
