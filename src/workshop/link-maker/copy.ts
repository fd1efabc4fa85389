/** Text that can be taken away: shown in a field that can be marked, with a button that copies it. Where the page may not copy, it marks it. */
import { element, setText } from "../../ui/element";
import { linkMaker } from "../../words/link-maker";

export interface Taken {
  readonly node: HTMLElement;
  set(text: string): void;
}

/** @param name its heading, and what the field is called. @param rows at first; it grows with its text where the browser can */
export function createTaken(page: Document, name: string, help: string, rows: number): Taken {
  const field = element("textarea", { class: "link-field", rows: String(rows), "aria-label": name });
  field.readOnly = true;
  field.spellcheck = false;
  const button = element("button", {
    type: "button",
    class: "button",
    "aria-label": linkMaker.copyWhat(name),
  });
  button.append(linkMaker.copy);
  const status = element("span", { class: "link-copied", role: "status" });
  button.addEventListener("click", async () => {
    const done = await copied(page, field.value);
    if (!done) {
      field.focus();
      field.select();
    }
    setText(status, done ? linkMaker.copied : onMac(page) ? linkMaker.byHandMac : linkMaker.byHand);
  });
  const node = element(
    "section",
    {},
    element("div", { class: "link-head" }, element("h4", {}, name), status, button),
    element("small", {}, help),
    field,
  );
  return {
    node,
    set(text) {
      if (field.value === text) return;
      field.value = text;
      // What was copied is no longer this.
      setText(status, "");
    },
  };
}

/** @returns whether it is in the clipboard now; there may be none, and a frame may be kept from it */
async function copied(page: Document, text: string): Promise<boolean> {
  try {
    const clipboard: Clipboard | undefined = page.defaultView?.navigator.clipboard;
    if (!clipboard) return false;
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function onMac(page: Document): boolean {
  return /Mac|iPhone|iPad/.test(page.defaultView?.navigator.platform ?? "");
}
