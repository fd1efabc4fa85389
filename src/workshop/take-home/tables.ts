/** The sheet's two tables: the settings, and what the room predicted. */
import { type Prediction, verdictOf } from "../../scenes/presentation";
import type { Settings } from "../../settings/table";
import { element } from "../../ui/element";
import { compassWord } from "../../words/description";
import { grouped } from "../../words/page";
import { restWords, stepWord } from "../../words/rest";
import { takeHome } from "../../words/take-home";

export function settingsTable(settings: Settings): HTMLTableElement {
  const { dials, settings: names, values } = restWords;
  const dial = (key: "threat" | "energy" | "leaderInfluence"): [string, string] => [
    dials[key].name,
    takeHome.settings.dial(settings[key], stepWord(dials[key].steps, settings[key])),
  ];
  return table("sheet-settings", takeHome.settings.head, [
    dial("threat"),
    dial("energy"),
    dial("leaderInfluence"),
    [names.informedShare, takeHome.settings.informedShare(settings.informedShare)],
    [names.goal, values.goal(settings.goal, compassWord(settings.goal))],
    [names.agents, grouped(settings.agents)],
    [names.seed, settings.seed],
    [names.speed, values.speed(settings.speed)],
  ]);
}

export function predictionsTable(predictions: readonly Prediction[]): HTMLTableElement {
  const { head, noGuess, took, never } = takeHome.predictions;
  const rows = predictions.map((prediction) => [
    prediction.question,
    prediction.guess ?? noGuess,
    outcomeOf(prediction),
    prediction.judged && prediction.took !== null ? took(prediction.took) : never,
  ]);
  return table("sheet-predictions", head, rows);
}

/** What the swarm did, in words. */
export function outcomeOf(prediction: Prediction): string {
  const { opinion, unseen, other: none, asGuessed } = takeHome.predictions;
  const { swarm, same } = verdictOf(prediction);
  const outcome = prediction.outcome ?? "";
  return { opinion, unseen, none, told: same ? asGuessed(outcome) : outcome }[swarm];
}

/** The first cell names its row; on a phone each cell says of which column it is. */
function table(
  kind: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLTableElement {
  const names = element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)));
  const body = rows.map((row) =>
    element(
      "tr",
      {},
      ...row.map((cell, i) =>
        i === 0 ? element("th", { scope: "row" }, cell) : element("td", { "data-column": head[i] }, cell),
      ),
    ),
  );
  return element("table", { class: kind }, element("thead", {}, names), element("tbody", {}, ...body));
}
