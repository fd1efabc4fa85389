import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableOf } from "../../../src/workshop/take-out/csv";
import { ExactTrace } from "../../../src/workshop/take-out/trace";
import { reading } from "./moments";

/** RFC 4180, by its grammar. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], "", false];
  for (let i = 0; i < text.length; i++) {
    const at = text[i]!;
    if (quoted && at === '"' && text[i + 1] === '"') {
      cell += '"';
      i++;
    } else if (at === '"') quoted = !quoted;
    else if (!quoted && at === ",") {
      row.push(cell);
      cell = "";
    } else if (!quoted && at === "\r" && text[i + 1] === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
      i++;
    } else cell += at;
  }
  return rows;
}

function read(text: string): Record<string, string>[] {
  const [head = [], ...rows] = parse(text);
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(head.map((name, i) => [name, row[i]!]));
  });
}

function tableWith(seed: string, ...parts: Parameters<typeof reading>[0][]): string {
  const trace = new ExactTrace();
  for (const part of parts.length > 0 ? parts : [{}]) trace.take(reading(part), seed);
  return tableOf(trace.moments);
}

describe("the table", () => {
  it("has a line of names with units, and ends each line in CR LF", () => {
    const text = tableWith("1");
    expect(text.split("\r\n")).toEqual([
      "run,seconds,regime,polarization,rotation,cohesion,threat,energy,leader_influence,informed_share,goal_degrees,agents,seed",
      '1,0.30000000000000004,circulation,0.3333333333333333,0.30000000000000004,0.97,0.1,0.75,0,0.2,30,300,"1"',
      "",
    ]);
  });

  it("reads back to the very same numbers", () => {
    const value = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.record({ polarization: value, rotation: value, cohesion: value })), (parts) => {
        const rows = read(tableWith("x", ...parts.map((part, i) => ({ ...part, seconds: i / 10 }))));
        parts.forEach(({ polarization, rotation, cohesion }, i) => {
          expect(Number(rows[i]?.polarization) === polarization).toBe(true);
          expect(Number(rows[i]?.rotation) === rotation).toBe(true);
          expect(Number(rows[i]?.cohesion) === cohesion).toBe(true);
          expect(Number(rows[i]?.seconds) === i / 10).toBe(true);
        });
      }),
    );
  });

  it.each(["plain", 'with "quotes"', "comma, and\nline", "ümlaut 群"])(
    "keeps the seed %j as it is",
    (seed) => {
      expect(read(tableWith(seed))[0]?.seed).toBe(seed);
    },
  );

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x")', " =1", "＝1"])(
    "does not let the seed %j be a formula",
    (seed) => {
      const cell = read(tableWith(seed))[0]?.seed ?? "";
      expect(cell).toBe(`'${seed}`);
    },
  );
});

describe("a seed that is nothing but blanks and signs", () => {
  it.each([
    ["\t".repeat(63) + "x", true],
    ["\u0001" + "\t".repeat(62) + "x", false],
    ["\u0001\t".repeat(31) + "=1", true],
  ])("is looked at once, not once for each way to read it: %j", (seed, guarded) => {
    expect(tableWith(seed)).toContain(`"${guarded ? "'" : ""}${seed}"`);
  });
});
