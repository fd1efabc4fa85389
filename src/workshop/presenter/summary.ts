/** At the end of a talk: what the room guessed beside what the swarm did. */
import { type Prediction, verdictOf } from "../../scenes/presentation";
import { element } from "../../ui/element";
import { presenterWords } from "../../words/presenter";
import { type Act, button, type Part, section } from "./part";

const { summary, acts } = presenterWords;

export function createPredictions(act: Act): Part {
  const content = element("div", {});
  const leave = button(acts.leave, () => act({ act: "leave" }));
  const root = section("summary", summary.title, content, leave);
  root.tabIndex = 0;
  let shown = "";
  return {
    root,
    show({ view }) {
      root.hidden = view?.phase !== "over";
      if (!view || root.hidden) return;
      const now = JSON.stringify(view.predictions);
      if (now !== shown) content.replaceChildren(tableOf(view.predictions));
      shown = now;
    },
  };
}

function tableOf(predictions: readonly Prediction[]): HTMLElement {
  if (predictions.length === 0) return element("p", {}, summary.none);
  const head = summary.columns.map((name) => element(name ? "th" : "td", name ? { scope: "col" } : {}, name));
  return element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...head)),
    element("tbody", {}, ...predictions.map(rowOf)),
  );
}

function rowOf(prediction: Prediction): HTMLElement {
  const { title, question, guess, outcome } = prediction;
  const { swarm, same } = verdictOf(prediction);
  const { opinion, notSeen: unseen, noOutcome: none } = summary;
  const said = { opinion, unseen, none, told: outcome ?? "" }[swarm];
  const compared = same === null ? "" : same ? summary.same : summary.other;
  const cells = [question, guess ?? summary.noGuess, said, compared].map((text) => element("td", {}, text));
  return element("tr", {}, element("th", { scope: "row" }, title), ...cells);
}
