/** What the files are called. Pure. */
import type { Regime } from "../../model/regime";

/** @param date of the viewer's own calendar. @returns coarse-grain-circulation-2026-11-23.png */
export function fileName(regime: Regime | null, date: Date, ending: string): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `coarse-grain-${regime === null ? "" : `${regime}-`}${day}.${ending}`;
}

/** An address as a person would say it: without protocol and "www". Empty where there is none that opens anywhere. */
export function shortAddress(address: string): string {
  return /^https?:\/\//.test(address)
    ? address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/(?=\?|$)/, "")
    : "";
}
