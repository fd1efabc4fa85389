/**
 * An address as a QR code, drawn here and sent nowhere, and from where the address can be opened. The only importer of lean-qr.
 */
import { correction, generate } from "lean-qr/nano";
import type { Reach } from "../words/take-home";
import { svg } from "./take-home/svg";

/** Modules on a side: version 17. At 37 mm with its margin a module is .4 mm, about as fine as phones read. Chosen by eye. */
export const MOST_MODULES = 85;
/** White round it, modules: what the standard asks for. */
export const QUIET = 4;

/** A QR code's modules. */
export interface QrMatrix {
  /** Modules on a side. */
  readonly size: number;
  /** Whether the one in column x of row y is dark. */
  get(x: number, y: number): boolean;
}

/** @returns null where the text is too long to be read from paper */
export function qrMatrix(text: string): QrMatrix | null {
  // 15 % of it may be dirty or creased; where that makes it too large, 7 %.
  for (const minCorrectionLevel of [correction.M, correction.L]) {
    const matrix = generated(text, minCorrectionLevel);
    if (matrix && matrix.size <= MOST_MODULES) return matrix;
  }
  return null;
}

/** Its dark modules as one path, each row's neighbours as one box; unit = one module. */
export function qrPath({ size, get }: QrMatrix): string {
  let path = "";
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const from = x;
      while (x < size && get(x, y)) x++;
      path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return path;
}

/**
 * @param label what it is, for those who do not see it
 * @param look its class
 */
export function qrPicture(matrix: QrMatrix, label: string, look: string): SVGSVGElement {
  const side = matrix.size + 2 * QUIET;
  const viewBox = `${-QUIET} ${-QUIET} ${side} ${side}`;
  return svg(
    "svg",
    { class: look, viewBox, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    svg("rect", { x: -QUIET, y: -QUIET, width: side, height: side, fill: "#fff" }),
    svg("path", { d: qrPath(matrix), fill: "#000" }),
  );
}

/** @param address absolute */
export function reachOf(address: string): Reach {
  if (!URL.canParse(address)) return "none";
  const { protocol, hostname } = new URL(address);
  if (protocol === "file:") return "machine";
  if (protocol !== "http:" && protocol !== "https:") return "none";
  if (/^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)) return "machine";
  return ofOneNetwork(hostname) ? "network" : "everywhere";
}

/** Names without a dot, and the addresses and endings set aside for private networks (RFC 1918, 3927, 4193, 6762, 8375). */
function ofOneNetwork(hostname: string): boolean {
  if (hostname.startsWith("[")) return /^\[f[cd]|^\[fe[89ab]/.test(hostname);
  if (/^(10|192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+){2,3}$/.test(hostname)) return true;
  return !hostname.includes(".") || /\.(local|internal|lan|home\.arpa)$/.test(hostname);
}

/** The library throws when nothing holds the text. */
function generated(text: string, minCorrectionLevel: typeof correction.M): QrMatrix | null {
  try {
    return generate(text, { minCorrectionLevel });
  } catch {
    return null;
  }
}
