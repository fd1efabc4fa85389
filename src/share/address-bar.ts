/**
 * Keeps the address bar in step with the settings, so that reloading or copying it gives them back.
 */
import type { SettingsStore } from "../settings/store";
import { writeAddress } from "./address";

/** Browsers refuse more than about a hundred history calls in half a minute. */
const LEAST_MS_BETWEEN_WRITES = 300;

/** From now on writes the settings' address, at most every 300 ms, the newest always last. */
export function keepAddress(store: SettingsStore, page: Window): void {
  let due: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    due = undefined;
    const { pathname, hash } = page.location;
    try {
      page.history.replaceState(page.history.state, "", pathname + writeAddress(store.get()) + hash);
    } catch {
      // In a srcdoc frame or from some files history is forbidden: the page works on without it.
    }
  };
  store.listen(() => {
    due ??= setTimeout(write, LEAST_MS_BETWEEN_WRITES);
  });
  // A reload right after a change must not find the address of before.
  page.addEventListener("pagehide", () => {
    if (due === undefined) return;
    clearTimeout(due);
    write();
  });
}
