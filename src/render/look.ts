/**
 * The colours of a frame: the palette as shaders want it, and how much of their own the informed agents show.
 * Pure. Must not know where a palette comes from.
 */
import { type Colour, colourOf, mixColours, type Palette } from "./colours";

/** How much of their own colour informed agents have when leaders have no influence, 0 .. 1. Chosen by eye. */
const MUTED = 0.22;
/** Seconds in which that colour follows the dial, and what nobody sees of it. */
const COLOUR_SECONDS = 0.25;
const CLOSE = 0.003;
/** Opacity of a trail at its head: on a dark ground, on a light one. Chosen by eye. */
const TRAIL_ON_DARK = 0.34;
const TRAIL_ON_LIGHT = 0.3;

export class Look {
  ground: Colour = [0, 0, 0];
  mark: Colour = [0, 0, 0];
  agent: Colour = [0, 0, 0];
  informed: Colour = [0, 0, 0];
  outline: Colour = [0, 0, 0];
  /** Opacity of a trail at its head, 0 .. 1. */
  trail = TRAIL_ON_DARK;
  #fullyInformed: Colour = [0, 0, 0];
  #leading = 0;

  /** @throws RangeError when a colour is not #rrggbb */
  constructor(palette: Palette) {
    this.wear(palette);
  }

  /** @throws RangeError when a colour is not #rrggbb */
  wear(palette: Palette): void {
    this.ground = colourOf(palette.ground);
    this.mark = colourOf(palette.groundMark);
    this.agent = colourOf(palette.agent);
    this.outline = colourOf(palette.outline);
    this.#fullyInformed = colourOf(palette.informed);
    this.trail = this.ground[1] > 0.5 ? TRAIL_ON_LIGHT : TRAIL_ON_DARK;
    this.#mix();
  }

  /**
   * The informed agents' colour goes after the leaders' influence.
   * @param leading 0 .. 1
   * @param seconds wall time since the last call; Infinity = be there
   * @returns whether it changed
   */
  follow(leading: number, seconds: number): boolean {
    const off = leading - this.#leading;
    if (off === 0) return false;
    this.#leading += Math.abs(off) < CLOSE ? off : off * (1 - Math.exp(-seconds / COLOUR_SECONDS));
    this.#mix();
    return true;
  }

  #mix(): void {
    this.informed = mixColours(this.agent, this.#fullyInformed, MUTED + (1 - MUTED) * this.#leading);
  }
}
