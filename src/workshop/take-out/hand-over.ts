/** Hands a file over to the viewer: as a download, or to the clipboard. The browser tells nobody whether a download was let through. */
import { element } from "../../ui/element";

/** A browser has taken a file over long before, ms. */
const KEPT = 60_000;

export function save(page: Document, file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  const link = element("a", { href, download: name });
  page.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), KEPT);
}

/** Whether there is a clipboard at all: not everywhere without https. */
export function canCopy(page: Document): boolean {
  return typeof page.defaultView?.navigator.clipboard?.writeText === "function";
}

/** @returns whether it was copied */
export async function copy(page: Document, text: string): Promise<boolean> {
  try {
    await page.defaultView?.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether this page stands in a frame: some let no file through. */
export function isFramed(page: Document): boolean {
  const view = page.defaultView;
  return view !== null && view.self !== view.top;
}
