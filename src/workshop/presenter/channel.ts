/**
 * Every message between the room's page (the stage) and the facilitator's windows, and the port they go through: a broadcast
 * inside one browser, so it needs no network. Readonly unions with a version over a tiny port that a test can fake. What comes
 * in is checked by shape; what is foreign or out of range is nobody's message. Must not know what either end does with it.
 */

import type { Memory, PresenterAct, StageState } from "../talk/stage-state";
import { CHANNEL_NAME } from "./channel-name";
import { isKeep, isMemory, isPresenterAct, isWireState } from "./channel-shapes";
import { isId, isNull, isOneOf, isSame, or, type Shape, shape } from "./shape";

export const CHANNEL_VERSION = 1;

/** The heavy half of a memory: seldom another, so it goes when it changes and not with every state. */
export type Keep = Pick<Memory, "source" | "report">;
/** The light half. */
export type LightMemory = Omit<Memory, keyof Keep>;
export type WireState = Omit<StageState, "memory"> & { readonly memory: LightMemory | null };

interface StageEnvelope {
  readonly version: typeof CHANNEL_VERSION;
  readonly from: "stage";
  /** Which stage: random, another one each time a page is opened. */
  readonly stage: string;
}
export type StageSays =
  | { readonly type: "hello" | "beat" | "bye" }
  /** Comes before the state that it belongs to. */
  | { readonly type: "keep"; readonly keep: Keep }
  | { readonly type: "state"; readonly state: WireState };
export type FromStage = StageEnvelope & StageSays;

interface WindowEnvelope {
  readonly version: typeof CHANNEL_VERSION;
  readonly from: "window";
  readonly window: string;
  /** The stage it is bound to; null = none, so it is for all. */
  readonly to: string | null;
}
export type WindowSays =
  /** Hello asks for all there is to know. */
  | { readonly type: "hello" | "beat" | "bye" }
  | { readonly type: "act"; readonly act: PresenterAct }
  | { readonly type: "restore"; readonly memory: Memory };
export type FromWindow = WindowEnvelope & WindowSays;

export type Message = FromStage | FromWindow;

/** One end of the channel; it does not hear itself. */
export interface Port {
  post(message: Message): void;
  /** @param receive gets whatever anybody has posted */
  listen(receive: (data: unknown) => void): void;
  close(): void;
}

/** The real one. Where the browser has none, nobody hears and nobody is heard. */
export function openPort(): Port {
  if (typeof BroadcastChannel === "undefined") return { post() {}, listen() {}, close() {} };
  const channel = new BroadcastChannel(CHANNEL_NAME);
  return {
    post: (message) => channel.postMessage(message),
    listen: (receive) => channel.addEventListener("message", ({ data }) => receive(data)),
    close: () => channel.close(),
  };
}

/** Different each time, 16 characters. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const STAGE = { version: isSame(CHANNEL_VERSION), from: isSame("stage"), stage: isId };
const WINDOW = {
  version: isSame(CHANNEL_VERSION),
  from: isSame("window"),
  window: isId,
  to: or(isNull, isId),
};
const BARE = { type: isOneOf(["hello", "beat", "bye"]) };

const isFromStage: Shape = or(
  shape({ ...STAGE, ...BARE }),
  shape({ ...STAGE, type: isSame("keep"), keep: isKeep }),
  shape({ ...STAGE, type: isSame("state"), state: isWireState }),
);
const isFromWindow: Shape = or(
  shape({ ...WINDOW, ...BARE }),
  shape({ ...WINDOW, type: isSame("act"), act: isPresenterAct }),
  shape({ ...WINDOW, type: isSame("restore"), memory: isMemory }),
);

/** @returns null for what is not a stage's message, or not one of this version */
export function fromStage(data: unknown): FromStage | null {
  return isFromStage(data) ? (data as FromStage) : null;
}

/** @returns null for what is not a window's message, or not one of this version */
export function fromWindow(data: unknown): FromWindow | null {
  return isFromWindow(data) ? (data as FromWindow) : null;
}
