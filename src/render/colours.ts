/** The palette as the page states it, and as shaders want it. */

/** Colours as #rrggbb. */
export interface Palette {
  readonly ground: string;
  readonly groundMark: string;
  readonly agent: string;
  readonly informed: string;
  readonly outline: string;
}

/** Red, green, blue, each 0 .. 1. */
export type Colour = readonly [number, number, number];

/** @throws RangeError when it is not #rrggbb */
export function colourOf(css: string): Colour {
  if (!/^#[0-9a-f]{6}$/i.test(css)) throw new RangeError(`colour is "${css}", expected #rrggbb`);
  const word = Number.parseInt(css.slice(1), 16);
  return [(word >> 16) / 255, ((word >> 8) & 255) / 255, (word & 255) / 255];
}

/** @param share 0 = a .. 1 = b */
export function mixColours(a: Colour, b: Colour, share: number): Colour {
  const at = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * share;
  return [at(0), at(1), at(2)];
}
