/**
 * The worker's entry: plays one ramp from end to end and tells each level as it is held. Says "ready" first, because a
 * worker can fail without a word. The page ends it at any time by terminating it.
 */
import { ramp } from "./ramp";
import type { FromRampWorker, ToRampWorker } from "./ramp-messages";

/** A worker that never rests goes on for two seconds after its end (measured in Chromium): so it rests now and then. */
const TURN_MS = 40;

const post = (message: FromRampWorker) => self.postMessage(message);

function play(readings: ReturnType<typeof ramp>): void {
  const until = performance.now() + TURN_MS;
  do {
    const { done, value } = readings.next();
    if (done) {
      post({ type: "done" });
      return;
    }
    if (value) post({ type: "reading", reading: value });
  } while (performance.now() < until);
  setTimeout(() => play(readings));
}

self.onmessage = ({ data }: MessageEvent<ToRampWorker>) => play(ramp(data.order));
post({ type: "ready" });
