/** The meter: how far the two have come apart, in headings and in centres, and since when. Reads the twin's half. */
import { element, setText } from "../../ui/element";
import { grouped } from "../../words/page";
import { twinWords } from "../../words/twin";
import type { TwinSnapshot } from "../../worker/protocol";

export interface TwinMeter {
  readonly root: HTMLElement;
  /** @param twin null while there is none yet */
  show(twin: Pick<TwinSnapshot, "tick" | "partedTick" | "partedSeconds" | "apart"> | null): void;
}

export function createTwinMeter(): TwinMeter {
  const { headings, centres } = twinWords;
  const fill = element("span", { class: "fill" });
  const bar = element("span", { class: "bar" }, fill);
  const scale = element("span", { class: "twin-scale" });
  for (const mark of [headings.same, headings.unrelated, headings.opposite]) {
    scale.append(element("span", {}, mark));
  }
  const track = element("span", { class: "twin-track", "aria-hidden": "true" }, bar, scale);
  const share = element("span", { class: "number" });
  const distance = element("span", { class: "number" });
  const since = element("p", { class: "twin-since" }, twinWords.waiting);
  const list = element("dl", { class: "twin-apart" }, row(headings, track, share), row(centres, distance));
  const title = element("h2", {}, twinWords.apart);
  const root = element(
    "div",
    { class: "twin-meter" },
    element("div", { class: "twin-head" }, title, since),
    list,
  );
  return {
    root,
    show(twin) {
      const { headings: apart, centres: far } = twin?.apart ?? { headings: 0, centres: 0 };
      fill.style.transform = `scaleX(${apart.toFixed(3)})`;
      setText(share, twin ? apart.toFixed(2) : "");
      setText(distance, twin ? centres.value(far.toFixed(1)) : "");
      setText(since, twin ? sinceText(twin) : twinWords.waiting);
    },
  };
}

function row({ name, help }: { name: string; help: string }, ...values: HTMLElement[]): HTMLElement {
  return element("div", {}, element("dt", { title: help }, name), element("dd", {}, ...values));
}

function sinceText({
  tick,
  partedTick,
  partedSeconds,
}: Pick<TwinSnapshot, "tick" | "partedTick" | "partedSeconds">) {
  return twinWords.since(partedSeconds.toFixed(1), grouped(tick - partedTick));
}
