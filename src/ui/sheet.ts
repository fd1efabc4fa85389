/**
 * A sheet over the swarm: a modal dialog with a title, a close button and a body that scrolls. Closes with Escape, its button
 * or a click beside it, and the browser gives the focus back to where it came from. Must not know what stands on it, nor its
 * words. Loaded with the first thing that needs one, never with the first frame.
 */
import "./sheet.css";
import { element } from "./element";

export interface SheetParts {
  /** Its own class, beside `sheet`; with "-title" the id of its title. One a page. */
  readonly name: string;
  readonly words: SheetWords;
  /** Gets the class `sheet-body`. */
  readonly body: HTMLElement;
  /** In the header, between the title and the close button. */
  readonly tools?: readonly HTMLElement[];
  /**
   * What has the focus when it opens: the body, so that keys scroll it; the title, so that nothing is pressed by chance.
   * Left out: the first thing that takes it, until whoever opened it says otherwise.
   */
  readonly focus?: "body" | "title";
  /** After it was closed, whichever way. */
  readonly onClose?: () => void;
}

export interface SheetWords {
  readonly title: string;
  /** The close button's name, and what is shown beside the pointer. */
  readonly close: string;
  readonly closeWithKey: string;
}

export interface Sheet {
  readonly dialog: HTMLDialogElement;
  /** From its top. Does nothing where it is open already. */
  open(): void;
  /** Does nothing where it is closed. */
  close(): void;
}

/** Makes a sheet and puts it on the page, closed. */
export function createSheet(page: Document, parts: SheetParts): Sheet {
  const { name, words, body, tools = [], focus, onClose } = parts;
  const title = element("h2", { id: `${name}-title` }, words.title);
  const close = element("button", { type: "button", class: "button", title: words.closeWithKey }, "×");
  close.setAttribute("aria-label", words.close);
  const dialog = element("dialog", { class: `sheet ${name}`, "aria-labelledby": title.id });
  dialog.append(element("header", {}, title, ...tools, close), body);
  page.body.append(dialog);
  body.classList.add("sheet-body");
  const first = focus === "body" ? body : focus === "title" ? title : null;
  if (first === title) title.tabIndex = -1;
  if (first === body) nameScroller(body, title.id);

  close.addEventListener("click", () => dialog.close());
  closeBeside(dialog);
  const show = withKeys(page, dialog);
  if (onClose) dialog.addEventListener("close", onClose);
  return {
    dialog,
    open() {
      if (dialog.open) return;
      show();
      body.scrollTop = 0;
      first?.focus();
    },
    close: () => dialog.close(),
  };
}

/**
 * While a dialog is open its keys are not the page's: Space scrolls or presses in it and does not pause the swarm.
 * @param dialog any; it need not be a sheet
 * @param take is given every key that is pressed while it is open, and may close it
 * @returns opens it. Only the keys after that are its own: the key that opens it must not close it at once
 */
export function withKeys(
  page: Document,
  dialog: HTMLDialogElement,
  take?: (event: KeyboardEvent) => void,
): () => void {
  const view = page.defaultView;
  const keep = (event: KeyboardEvent) => {
    // Closed, and not yet told.
    if (!dialog.open) return;
    // Others listen on the window as well: a key that closes the dialog must do nothing else there.
    event.stopImmediatePropagation();
    take?.(event);
  };
  dialog.addEventListener("close", () => {
    // It may have been opened again since.
    if (!dialog.open) view?.removeEventListener("keydown", keep, true);
  });
  return () => {
    // Before the page's own keys.
    view?.addEventListener("keydown", keep, true);
    dialog.showModal();
  };
}

/** It can be scrolled by keys, so keys must be able to get there, and a reader must hear where they are. */
function nameScroller(body: HTMLElement, titleId: string): void {
  body.tabIndex = 0;
  body.setAttribute("role", "group");
  body.setAttribute("aria-labelledby", titleId);
}

/** Outside the page is outside the dialog's box: what is hit is then the dialog itself, not anything in it. */
function closeBeside(dialog: HTMLDialogElement): void {
  let pressedBeside = false;
  // Text that is marked from inside to outside ends in a click there.
  dialog.addEventListener("mousedown", ({ target }) => {
    pressedBeside = target === dialog;
  });
  dialog.addEventListener("click", ({ target }) => {
    if (pressedBeside && target === dialog) dialog.close();
  });
}
