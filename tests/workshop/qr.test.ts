import { correction, generate } from "lean-qr/nano";
import { describe, expect, it } from "vitest";
import { MOST_MODULES, type QrMatrix, qrMatrix, qrPath, reachOf } from "../../src/workshop/qr";

const ADDRESS = "https://example.org/coarse-grain/?threat=0.8&energy=0.75&agents=200&v=1";

/** Reads a drawn path back into its dark modules. Any other path than rows of boxes throws. */
function drawn(path: string): Set<string> {
  const dark = new Set<string>();
  const left = path.replace(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g, (_whole, x, y, wide, back) => {
    if (wide !== back) throw new Error(`box of ${wide} closed at ${back}`);
    for (let i = 0; i < Number(wide); i++) dark.add(`${Number(x) + i} ${y}`);
    return "";
  });
  if (left !== "") throw new Error(`left over: ${left}`);
  return dark;
}

function modules({ size, get }: QrMatrix): Set<string> {
  const dark = new Set<string>();
  for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (get(x, y)) dark.add(`${x} ${y}`);
  return dark;
}

/** The level and mask written beside the top left finder (ISO 18004, table 12: M is 00, mask 0 .. 7). */
function format({ get }: QrMatrix): { level: number; mask: number } {
  const bits = [0, 1, 2, 3, 4].map((x) => Number(get(x, 8)));
  const value = Number.parseInt(bits.join(""), 2) ^ 0b10101;
  return { level: value >> 3, mask: value & 7 };
}

describe("the address as a QR code", () => {
  it("is drawn as it was made, module for module", () => {
    const matrix = qrMatrix(ADDRESS)!;
    const twin = generate(ADDRESS, { minCorrectionLevel: correction.M });
    expect(drawn(qrPath(matrix))).toEqual(modules(twin));
    expect(modules(matrix).size).toBeGreaterThan(300);
  });

  it("has the standard's finders, timing and a level that bears creases", () => {
    const matrix = qrMatrix(ADDRESS)!;
    const { size, get } = matrix;
    for (const [left, top] of [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const) {
      for (let i = 0; i < 7; i++) {
        expect(get(left + i, top)).toBe(true);
        expect(get(left + 3, top + i)).toBe(i !== 1 && i !== 5);
      }
    }
    for (let x = 8; x < size - 8; x++) expect(get(x, 6)).toBe(x % 2 === 0);
    // L is 01; what is better than asked for may be used.
    expect(format(matrix).level).not.toBe(1);
  });

  it("holds a long address at the lower level, and gives up before paper would", () => {
    const long = (length: number) => `https://example.org/?seed=${"a".repeat(length - 26)}`;
    expect(format(qrMatrix(long(600))!).level).toBe(1);
    expect(qrMatrix(long(600))!.size).toBeLessThanOrEqual(MOST_MODULES);
    expect(qrMatrix(long(800))).toBeNull();
    expect(qrMatrix(long(9000))).toBeNull();
  });
});

describe("from where an address can be opened", () => {
  it.each([
    ["https://example.org/swarm/", "everywhere"],
    ["http://8.8.8.8/", "everywhere"],
    ["http://localhost:5173/?v=1", "machine"],
    ["http://swarm.localhost/", "machine"],
    ["http://127.0.0.1:8080/", "machine"],
    ["http://[::1]/", "machine"],
    ["file:///home/me/index.html", "machine"],
    ["http://192.168.1.20:8000/", "network"],
    ["http://10.1.2.3/", "network"],
    ["http://172.20.0.2/", "network"],
    ["http://172.32.0.2/", "everywhere"],
    ["http://lectern/", "network"],
    ["http://lectern.local/", "network"],
    ["http://[fd00::1]/", "network"],
    ["about:srcdoc", "none"],
    ["", "none"],
  ] as const)("%s: %s", (address, reach) => {
    expect(reachOf(address)).toBe(reach);
  });
});
