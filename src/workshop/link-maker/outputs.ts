/** All that can be taken away, one under the other. Must not know where the address came from. */
import type { Settings } from "../../settings/table";
import { element } from "../../ui/element";
import { linkMaker } from "../../words/link-maker";
import { createCode } from "./code";
import { createTaken } from "./copy";
import { say } from "./fields";
import { elementOf, markdownOf, type Size, snippetOf } from "./markup";

export interface Outputs {
  readonly node: HTMLElement;
  /** @param address whole */
  show(address: string, settings: Settings, size: Size): void;
}

export function createOutputs(page: Document): Outputs {
  const taken = (text: { heading: string; help: string }, rows: number) =>
    createTaken(page, text.heading, text.help, rows);
  const snippet = taken(linkMaker.snippet, 6);
  const link = taken(linkMaker.link, 2);
  const code = createCode(page);
  const markdown = taken(linkMaker.markdown, 2);
  const tag = taken(linkMaker.element, 4);
  const noFile = element("p", {});
  const node = element(
    "section",
    { class: "link-outputs" },
    element("h3", {}, linkMaker.outputs),
    ...[snippet, link, code, markdown, tag].map((output) => output.node),
    noFile,
  );
  return {
    node,
    show(address, settings, size) {
      snippet.set(snippetOf(address, settings, size));
      link.set(address);
      code.set(address);
      markdown.set(markdownOf(address, settings));
      // A script is not loaded from a file.
      const onFile = address.startsWith("file:");
      tag.node.hidden = onFile;
      say(noFile, onFile ? linkMaker.element.noFile : "");
      tag.set(elementOf(address, settings, size));
    },
  };
}
