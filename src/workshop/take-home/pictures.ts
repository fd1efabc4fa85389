/** The pictures of the session, in a grid, each a copy: the same sheet may stand twice on a page, on the screen and for print. */
import { element } from "../../ui/element";
import { takeHome } from "../../words/take-home";

/** More than so many are printed smaller. */
const MOST_LARGE = 8;

export interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly caption: string;
}

export function pictures(taken: readonly Picture[]): HTMLElement {
  const figures = taken.map(({ canvas, caption }) =>
    element("figure", {}, copyOf(canvas), element("figcaption", {}, caption)),
  );
  const many = figures.length > MOST_LARGE ? "sheet-pictures sheet-many" : "sheet-pictures";
  return element("div", { class: many }, ...figures);
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const { width, height } = canvas;
  const copy = element("canvas", {
    ...{ width: String(width), height: String(height), role: "img", "aria-label": takeHome.pictures.alone },
  });
  // A wide one loses a little of its sides; one that is not wide is shown whole.
  if (width < 1.5 * height) copy.classList.add("sheet-whole");
  const context = copy.getContext("2d");
  if (!context || width === 0 || height === 0) return copy;
  context.drawImage(canvas, 0, 0);
  // A picture taken on a dark ground is turned over by the style sheet: paper is white, and ink is dear.
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  if (red + green + blue < 3 * 128) copy.classList.add("sheet-dark");
  return copy;
}
