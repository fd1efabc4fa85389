/** The lens's colours, read from the page's style sheets (ui/lens.css, ui/page.css), which are where they are stated. */
import { PULL_NAMES, type PullName } from "../worker/protocol";

/** Any CSS colours. */
export interface LensColours extends Readonly<Record<PullName, string>> {
  readonly ground: string;
  readonly text: string;
  readonly edge: string;
}

export function readLensColours(): LensColours {
  const style = getComputedStyle(document.documentElement);
  const text = style.getPropertyValue("--text").trim() || "gray";
  // Without its style sheet a pull has the colour of text: the letters still tell them apart.
  const read = (name: string) => style.getPropertyValue(name).trim() || text;
  const pulls = Object.fromEntries(PULL_NAMES.map((pull) => [pull, read(`--pull-${pull}`)]));
  return { ...(pulls as Record<PullName, string>), ground: read("--ground"), text, edge: read("--edge") };
}
