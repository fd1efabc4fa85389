/** Hears whether a presenter window waits for its page, which was closed: before the workshop is loaded, and to know whether to. */
import { CHANNEL_NAME } from "./channel-name";

/** @param heard called once */
export function listenForWindow(heard: () => void): void {
  if (typeof BroadcastChannel === "undefined") return;
  const channel = new BroadcastChannel(CHANNEL_NAME);
  channel.addEventListener("message", ({ data }) => {
    if ((data as { from?: unknown } | null)?.from !== "window") return;
    channel.close();
    heard();
  });
}
