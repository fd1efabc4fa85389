/** Writes the results down: Markdown that is also readable on a terminal. */
import type { Result } from "./experiment";
import { median, spread } from "./statistics";

const HEAD = ["what", "regime", "agents", "median", "middle half", "rounds", "unit", "note"];
/** Columns of numbers, set to the right. */
const RIGHT = new Set(["agents", "median", "middle half", "rounds"]);

/** The notes are long, so the last column is not filled up with spaces. */
export function tableOf(results: readonly Result[]): string {
  const lines = results.map(cellsOf);
  const widths = HEAD.map((title, k) =>
    Math.max(...[HEAD, ...lines].map((cells) => cells[k]!.length), title.length),
  );
  const rule = HEAD.map((title, k) => {
    const dashes = "-".repeat(k === HEAD.length - 1 ? 4 : widths[k]! - (RIGHT.has(title) ? 1 : 0));
    return RIGHT.has(title) ? `${dashes}:` : dashes;
  });
  return [HEAD, rule, ...lines].map((cells) => lineOf(cells, widths)).join("\n");
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, k) => {
    if (k === cells.length - 1) return cell;
    return RIGHT.has(HEAD[k]!) ? cell.padStart(widths[k]!) : cell.padEnd(widths[k]!);
  });
  return `| ${padded.join(" | ")} |`;
}

function cellsOf({ row, values, why }: Result): string[] {
  const { what, form, agents, unit, digits, note = "" } = row;
  const measured = values.length > 0;
  return [
    what,
    form,
    agents ? grouped(agents, 0) : "",
    measured ? grouped(median(values), digits) : "-",
    measured ? spread(values, digits) : "",
    String(values.length),
    unit,
    [why, note].filter(Boolean).join("; "),
  ];
}

/** 12,345.6 */
export function grouped(value: number, digits: number): string {
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
