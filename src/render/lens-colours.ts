/** The lens's colours, read from the page's style sheets (ui/lens.css, ui/page.css), which are where they are stated. */
import { PULLS, type Pull } from "./lens-arrows";

/** Any CSS colours. */
export interface LensColours extends Readonly<Record<Pull, string>> {
  readonly ground: string;
  readonly text: string;
  readonly edge: string;
}

export function readLensColours(): LensColours {
  const style = getComputedStyle(document.documentElement);
  const text = style.getPropertyValue("--text").trim() || "gray";
  // Without its style sheet a pull has the colour of text: the letters still tell them apart.
  const read = (name: string) => style.getPropertyValue(name).trim() || text;
  const pulls = Object.fromEntries(PULLS.map((pull) => [pull, read(`--pull-${pull}`)]));
  return { ...(pulls as Record<Pull, string>), ground: read("--ground"), text, edge: read("--edge") };
}
