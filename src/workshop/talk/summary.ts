/** What the room guessed and what the swarm did, as a table over the stage at the end of a talk. */
import { type Prediction, type PresentationView, verdictOf } from "../../scenes/presentation";
import { element } from "../../ui/element";
import { workshopWords } from "../../words/workshop";

const { band, summary } = workshopWords;

export function createSummary(host: HTMLElement): { show(view: PresentationView | null): void } {
  const sheet = element("section", { class: "summary" });
  sheet.hidden = true;
  host.append(sheet);
  return {
    show(view) {
      const over = view?.phase === "over";
      if (over && sheet.hidden) sheet.replaceChildren(...contentOf(view.predictions));
      sheet.hidden = !over;
    },
  };
}

function contentOf(predictions: readonly Prediction[]): HTMLElement[] {
  if (predictions.length === 0) return [element("p", {}, summary.none)];
  const head = element("tr", {}, ...[summary.question, summary.room, summary.swarm, ""].map(headCell));
  const table = element(
    "table",
    {},
    element("thead", {}, head),
    element("tbody", {}, ...predictions.map(row)),
  );
  const compared = predictions.map((each) => verdictOf(each).same).filter((same) => same !== null);
  const right = compared.filter((same) => same).length;
  const score = compared.length > 0 ? [element("p", {}, summary.score(right, compared.length))] : [];
  return [element("h2", {}, summary.title), table, ...score];
}

function headCell(text: string): HTMLElement {
  return element(text === "" ? "td" : "th", text === "" ? {} : { scope: "col" }, text);
}

function row(prediction: Prediction): HTMLElement {
  const { question, guess, outcome, told, judged, took } = prediction;
  const { swarm, same } = verdictOf(prediction);
  const said = { opinion: band.opinion, unseen: summary.unseen, none: band.noneOfThese, told: outcome ?? "" };
  const time = judged && told && took !== null ? `, ${band.after(took)}` : "";
  const sign = same === null ? "" : same ? "✓" : "≠";
  const title = same === null ? undefined : same ? band.same : band.other;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, question),
    element("td", {}, guess ?? band.noGuess),
    element("td", {}, `${said[swarm]}${time}`),
    element("td", { class: "sign", title, "aria-label": title }, sign),
  );
}
