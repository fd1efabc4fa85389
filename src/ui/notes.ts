/**
 * Small notes that can be dismissed: what was not taken as given, what is missing. Never in the way of the swarm.
 * Shown here, spoken by the announcer: the page has one live region.
 */
import type { Problem } from "../settings/table";
import { words } from "../words/page";
import type { Announcer } from "./announcer";
import { element } from "./element";

/** A pasted novel must not fill the screen. */
const MOST_LINES = 6;

export interface Notes {
  say(text: string): void;
  problems(problems: readonly Problem[]): void;
}

export function createNotes(host: HTMLElement, announcer: Pick<Announcer, "say">): Notes {
  const add = (lines: readonly string[]) => {
    const dismiss = element("button", { type: "button", class: "button", "aria-label": words.dismiss }, "×");
    const note = element("div", { class: "note" });
    note.append(element("div", {}, ...lines.map((line) => element("p", {}, line))), dismiss);
    dismiss.addEventListener("click", () => note.remove());
    host.append(note);
    announcer.say(lines.join(" "));
  };
  return {
    say: (text) => add([text]),
    problems(problems) {
      if (problems.length === 0) return;
      const lines = problems.map(({ key, got, expected, used }) => words.problem(key, got, expected, used));
      const more = lines.length - MOST_LINES;
      add(more > 0 ? [...lines.slice(0, MOST_LINES), words.moreProblems(more)] : lines);
    },
  };
}
