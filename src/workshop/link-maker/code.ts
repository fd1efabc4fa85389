/** The link as a QR code, drawn and to be saved as a picture. */
import { element, setText } from "../../ui/element";
import { linkMaker } from "../../words/link-maker";
import { type QrMatrix, QUIET, qrMatrix, qrPicture } from "../qr";
import type { Taken } from "./copy";

/** Device pixels a module: sharp on a slide. */
const MODULE = 12;

export function createCode(page: Document): Taken {
  const { heading, help, label, save, file, tooLong } = linkMaker.code;
  const button = element("button", { type: "button", class: "button" }, save);
  const place = element("div", { class: "link-code" });
  const long = element("p", { hidden: "" }, tooLong);
  let matrix: QrMatrix | null = null;
  button.addEventListener("click", () => matrix && download(page, matrix, file));
  const status = element("small");
  setText(status, help);
  const head = element("div", { class: "link-head" }, element("h4", {}, heading), button);
  return {
    node: element("section", {}, head, status, place, long),
    set(text) {
      matrix = qrMatrix(text);
      place.replaceChildren(...(matrix ? [qrPicture(matrix, label, "link-qr")] : []));
      long.hidden = matrix !== null;
      button.disabled = matrix === null;
    },
  };
}

function download(page: Document, { size, get }: QrMatrix, file: string): void {
  const canvas = element("canvas");
  canvas.width = canvas.height = (size + 2 * QUIET) * MODULE;
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = "#000";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (get(x, y)) pen.fillRect((x + QUIET) * MODULE, (y + QUIET) * MODULE, MODULE, MODULE);
    }
  }
  canvas.toBlob((blob) => {
    if (!blob) return;
    const href = URL.createObjectURL(blob);
    const link = element("a", { href, download: file });
    page.body.append(link);
    link.click();
    link.remove();
    // The browser has it by then.
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
  });
}
