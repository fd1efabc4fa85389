/**
 * The dialog's sheet: where everything stands, and what does not depend on how a ramp goes. Closes with Escape, its button or
 * a click beside it; keeps the page's keys out while it is open.
 */
import { type RampOrder, readingsIn } from "../../sweep/ramp-order";
import { element, setText } from "../../ui/element";
import { thereAndBack } from "../../words/there-and-back";
import type { Measure, Paths } from "./paths";
import { factsOf, planOf, reportOf } from "./report";
import { tableOf } from "./table";

/** Makes the sheet and puts it on the page, closed. */
export function createSheet(page: Document) {
  const title = element("h2", { id: "there-and-back-title" }, thereAndBack.title);
  const close = element("button", { type: "button", class: "button", title: thereAndBack.closeWithKey }, "×");
  close.setAttribute("aria-label", thereAndBack.close);
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
  const dialog = element("dialog", { class: "ramp-sheet", "aria-labelledby": title.id });
  dialog.append(element("header", {}, title, close), body);
  page.body.append(dialog);
  progress.hidden = true;
  numbers.hidden = true;
  const takeKeys = letClose(page, dialog, close);

  return {
    dialog,
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
    show(): void {
      takeKeys();
      dialog.showModal();
      body.scrollTop = 0;
    },
  };
}

/** @returns what is to be called when it opens */
function letClose(page: Document, dialog: HTMLDialogElement, button: HTMLElement): () => void {
  const keepKeys = (event: Event) => event.stopPropagation();
  dialog.addEventListener("close", () => page.defaultView?.removeEventListener("keydown", keepKeys, true));
  button.addEventListener("click", () => dialog.close());
  // Outside the sheet is outside the dialog's box: what is hit is then the dialog itself, not anything in it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  // Before the page's own keys: Space presses a button here and does not pause the swarm.
  return () => page.defaultView?.addEventListener("keydown", keepKeys, true);
}

/** A plot's room, with what it shows above and the dial under it. */
function figure(measure: Measure) {
  const { title, what } = thereAndBack.measures[measure];
  const place = element("div", { class: "ramp-plot", role: "img" });
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
