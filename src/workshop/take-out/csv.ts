/** The trace as a table: RFC 4180, lines end in CR LF, UTF-8 without a mark. Numbers read back to the same bits. Pure. */
import type { Moment } from "./trace";

/** Columns in their order; units in the names. */
const COLUMNS: readonly (readonly [name: string, of: (moment: Moment) => string | number])[] = [
  ["run", ({ run }) => run],
  ["seconds", ({ seconds }) => seconds],
  ["regime", ({ regime }) => regime],
  ["polarization", ({ polarization }) => polarization],
  ["rotation", ({ rotation }) => rotation],
  ["cohesion", ({ cohesion }) => cohesion],
  ["threat", ({ conditions }) => conditions.threat],
  ["energy", ({ conditions }) => conditions.energy],
  ["leader_influence", ({ conditions }) => conditions.leaderInfluence],
  ["informed_share", ({ conditions }) => conditions.informedShare],
  ["goal_degrees", ({ conditions }) => conditions.goal],
  ["agents", ({ agents }) => agents],
  ["seed", ({ seed }) => quoted(seed)],
];

export function tableOf(moments: readonly Moment[]): string {
  const lines = [
    COLUMNS.map(([name]) => name),
    ...moments.map((moment) => COLUMNS.map(([, of]) => String(of(moment)))),
  ];
  return lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/**
 * Somebody's text. A spreadsheet takes a cell that begins like this for a formula, and would run it: an apostrophe before it says
 * that it is text (and has to be taken off by who reads the file otherwise).
 */
function quoted(text: string): string {
  const guarded = /^[\s\p{Cc}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return `"${guarded.replaceAll('"', '""')}"`;
}
