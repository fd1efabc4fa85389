/**
 * Small notes that can be dismissed: what was not taken as given, what is missing. Never in the way of the swarm.
 * Shown here, spoken by the announcer: the page has one live region.
 */
import type { Problem } from "../settings/table";
import { words } from "../words/page";
import { element } from "./element";

/** A pasted novel must not fill the screen. */
const MOST_LINES = 6;

export interface Notes {
  say(text: string): void;
  problems(problems: readonly Problem[]): void;
  /** From now on spoken too, with what stands there already. */
  speakBy(speak: (text: string) => void): void;
}

export function createNotes(host: HTMLElement): Notes {
  let speak: (text: string) => void = () => {};
  const add = (lines: readonly string[]) => {
    // What still stands there need not be said again.
    if ([...host.children].some((note) => note.firstElementChild?.textContent === lines.join(""))) return;
    const dismiss = element("button", { type: "button", class: "button", "aria-label": words.dismiss }, "×");
    const note = element("div", { class: "note" });
    note.append(element("div", {}, ...lines.map((line) => element("p", {}, line))), dismiss);
    dismiss.addEventListener("click", () => note.remove());
    host.append(note);
    speak(lines.join(" "));
  };
  return {
    speakBy(by) {
      speak = by;
      for (const note of host.children) speak(note.firstElementChild?.textContent ?? "");
    },
    say: (text) => add([text]),
    problems(problems) {
      if (problems.length === 0) return;
      const lines = problems.map(({ key, got, expected, used }) => words.problem(key, got, expected, used));
      const more = lines.length - MOST_LINES;
      add(more > 0 ? [...lines.slice(0, MOST_LINES), words.moreProblems(more)] : lines);
    },
  };
}
