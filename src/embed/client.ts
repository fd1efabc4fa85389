/**
 * The host's end: a page that has the swarm in an iframe speaks to it by calls and promises instead of messages. Built alone,
 * and small: it imports the messages and types, nothing else of the page.
 */
import type { CoarseGrain, ConnectOptions } from "./coarse-grain";
import { Line } from "./line";

export type { CoarseGrain, ConnectOptions, EmbedEvents } from "./coarse-grain";

/**
 * @param iframe in a page, with its address set
 * @returns as soon as the swarm has answered
 * @throws (rejects) where the frame has no origin to speak to, and when nothing answers in time
 */
export async function connect(iframe: HTMLIFrameElement, options: ConnectOptions = {}): Promise<CoarseGrain> {
  const { timeout = 10_000, patience = timeout } = options;
  const line = new Line(iframe, originOf(iframe), timeout);
  await line.open(patience);
  return line;
}

/** @throws Error where it has none that a message can be sent to */
function originOf(iframe: HTMLIFrameElement): string {
  const sealed = iframe.hasAttribute("sandbox") && !iframe.sandbox.contains("allow-same-origin");
  const address = iframe.hasAttribute("srcdoc") ? location.href : iframe.src;
  const origin = sealed || !URL.canParse(address) ? "null" : new URL(address).origin;
  if (origin !== "null") return origin;
  throw new Error("Coarse Grain: the frame has no origin to speak to (needs src, sandbox allow-same-origin)");
}
