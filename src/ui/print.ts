/**
 * The page on paper: before it prints, what a style sheet cannot give it: a picture of the moment, for the canvas is empty by
 * then, and the address. Must not know the sheet to take home, which prints by itself (print.css keeps out of its way).
 */
import "./print.css";
import { element, setText } from "./element";

/**
 * @param picture where the swarm is drawn
 * @param page the room of all that is printed
 * @param snap the swarm as it is now; null where there is no picture of it
 */
export function printsWell(
  picture: HTMLElement,
  page: HTMLElement,
  snap: () => HTMLCanvasElement | null,
  view: Window = window,
): void {
  const address = element("p", { class: "print-address" });
  page.append(address);
  let shown: HTMLCanvasElement | null = null;
  view.addEventListener("beforeprint", () => {
    setText(address, view.location.href);
    shown?.remove();
    shown = snap();
    if (!shown) return;
    shown.classList.add("print-picture");
    if (isDark(shown)) shown.classList.add("print-dark");
    picture.append(shown);
  });
  view.addEventListener("afterprint", () => {
    shown?.remove();
    shown = null;
  });
}

/** By its corner, which is ground: paper is white, and ink is dear. */
function isDark(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext("2d");
  if (!context || canvas.width === 0 || canvas.height === 0) return false;
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return red + green + blue < 3 * 128;
}
