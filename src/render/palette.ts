/** The picture's colours, read from the page's style sheet (ui/page.css), which is the one place that states them. */
import type { Palette } from "./colours";

const NAMES = {
  ground: "--ground",
  groundMark: "--ground-mark",
  agent: "--agent",
  informed: "--informed",
  outline: "--outline",
} as const satisfies Record<keyof Palette, string>;

export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string) => longHex(style.getPropertyValue(name).trim());
  return {
    ground: read(NAMES.ground),
    groundMark: read(NAMES.groundMark),
    agent: read(NAMES.agent),
    informed: read(NAMES.informed),
    outline: read(NAMES.outline),
  };
}

/** #rgb as #rrggbb: style sheets are made short when they are built. */
function longHex(colour: string): string {
  return colour.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
}

/** Calls back with the new colours whenever the viewer's system goes light or dark. */
export function watchPalette(use: (palette: Palette) => void): void {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => use(readPalette()));
}
