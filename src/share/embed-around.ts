/** What a guest (embed-guest.ts) needs of the page it is part of: shapes that `window` fits, and a test can fake. */
import type { Reading } from "../model/run";
import type { SettingsStore } from "../settings/store";

/** What is told of a snapshot. */
export type Shown = Pick<Reading, "regime" | "polarization" | "rotation" | "cohesion" | "seconds"> & {
  readonly agents: number;
};

export interface GuestParent {
  postMessage(message: unknown, targetOrigin: string): void;
}
export interface Heard {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}
export interface GuestWindow {
  readonly parent: GuestParent;
  readonly document: { readonly referrer: string };
  /** Not in every browser. */
  readonly location: { readonly ancestorOrigins?: { readonly [index: number]: string | undefined } };
  addEventListener(type: "message", listener: (event: Heard) => void): void;
  removeEventListener(type: "message", listener: (event: Heard) => void): void;
}
export interface GuestClock {
  /** Milliseconds. */
  now(): number;
  /** @returns a function that takes it back */
  after(ms: number, call: () => void): () => void;
}
export interface Around {
  readonly window: GuestWindow;
  readonly store: SettingsStore;
  readonly acts: { reset(): void };
  /** Of the content, CSS pixels. It must not grow with the frame, or a host that follows it has no end. */
  readonly height: () => number;
  /** The page's own, unless given. */
  readonly clock?: GuestClock;
}

export const REAL_CLOCK: GuestClock = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** The parent's origin, as far as the browser tells. A frame that has been reloaded may have itself for a referrer. */
export function parentOrigin({ location, document }: GuestWindow): string | null {
  return originOf(location.ancestorOrigins?.[0] ?? document.referrer);
}

/** @returns null where there is none that a message can be sent to: no address, a file, a sandbox ("null") */
export function originOf(address: string): string | null {
  try {
    const { origin } = new URL(address);
    return origin === "null" ? null : origin;
  } catch {
    return null;
  }
}
