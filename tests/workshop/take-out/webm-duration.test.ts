import { describe, expect, it } from "vitest";
import { withDuration } from "../../../src/workshop/take-out/webm-duration";

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (data: Uint8Array) => [...data].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** As Chromium begins a file. */
const HEADER =
  "1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff";
const INFO = "1549a966992ad7b1830f42404d80864368726f6d65574186";
const REST = "4368726f6d651654ae6beabcd78101";

describe("the length of a WebM", () => {
  it("is put at the end of Info, which says so; all else stays", () => {
    const made = hexOf(withDuration(bytes(HEADER + INFO + REST), 3.5));
    const double = "40ab580000000000";
    expect(made).toBe(
      `${HEADER}${INFO.replace("6699", "66a4")}4368726f6d65448988${double}1654ae6beabcd78101`,
    );
  });

  it.each([
    ["is known already", `${HEADER}${INFO.replace("6699", "66a4")}4368726f6d65448988${"00".repeat(8)}`],
    ["has another thing first", `${HEADER}114d9b74${INFO}${REST}`],
    ["counts in another unit", HEADER + INFO.replace("0f4240", "0f4241") + REST],
    ["is cut off", HEADER + INFO],
    ["has Info of unknown size", HEADER + INFO.replace("6699", "66ff") + REST],
    ["is no WebM", "00".repeat(200)],
    ["is empty", ""],
  ])("is left alone in a file that %s", (_, hex) => {
    const head = bytes(hex);
    expect(hexOf(withDuration(head, 3.5))).toBe(hex);
  });
});
