/** The list of keys in the facilitator's window. The talk's keys work while it is open. */
import { element } from "../../ui/element";
import { presenterWords } from "../../words/presenter";
import { button } from "./part";

const { keys, acts } = presenterWords;

export interface Help {
  readonly root: HTMLElement;
  toggle(): void;
}

/** @param shortcuts whether keys of one character do anything */
export function createHelp(shortcuts: () => boolean): Help {
  const rows = element("dl", {});
  for (const [key, meaning] of keys.rows) rows.append(element("dt", {}, key), element("dd", {}, meaning));
  const off = element("p", {}, keys.off);
  const title = element("h2", { id: "presenter-keys" }, keys.title);
  const root = element("dialog", { class: "presenter-keys", "aria-labelledby": title.id });
  root.append(
    title,
    element("p", {}, keys.line),
    rows,
    off,
    button(acts.close, () => root.close()),
  );
  return {
    root,
    toggle() {
      if (root.open) return root.close();
      off.hidden = shortcuts();
      root.showModal();
    },
  };
}
