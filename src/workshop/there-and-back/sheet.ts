/** The ramp's sheet: where everything stands on it, and what does not depend on how a ramp goes. */
import { type RampOrder, readingsIn } from "../../sweep/ramp-order";
import { element, setText } from "../../ui/element";
import { createSheet } from "../../ui/sheet";
import { thereAndBack } from "../../words/there-and-back";
import type { Measure, Paths } from "./paths";
import { factsOf, planOf, reportOf } from "./report";
import { tableOf } from "./table";

/** Makes the sheet and puts it on the page, closed. @param onClose after it was closed */
export function createRampSheet(page: Document, onClose: () => void) {
  const intro = element("p", { class: "ramp-intro" }, thereAndBack.intro);
  const plan = element("p", { class: "ramp-plan" });
  const facts = element("p", { class: "ramp-facts" });
  const progress = element("progress", { class: "ramp-progress", "aria-label": thereAndBack.progress });
  const status = element("p", { class: "ramp-status" });
  const note = element("p", { class: "ramp-note", role: "status" });
  const verdict = element("div", { class: "ramp-verdict", role: "status" });
  const numbers = element("details", { class: "ramp-numbers" });
  const figures = { P: figure("P"), M: figure("M") };
  const body = element("div", { class: "ramp-body" });
  body.append(
    intro,
    element("div", { class: "ramp-outcome" }, plan, progress, status, note, verdict),
    element("div", { class: "ramp-plots" }, figures.P.node, figures.M.node),
    key(),
    facts,
    element("p", { class: "ramp-facts" }, `${thereAndBack.slower} ${thereAndBack.claim}`),
    numbers,
  );
  progress.hidden = true;
  numbers.hidden = true;
  const { dialog, open } = createSheet(page, { name: "ramp-sheet", words: thereAndBack, body, onClose });

  return {
    dialog,
    open,
    progress,
    status,
    note,
    /** What the form stands after. */
    head: intro,
    places: { P: figures.P.place, M: figures.M.place },
    /** Says how a ramp would be made, before it is. */
    announce(order: RampOrder): void {
      setText(plan, planOf(order));
      const made = thereAndBack.facts(factsOf(order), order.steps, order.settleSeconds);
      setText(facts, `${made} ${thereAndBack.seeds(order.seeds)}`);
    },
    /** Clears away the last result. */
    prepare({ order }: Paths): void {
      progress.max = readingsIn(order);
      progress.value = 0;
      progress.hidden = false;
      numbers.hidden = true;
      verdict.replaceChildren();
      plan.hidden = false;
      setText(note, "");
      setText(status, thereAndBack.starting);
      for (const each of Object.values(figures)) each.name(order);
    },
    /** Shows what a ramp came to, in place of what was said on its way. */
    conclude(paths: Paths): void {
      plan.hidden = true;
      verdict.replaceChildren(...reportOf(paths).map((line) => element("p", {}, line)));
      // On a narrow page it can be scrolled by keys, so keys must be able to get there.
      const reach = { tabindex: "0", role: "region", "aria-label": thereAndBack.table.summary };
      const table = element("div", { class: "ramp-table", ...reach }, tableOf(paths, factsOf(paths.order)));
      numbers.replaceChildren(element("summary", {}, thereAndBack.table.summary), table);
      numbers.hidden = false;
    },
  };
}

/** A plot's room, with what it shows above and the dial under it. */
function figure(measure: Measure) {
  const { title, what } = thereAndBack.measures[measure];
  // Empty at first: of what, is known.
  const place = element("div", { class: "ramp-plot", role: "img", "aria-label": title });
  const axis = element("span", { class: "ramp-axis", "aria-hidden": "true" });
  const caption = element("figcaption", {}, element("strong", {}, title), ` ${what}`);
  return {
    node: element("figure", {}, caption, place, axis),
    place,
    name({ dial }: RampOrder): void {
      place.setAttribute("aria-label", thereAndBack.plot(title, dial));
      setText(axis, thereAndBack.axis(dial));
    },
  };
}

function key(): HTMLElement {
  const { ways, band } = thereAndBack;
  return element(
    "p",
    { class: "ramp-key" },
    element("span", { class: "up" }, ways.up.key),
    element("span", { class: "down" }, ways.down.key),
    element("span", { class: "band" }, band),
  );
}
