/** The middle of the facilitator's window: notes, question, goal, and what the room reads. */
import { element, setAttribute, setText } from "../../ui/element";
import { presenterWords } from "../../words/presenter";
import { type Act, button, type Part, sceneKey, section } from "./part";
import { goalLine, resultLine } from "./texts";

export function createScene(act: Act): Part {
  const notes = element("p", { class: "presenter-notes-text" });
  // Long notes scroll; the focus brings the up and down keys there.
  const notesRoom = section("notes", presenterWords.notes, notes);
  notesRoom.tabIndex = 0;
  const asked = createQuestion(act);
  const goal = element("p", { class: "presenter-goal" });
  const room = element("p", {});
  const notice = element("p", {});
  const reads = section("room", presenterWords.room, room, notice);
  const root = element("div", { class: "presenter-scene" }, notesRoom, asked.root, goal, reads);
  let key = "";
  return {
    root,
    show(state) {
      const { view } = state;
      root.hidden = !view?.scene;
      if (!view?.scene) return;
      const { scene } = view;
      if (key !== sceneKey(state)) notesRoom.scrollTop = 0;
      key = sceneKey(state);
      setText(notes, scene.notes ?? presenterWords.noNotes);
      setAttribute(notes, "data-empty", String(scene.notes === undefined));
      setText(room, scene.words);
      setText(notice, scene.notice ? presenterWords.notice(scene.notice) : "");
      notice.hidden = !scene.notice;
      setText(goal, goalLine(view));
      setAttribute(goal, "data-phase", view.phase);
      asked.show(state);
    },
  };
}

function createQuestion(act: Act): Part {
  const text = element("p", { class: "presenter-question-text" });
  const answers = element("div", {
    class: "presenter-answers",
    role: "group",
    "aria-label": presenterWords.answers,
  });
  const result = element("p", { class: "presenter-result" });
  const root = section("question", presenterWords.question, text, answers, result);
  let key = "";
  return {
    root,
    show(state) {
      const question = state.view?.scene?.question;
      root.hidden = !question;
      if (!state.view || !question) return;
      const now = JSON.stringify([sceneKey(state), question.answers.map((answer) => answer.text)]);
      if (now !== key)
        answers.replaceChildren(...question.answers.map((answer, i) => choice(answer.text, i, act)));
      key = now;
      setText(text, question.text);
      const asking = state.view.phase === "asking";
      setText(result, asking ? presenterWords.press : resultLine(state.view));
      mark(answers, state.view.guess, state.view.outcome, asking);
    },
  };
}

function choice(text: string, answer: number, act: Act): HTMLElement {
  const made = button("", () => {
    if (made.getAttribute("aria-disabled") !== "true") act({ act: "guess", answer });
  });
  made.append(element("kbd", {}, String(answer + 1)), element("span", {}, text), element("em", {}));
  return made;
}

/** In words on the button itself, not by colour alone. */
function mark(answers: HTMLElement, guess: number | null, outcome: number | null, asking: boolean): void {
  [...answers.children].forEach((child, i) => {
    setAttribute(child, "aria-pressed", String(i === guess));
    // Still to be read, so not greyed out.
    setAttribute(child, "aria-disabled", String(!asking));
    setAttribute(child, "data-outcome", String(i === outcome));
    const said = [i === guess && presenterWords.guessed, i === outcome && presenterWords.cameTrue];
    setText(child.lastElementChild as Element, said.filter(Boolean).join(", "));
  });
}
