/**
 * "For a course page": a modal dialog that makes a link or a frame. A form at the left, what comes of it at the right: seen, and to
 * be copied. Reads the store and never writes it. Must not know how an address is written.
 */
import "./link-maker.css";
import type { SettingsStore } from "../../settings/store";
import type { Settings } from "../../settings/table";
import { element } from "../../ui/element";
import { createSheet } from "../../ui/sheet";
import { linkMaker } from "../../words/link-maker";
import { reachOf } from "../qr";
import { type Choices, doubtsOf, settingsOf } from "./choices";
import { say } from "./fields";
import { createLinkForm } from "./form";
import { nameOf, withVersion } from "./markup";
import { wordFor } from "./offer";
import { createOutputs } from "./outputs";
import { Preview } from "./preview";

/** What the link maker needs of the page. */
export interface Around {
  readonly store: Pick<SettingsStore, "get">;
  /** The whole address of these settings; null, or one without a place in it, where the page has none (srcdoc). */
  readonly address: (settings: Settings) => string | null;
}

export interface LinkMaker {
  open(): void;
}

export function createLinkMaker(page: Document, around: Around): LinkMaker {
  const doubts = element("div", { class: "link-doubts", role: "status" });
  const reach = element("p", { class: "link-doubt" });
  const preview = new Preview(page.defaultView!);
  const outputs = createOutputs(page);
  const made = element("div", { class: "link-made" }, doubts, preview.node, reach, outputs.node);
  const form = createLinkForm(() => make());
  const body = element("div", { class: "link-body" }, form.node, made);
  const { dialog, open } = createSheet(page, {
    name: "link-maker",
    words: linkMaker,
    body,
    focus: "title",
    onClose: () => preview.close(),
  });

  /** What is wanted, as everything that shows it. */
  function make(): void {
    if (!dialog.open) return;
    const choices = form.read();
    const settings = settingsOf(choices, around.store.get());
    const plain = around.address(settings);
    const from = plain === null ? "none" : reachOf(plain);
    say(reach, linkMaker.reach[from]);
    dialog.toggleAttribute("data-nowhere", from === "none");
    if (plain === null || from === "none") return;
    const address = withVersion(plain);
    tellDoubts(doubts, choices);
    preview.show(address, nameOf(settings), choices);
    outputs.show(address, settings, choices);
  }

  return {
    open() {
      if (dialog.open) return;
      form.refresh(around.store.get());
      open();
      make();
    },
  };
}

function tellDoubts(node: HTMLElement, choices: Choices): void {
  const { noPanel, nothingShown, dialsOnly, lockedUnseen, talkMoves } = doubtsOf(choices);
  const text = linkMaker.doubts;
  const lines = [
    noPanel ? text.noPanel : "",
    nothingShown ? text.nothingShown : "",
    dialsOnly ? text.dialsOnly : "",
    lockedUnseen.length > 0 ? text.lockedUnseen(lockedUnseen.map(wordFor).join(", ")) : "",
    talkMoves ? text.talkMoves : "",
  ].filter((line) => line !== "");
  // The same lines are not to be read out again.
  if (lines.join("\n") === [...node.children].map(({ textContent }) => textContent).join("\n")) return;
  node.replaceChildren(...lines.map((line) => element("p", { class: "link-doubt" }, line)));
}
