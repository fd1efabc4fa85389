/** All keys, over the page; a click or nearly any key takes it away again. */
import { element } from "../ui/element";
import { withKeys } from "../ui/sheet";
import { workshopWords } from "../words/workshop";

const { keys } = workshopWords;

export interface KeysList {
  toggle(): void;
}

/** These do not take it away: parts of other keys; and, where it is longer than the screen, what it is scrolled by. */
const STAYS_AT: ReadonlySet<string> = new Set(["Shift", "Control", "Alt", "Meta", "Tab"]);
const SCROLLS: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"]);

/** @param shortcuts whether keys of one character do anything */
export function createKeysList(page: Document, shortcuts: () => boolean): KeysList {
  const off = element("p", {}, keys.off);
  const title = element("h2", { id: "keys-list-title" }, keys.title);
  const dialog = element("dialog", { class: "sheet keys-list", "aria-labelledby": title.id });
  const columns = element("div", { class: "keys-columns" });
  columns.append(group(keys.talk, keys.inTalk), group(keys.always, keys.anywhere));
  dialog.append(title, columns, off, element("p", { class: "quiet" }, keys.hint));
  page.body.append(dialog);
  dialog.addEventListener("click", () => dialog.close());
  const show = withKeys(page, dialog, (event) => {
    const long = dialog.scrollHeight > dialog.clientHeight + 1;
    if (STAYS_AT.has(event.key) || (long && SCROLLS.has(event.key))) return;
    event.preventDefault();
    dialog.close();
  });
  return {
    toggle() {
      if (dialog.open) return dialog.close();
      off.hidden = shortcuts();
      show();
      dialog.scrollTop = 0;
    },
  };
}

function group(name: string, rows: readonly (readonly [string, string])[]): HTMLElement {
  const list = element("dl", {});
  for (const [key, meaning] of rows) list.append(element("dt", {}, key), element("dd", {}, meaning));
  return element("section", {}, element("h3", {}, name), list);
}
