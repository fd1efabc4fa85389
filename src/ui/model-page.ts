/**
 * The model page: a modal dialog that shows words/model-page.ts. Closes with Escape or its button, and the focus goes back
 * to where it came from. Must not know the words, nor who opens it.
 */
import "./model-page.css";
import { type Block, type Inline, type Line, modelPage, type Section } from "../words/model-page";
import { element } from "./element";

export interface ModelPage {
  open(): void;
}

export function createModelPage(page: Document): ModelPage {
  const close = element("button", { type: "button", class: "button", title: modelPage.closeWithKey }, "×");
  close.setAttribute("aria-label", modelPage.close);
  const title = element("h2", { id: "model-page-title", tabindex: "-1" }, modelPage.title);
  // It can be scrolled by keys, so keys must be able to get there.
  const text = element("div", { class: "model-text", tabindex: "0", role: "group" });
  text.setAttribute("aria-labelledby", title.id);
  text.append(...modelPage.sections.map(section));
  const dialog = element("dialog", { class: "model-page", "aria-labelledby": title.id });
  dialog.append(element("header", {}, title, close), text);
  page.body.append(dialog);

  const keepKeys = (event: Event) => event.stopPropagation();
  close.addEventListener("click", () => dialog.close());
  // Outside the page is outside the dialog's box: what is hit is then the dialog itself, not anything in it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => page.defaultView?.removeEventListener("keydown", keepKeys, true));
  return {
    open() {
      if (dialog.open) return;
      // Before the page's own keys: while this is read, Space scrolls and does not pause the swarm.
      page.defaultView?.addEventListener("keydown", keepKeys, true);
      dialog.showModal();
      text.scrollTop = 0;
      text.focus();
    },
  };
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
