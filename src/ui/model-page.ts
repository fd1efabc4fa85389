/** The model page: a sheet that shows words/model-page.ts. Must not know the words, nor who opens it. */
import "./model-page.css";
import { type Block, type Inline, type Line, modelPage, type Section } from "../words/model-page";
import { element } from "./element";
import { createSheet } from "./sheet";

export interface ModelPage {
  open(): void;
}

export function createModelPage(page: Document): ModelPage {
  const text = element("div", { class: "model-text" }, ...modelPage.sections.map(section));
  const { open } = createSheet(page, { name: "model-page", words: modelPage, body: text, focus: "body" });
  return { open };
}

function section({ heading, blocks }: Section): HTMLElement {
  return element("section", {}, element("h3", {}, heading), ...blocks.map(block));
}

function block(made: Block): HTMLElement {
  if ("paragraph" in made) return element("p", {}, ...inline(made.paragraph));
  if ("list" in made)
    return element("ul", {}, ...made.list.map((line) => element("li", {}, ...inline(line))));
  return table(made.table);
}

function table({ head, rows }: Extract<Block, { table: unknown }>["table"]): HTMLElement {
  const names = element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)));
  const body = rows.map((row) =>
    element("tr", {}, ...row.map((cell, column) => tableCell(cell, column, head))),
  );
  // Three columns and more do not fit a phone: there each cell says by itself which column it is of.
  const wide = head.length > 2 ? "wide" : undefined;
  return element("table", { class: wide }, element("thead", {}, names), element("tbody", {}, ...body));
}

/** The first cell names its row. */
function tableCell(cell: string, column: number, head: readonly string[]): HTMLElement {
  return column === 0
    ? element("th", { scope: "row" }, cell)
    : element("td", { "data-column": head[column] }, cell);
}

function inline(line: Line): (Node | string)[] {
  return line.map((part: Inline) =>
    typeof part === "string"
      ? part
      : element("a", { href: part.href, rel: "noopener", target: "_blank" }, part.text),
  );
}
