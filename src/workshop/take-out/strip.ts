/** The legend of a video: a strip under the picture, legible at half its size. Drawn again only when what it says has changed. */
import type { Inks } from "../../ui/ink";
import { words } from "../../words/page";
import type { Bar, Facts } from "./facts";
import { Pen } from "./pen";

const SMALL = 22;
const PAD = 20;
/** Units across a wide picture and an upright one. */
const WIDE = 1280;
const NARROW = 640;

export class Strip {
  /** Pixels; even, as codecs want it. */
  readonly height: number;
  readonly #pen: Pen;
  readonly #top: number;
  readonly #across: number;
  #told = "";

  /** @param width of the whole picture, pixels @param top where the strip begins */
  constructor(context: CanvasRenderingContext2D, width: number, top: number, inks: Inks, family: string) {
    this.#across = width / top < 1.15 ? NARROW : WIDE;
    const unit = width / this.#across;
    this.#top = top / unit;
    this.height = Strip.heightFor(width, top);
    this.#pen = new Pen(context, inks, family, unit);
  }

  static heightFor(width: number, top: number): number {
    const units = width / top < 1.15 ? 176 : 108;
    return 2 * Math.round((units * width) / (width / top < 1.15 ? NARROW : WIDE) / 2);
  }

  /** @param always also where nothing has changed: a picture that nobody draws on is not recorded */
  draw(facts: Facts, always = false): void {
    const { name, order, dials, time, kite } = facts;
    const told = [
      name,
      time,
      ...order.map(({ text }) => text),
      ...dials.map(({ text }) => text),
      kite,
    ].join();
    if (told === this.#told && !always) return;
    this.#told = told;
    const pen = this.#pen;
    const across = this.#across;
    pen.fill("--surface", 0, this.#top, across, 400);
    pen.fill(facts.regime === "mixed" ? "--edge" : `--${facts.regime}`, PAD, this.#top + 16, 8, 44);
    pen.write(name, PAD + 22, this.#top + 50, { size: 36, weight: 650 }, 260);
    const right = { size: SMALL, align: "right", colour: "--quiet" } as const;
    pen.write(`${words.product} · ${time}`, across - PAD, this.#top + 46, right);
    if (across === WIDE) {
      this.#row(order, 330, 46);
      this.#row(dials, PAD, 92);
      if (kite) this.#kite(facts, kite);
      return;
    }
    this.#row(order, PAD, 100);
    this.#row(dials, PAD, 146);
  }

  #row(bars: readonly Bar[], x: number, y: number): void {
    let at = x;
    for (const { name, text } of bars) {
      // "Polarization P" is P, and "Leader influence" is "Leader": there is little room.
      const short =
        this.#across === WIDE ? name : (name.match(/ ([A-Z])$/)?.[1] ?? name.split(" ")[0] ?? name);
      at += this.#pen.write(short, at, this.#top + y, { size: SMALL, colour: "--quiet" }) + 8;
      at += this.#pen.write(text, at, this.#top + y, { size: SMALL, weight: 650 }) + 28;
    }
  }

  #kite({ lead }: Facts, kite: string): void {
    const type = { size: SMALL, colour: "--quiet", align: "right" } as const;
    const width = this.#pen.write(kite, this.#across - PAD, this.#top + 92, type, 460);
    this.#pen.kite(this.#across - PAD - width - 36, this.#top + 85, 26, lead);
  }
}
