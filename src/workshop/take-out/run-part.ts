/** The recording of the run: written as a file, and one opened again. */
import { PRODUCT_VERSION, writeReplay } from "../../share/replay";
import { element } from "../../ui/element";
import { takeOut } from "../../words/take-out";
import type { Report } from "../../worker/protocol";
import { save } from "./hand-over";
import { fileName } from "./names";
import { type OpenAround, openRecording } from "./open-recording";
import type { Part } from "./picture-part";
import { button, copyButton, createSection } from "./section";
import type { ExactTrace } from "./trace";

export interface RunPartAround extends OpenAround {
  readonly page: Document;
  readonly trace: Pick<ExactTrace, "last">;
  address(): string;
  closeSheet(): void;
  /** Says it to everybody. */
  tell(text: string): void;
}

export function createRunPart(around: RunPartAround): Part {
  const words = takeOut.run;
  const { page, trace } = around;
  const section = createSection(words.heading, words.line);
  const faults = element("div", { class: "take-out-faults", role: "alert" });
  const textOf = async () => {
    const report = await around.ask();
    if (!report) section.say(words.none);
    return report && recordingOf(report, around.address());
  };
  const press = async () => {
    const text = await textOf();
    if (text === null) return;
    const file = new Blob([text], { type: "application/json" });
    const name = fileName(trace.last?.regime ?? null, new Date(), "json");
    save(page, file, name);
    section.say(takeOut.saved(name, file.size));
  };
  const open = async (file: File) => {
    faults.replaceChildren();
    const opened = await openRecording(file, around);
    if (!opened.faults) {
      around.closeSheet();
      return around.tell(opened.told);
    }
    const lines = opened.faults.map((fault) => element("p", {}, fault));
    faults.replaceChildren(element("p", {}, element("b", {}, words.refused(file.name))), ...lines);
    faults.scrollIntoView({ block: "nearest" });
  };
  section.row.append(
    button(words.save, () => void press(), true),
    ...copyButton(page, section, textOf),
    ...fileButton(words.open, (file) => void open(file)),
  );
  section.root.append(element("p", { class: "take-out-quiet" }, words.openHelp), faults);
  return {
    root: section.root,
    open() {
      section.say("");
      faults.replaceChildren();
    },
    close() {},
  };
}

/** @param address of the settings that the run has come to */
function recordingOf({ tick, hash, history }: Report, address: string): string {
  return writeReplay({ product: PRODUCT_VERSION, address, tick, hash, history });
}

function fileButton(name: string, take: (file: File) => void): HTMLElement[] {
  const input = element("input", {
    type: "file",
    accept: ".json,application/json",
    class: "visually-hidden",
  });
  input.tabIndex = -1;
  input.setAttribute("aria-hidden", "true");
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    // The same file, mended, may be chosen again.
    input.value = "";
    if (file) take(file);
  });
  return [button(name, () => input.click()), input];
}
