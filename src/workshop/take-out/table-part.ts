/** The table of what the instruments have shown. */
import { takeOut } from "../../words/take-out";
import { tableOf } from "./csv";
import { save } from "./hand-over";
import { fileName } from "./names";
import type { Part } from "./picture-part";
import { button, copyButton, createSection } from "./section";
import type { ExactTrace } from "./trace";

export function createTablePart(page: Document, trace: Pick<ExactTrace, "moments" | "last" | "runs">): Part {
  const words = takeOut.table;
  const section = createSection(words.heading, words.line);
  const press = button(
    words.save,
    () => {
      const file = new Blob([tableOf(trace.moments)], { type: "text/csv;charset=utf-8" });
      const name = fileName(trace.last?.regime ?? null, new Date(), "csv");
      save(page, file, name);
      section.say(takeOut.saved(name, file.size));
    },
    true,
  );
  section.row.append(press, ...copyButton(page, section, async () => tableOf(trace.moments)));
  return {
    root: section.root,
    open() {
      const rows = trace.moments.length;
      for (const each of section.row.querySelectorAll("button")) each.disabled = rows === 0;
      section.say(rows === 0 ? words.empty : words.rows(rows, trace.runs));
    },
    close() {},
  };
}
