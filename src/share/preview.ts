/**
 * Whether this page is the link maker's preview of itself: in the same tab, with the same storage and the same channels as the page
 * round it, whose talk and lesson are not its own.
 */
export const PREVIEW_NAME = "coarse-grain-preview";

export function isPreview(): boolean {
  return typeof window !== "undefined" && window.name === PREVIEW_NAME;
}
