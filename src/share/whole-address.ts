/** The address of these settings with the page's own place before it: what can be given to somebody else. */
import type { Settings } from "../settings/table";
import { writeAddress } from "./address";

/** @returns null where the page has no place of its own (srcdoc, a blob) */
export function wholeAddress(settings: Settings): string | null {
  const { origin, pathname, protocol } = location;
  if (protocol === "file:") return `file://${pathname}${writeAddress(settings)}`;
  return /^https?:$/.test(protocol) ? `${origin}${pathname}${writeAddress(settings)}` : null;
}
