/** Which settings are shown and which of them are locked: a table of checkboxes, the settings in the panel's words. */
import { element } from "../../ui/element";
import { linkMaker } from "../../words/link-maker";
import { restWords } from "../../words/rest";
import { type Choices, FIRST_CHOICES, OFFERED_KEYS, type OfferedKey } from "./choices";
import { group } from "./fields";

export function createOffer(): { readonly node: HTMLElement; read(): Pick<Choices, "show" | "lock"> } {
  const text = linkMaker.offer;
  const rows = OFFERED_KEYS.map((key) => {
    const show = box(text.show(wordFor(key)), FIRST_CHOICES.show.includes(key));
    const lock = box(text.lock(wordFor(key)), FIRST_CHOICES.lock.includes(key));
    const name = element("th", { scope: "row" }, wordFor(key));
    return { key, show, lock, node: element("tr", {}, name, cell(show), cell(lock)) };
  });
  const head = text.head.map((name) => element("th", { scope: "col" }, name));
  const table = element(
    "table",
    { class: "link-offer" },
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...rows.map(({ node }) => node)),
  );
  const ticked = (which: "show" | "lock") => rows.filter((row) => row[which].checked).map(({ key }) => key);
  return {
    node: group(text.legend, table, element("small", {}, text.help)),
    read: () => ({ show: ticked("show"), lock: ticked("lock") }),
  };
}

/** As the panel calls it. */
export function wordFor(key: OfferedKey): string {
  return key in restWords.dials
    ? restWords.dials[key as keyof typeof restWords.dials].name
    : restWords.settings[key as keyof typeof restWords.settings];
}

function box(name: string, checked: boolean): HTMLInputElement {
  const made = element("input", { type: "checkbox", "aria-label": name });
  made.checked = checked;
  return made;
}

/** As large as its cell: easy to hit. */
function cell(field: HTMLInputElement): HTMLElement {
  return element("td", {}, element("label", {}, field));
}
