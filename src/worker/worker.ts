/** The worker's entry: a host that talks to the page. Says "ready" first, because a worker can fail without a word. */
import { Host } from "./host";
import type { FromWorker, ToWorker } from "./protocol";

const post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, transfer);
const host = new Host({ post });
self.onmessage = (event: MessageEvent<ToWorker>) => host.receive(event.data);
post({ type: "ready" });
