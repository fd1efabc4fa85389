/**
 * Keeps the page for when there is no network: asks for the service worker that the build has made (build/offline.ts), and says so
 * when a newer version of the page waits. That comes in when a viewer wants it and never by itself: a talk may be running.
 */
import { trustScript } from "./trusted";
import { offlineWords } from "./words/offline";

export interface OfflineRoom {
  /** Shows a note with a button. @param act what the button does */
  readonly say: (text: string, action: string, act: () => void) => void;
}

/** What the waiting worker listens for: workbox's own word. */
const COME_IN = { type: "SKIP_WAITING" };

/** Does nothing, and says nothing, where the page cannot be kept: it runs all the same. */
export async function keepOffline({ say }: OfflineRoom, view: Window = window): Promise<void> {
  try {
    if (!canKeep(view)) return;
    const workers = view.navigator.serviceWorker;
    const kept = await workers.register(trustScript("sw.js"), { updateViaCache: "none" });
    const offer = (worker: ServiceWorker) =>
      say(offlineWords.newVersion, offlineWords.reload, () => reloadWith(worker, view));
    const watch = () => {
      const coming = kept.installing;
      coming?.addEventListener("statechange", () => {
        // The first one of all waits for nobody.
        if (coming.state === "installed" && kept.active) offer(coming);
      });
    };
    // One that was found before anybody listened is under way, or waits already.
    if (kept.waiting && kept.active) offer(kept.waiting);
    watch();
    kept.addEventListener("updatefound", watch);
  } catch {
    // Forbidden here, or no room for it.
  }
}

/** Not in a frame: that is its host's page. Only the built site has a manifest; a file and development do not. */
function canKeep(view: Window): boolean {
  const { protocol } = view.location;
  const safe = protocol === "https:" || (protocol === "http:" && view.isSecureContext);
  const site = view.document.querySelector('link[rel="manifest"]') !== null;
  return safe && site && view.parent === view && "serviceWorker" in view.navigator;
}

function reloadWith(worker: ServiceWorker, view: Window): void {
  const reload = () => view.location.reload();
  // Another window has let it in already.
  if (worker.state !== "installed") {
    reload();
    return;
  }
  worker.addEventListener("statechange", () => {
    if (worker.state === "activated" || worker.state === "redundant") reload();
  });
  worker.postMessage(COME_IN);
}
