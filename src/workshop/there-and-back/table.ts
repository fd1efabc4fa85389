/** Every number of a ramp as a table: for who does not see the plots, and for who wants to copy it. */
import type { Direction } from "../../sweep/ramp-order";
import { element } from "../../ui/element";
import { type RampFacts, short, thereAndBack } from "../../words/there-and-back";
import type { Measure, Paths } from "./paths";

const WAYS: readonly Direction[] = ["up", "down"];
const MEASURES: readonly Measure[] = ["P", "M"];

export function tableOf(paths: Paths, facts: RampFacts): HTMLTableElement {
  const { table, dials } = thereAndBack;
  const { dial } = paths.order;
  const names = WAYS.flatMap((way) => [
    ...MEASURES.map((measure) => `${measure} ${table.way[way]}`),
    `${table.form} ${table.way[way]}`,
  ]);
  const head = element(
    "tr",
    {},
    ...[dials[dial], ...names].map((name) => element("th", { scope: "col" }, name)),
  );
  const rows = paths.values.map((value, level) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, short(value)),
      ...WAYS.flatMap((way) => cells(paths, way, level)).map((cell, column) =>
        element("td", { "data-column": names[column] }, cell),
      ),
    ),
  );
  return element(
    "table",
    {},
    element("caption", {}, table.caption(dial, facts)),
    element("thead", {}, head),
    element("tbody", {}, ...rows),
  );
}

function cells(paths: Paths, way: Direction, level: number): string[] {
  const { table } = thereAndBack;
  const held = paths.at(way, level);
  if (!held) return [table.missing, table.missing, table.missing];
  const spreads = MEASURES.map((measure) => {
    const { mean, low, high } = held[measure];
    return table.spread(mean, low, high);
  });
  return [...spreads, table.forms(held.regimes)];
}
