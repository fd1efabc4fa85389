/** Writes and draws on a 2D canvas in the page's own colours and type; all lengths in units of its own. Must not know what it writes. */
import type { Inks } from "../../ui/ink";

export interface Type {
  /** Units. */
  readonly size: number;
  readonly weight?: number;
  /** A colour of the style sheet, with its two dashes. */
  readonly colour?: string;
  readonly align?: "left" | "right";
}

export class Pen {
  readonly context: CanvasRenderingContext2D;
  readonly inks: Inks;
  readonly #family: string;

  /** @param unit pixels of the canvas a unit */
  constructor(context: CanvasRenderingContext2D, inks: Inks, family: string, unit: number) {
    this.context = context;
    this.inks = inks;
    this.#family = family;
    context.setTransform(unit, 0, 0, unit, 0, 0);
    context.textBaseline = "alphabetic";
  }

  /** @param y of the line that letters stand on @param room where it is longer it ends in "…" @returns its width */
  write(text: string, x: number, y: number, type: Type, room = Number.POSITIVE_INFINITY): number {
    const { context } = this;
    this.#use(type);
    context.textAlign = type.align ?? "left";
    const fitting = this.#fit(text, room);
    context.fillText(fitting, x, y);
    return context.measureText(fitting).width;
  }

  widthOf(text: string, type: Type): number {
    this.#use(type);
    return this.context.measureText(text).width;
  }

  /** @returns the text in lines no wider than `room` */
  wrap(text: string, type: Type, room: number): string[] {
    this.#use(type);
    const lines: string[] = [];
    for (const word of text.split(" ")) {
      const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
      if (lines.length > 0 && this.context.measureText(longer).width <= room)
        lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  fill(colour: string, x: number, y: number, width: number, height: number): void {
    this.context.fillStyle = this.inks.get(colour);
    this.context.fillRect(x, y, width, height);
  }

  /** A bar, round at its ends. @param share 0 .. 1 */
  bar(x: number, y: number, width: number, height: number, share: number, colour: string): void {
    const { context, inks } = this;
    const box = (length: number) => {
      context.beginPath();
      context.roundRect(x, y, length, height, height / 2);
    };
    context.save();
    box(width);
    context.fillStyle = inks.get("--hairline");
    context.fill();
    context.clip();
    context.fillStyle = inks.get(colour);
    context.fillRect(x, y, width * Math.min(1, Math.max(0, share)), height);
    context.restore();
    box(width);
    context.strokeStyle = inks.get("--edge");
    context.lineWidth = 1;
    context.stroke();
  }

  /** The informed agents' shape and colour. @param lead how much of their own colour they show beside what they always do */
  kite(x: number, y: number, length: number, lead: number): void {
    const { context, inks } = this;
    const half = length * 0.3;
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + length * 0.3, y - half);
    context.lineTo(x + length, y);
    context.lineTo(x + length * 0.3, y + half);
    context.closePath();
    context.fillStyle = inks.get("--agent");
    context.fill();
    context.save();
    // As page.css and render/look.ts have it.
    context.globalAlpha = 0.22 + 0.78 * lead;
    context.fillStyle = inks.get("--informed");
    context.fill();
    context.restore();
  }

  #use({ size, weight = 400, colour = "--text" }: Type): void {
    this.context.font = `${weight} ${size}px ${this.#family}`;
    this.context.fillStyle = this.inks.get(colour);
  }

  #fit(text: string, room: number): string {
    if (this.context.measureText(text).width <= room) return text;
    const characters = [...text];
    while (characters.length > 0 && this.context.measureText(`${characters.join("")}…`).width > room)
      characters.pop();
    return `${characters.join("").trimEnd()}…`;
  }
}
