/** What the room guessed and what the swarm did, as a table over the stage at the end of a talk. */
import type { Prediction, PresentationView } from "../../scenes/presentation";
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
  const judged = predictions.filter(({ guess, told, judged }) => judged && told && guess !== null);
  const right = judged.filter(({ guess, outcome }) => guess === outcome).length;
  const score = judged.length > 0 ? [element("p", {}, summary.score(right, judged.length))] : [];
  return [element("h2", {}, summary.title), table, ...score];
}

function headCell(text: string): HTMLElement {
  return element(text === "" ? "td" : "th", text === "" ? {} : { scope: "col" }, text);
}

function row({ question, guess, outcome, told, judged, took }: Prediction): HTMLElement {
  const swarm = !judged ? band.opinion : told ? (outcome ?? band.noneOfThese) : summary.unseen;
  const time = judged && told && took !== null ? `, ${band.after(took)}` : "";
  const seen = judged && told && guess !== null;
  const sign = !seen ? "" : guess === outcome ? "✓" : "≠";
  const title = !seen ? undefined : guess === outcome ? band.same : band.other;
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, question),
    element("td", {}, guess ?? band.noGuess),
    element("td", {}, `${swarm}${time}`),
    element("td", { class: "sign", title, "aria-label": title }, sign),
  );
}
