/**
 * The band under the swarm while a talk is on: what the room reads, what it is asked, what it guessed and what came of it.
 * Shows a view; must not know the deck, the swarm or the keys.
 */
import type { PresentationView } from "../../scenes/presentation";
import { element, setAttribute, setText } from "../../ui/element";
import { workshopWords } from "../../words/workshop";

const { band } = workshopWords;

export interface BandActs {
  next(): void;
  back(): void;
  guess(answer: number): void;
  more(): void;
}

export interface SceneBand {
  /** @param view null while nothing is presented */
  show(view: PresentationView | null): void;
}

export function createSceneBand(host: HTMLElement, acts: BandActs): SceneBand {
  const count = element("p", { class: "scene-count" });
  const text = element("div", { class: "scene-text" });
  const button = (label: string, sign: string, act: () => void) => {
    const made = element(
      "button",
      { type: "button", class: "button", "aria-label": label, title: label },
      sign,
    );
    made.addEventListener("click", act);
    return made;
  };
  const steps = element("div", { class: "scene-steps" });
  steps.append(button(band.back, "‹", acts.back), button(band.next, "›", acts.next));
  steps.append(button(band.more, "≡", acts.more));
  host.setAttribute("aria-label", band.label);
  host.append(count, text, steps);
  let shown: readonly unknown[] = [];
  return {
    show(view) {
      host.hidden = view === null;
      if (!view) return;
      setText(count, view.phase === "over" ? band.end : band.count(view.index + 1, view.count));
      setAttribute(host, "data-phase", view.phase);
      // Made anew only when something in it changes: a button that is being tapped must stay.
      const now = [view.scene, view.index, view.phase];
      if (now.some((part, i) => part !== shown[i])) text.replaceChildren(...contentOf(view, acts));
      shown = now;
      markGuess(text, view.guess);
    },
  };
}

function contentOf(view: PresentationView, acts: BandActs): HTMLElement[] {
  const { scene, phase } = view;
  if (!scene) return [element("h2", {}, view.deckTitle), element("p", {}, workshopWords.over)];
  if (phase === "asking") return questionOf(view, acts);
  const lines: HTMLElement[] = [
    element("h2", {}, scene.title),
    element("p", { class: "scene-words" }, scene.words),
  ];
  const told = phase === "reached" || phase === "late";
  if (scene.question) lines.push(resultOf(view, told));
  // Before the swarm has answered, what to notice would give it away.
  else if (scene.notice) lines.push(noticeOf(scene.notice));
  return lines;
}

function noticeOf(notice: string): HTMLElement {
  return element("p", { class: "scene-notice" }, element("b", {}, band.notice), ` ${notice}`);
}

function questionOf({ scene }: PresentationView, acts: BandActs): HTMLElement[] {
  const answers = element("div", { class: "scene-answers", role: "group", "aria-label": band.answers });
  scene?.question?.answers.forEach((answer, i) => {
    const key = element("kbd", {}, String(i + 1));
    const choice = element("button", { type: "button", class: "button" }, key, ` ${answer.text}`);
    choice.addEventListener("click", () => acts.guess(i));
    answers.append(choice);
  });
  const question = element("h2", {}, scene?.question?.text ?? "");
  return [element("p", { class: "scene-ask" }, band.ask), question, answers];
}

function markGuess(text: HTMLElement, guess: number | null): void {
  [...text.querySelectorAll(".scene-answers button")].forEach((button, i) => {
    setAttribute(button, "aria-pressed", String(i === guess));
  });
}

/** Guess beside outcome. */
function resultOf(view: PresentationView, told: boolean): HTMLElement {
  const { scene, guess, outcome, took } = view;
  const answers = scene?.question?.answers ?? [];
  const line = element("p", { class: "scene-result" });
  const pair = (who: string, what: string) =>
    line.append(element("span", {}, `${who} `, element("b", {}, what)));
  pair(band.room, answers[guess ?? -1]?.text ?? band.noGuess);
  if (!answers.some(({ when }) => when)) {
    line.append(element("span", {}, band.opinion));
    return line;
  }
  pair(band.swarm, told ? (answers[outcome ?? -1]?.text ?? band.noneOfThese) : band.waiting);
  if (!told) return line;
  if (took !== null) line.append(element("span", {}, band.after(took)));
  if (guess !== null) {
    const same = guess === outcome;
    line.append(
      element("span", { class: same ? "same" : "other" }, same ? `✓ ${band.same}` : `≠ ${band.other}`),
    );
  }
  return line;
}
