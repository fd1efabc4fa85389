/** All keys, over the page; any key, a click or Escape takes it away again. */
import { element } from "../ui/element";
import { workshopWords } from "../words/workshop";

const { keys } = workshopWords;

export interface KeysList {
  toggle(): void;
}

/** @param shortcuts whether keys of one character do anything */
export function createKeysList(page: Document, shortcuts: () => boolean): KeysList {
  const off = element("p", {}, keys.off);
  const title = element("h2", { id: "keys-list-title" }, keys.title);
  const sheet = element("dialog", { class: "keys-list", "aria-labelledby": title.id });
  const columns = element("div", { class: "keys-columns" });
  columns.append(group(keys.talk, keys.inTalk), group(keys.always, keys.anywhere));
  sheet.append(title, columns, off, element("p", { class: "quiet" }, keys.hint));
  page.body.append(sheet);
  sheet.addEventListener("click", () => sheet.close());
  // Before the page's own keys: the key that closes it does nothing else.
  const close = (event: KeyboardEvent) => {
    if (["Shift", "Control", "Alt", "Meta", "Tab"].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    sheet.close();
  };
  const view = page.defaultView;
  sheet.addEventListener("close", () => view?.removeEventListener("keydown", close, true));
  return {
    toggle() {
      if (sheet.open) return sheet.close();
      off.hidden = shortcuts();
      view?.addEventListener("keydown", close, true);
      sheet.showModal();
    },
  };
}

function group(name: string, rows: readonly (readonly [string, string])[]): HTMLElement {
  const list = element("dl", {});
  for (const [key, meaning] of rows) list.append(element("dt", {}, key), element("dd", {}, meaning));
  return element("section", {}, element("h3", {}, name), list);
}
