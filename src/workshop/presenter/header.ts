/** The top of the facilitator's window: which scene, and three clocks. Must not know where a state comes from. */
import { element, setText } from "../../ui/element";
import { presenterWords } from "../../words/presenter";
import type { WireState } from "./channel";
import type { Part } from "./part";
import { sceneTime } from "./texts";

const { clock, none } = presenterWords;
const SECOND_MS = 1000;

export function createHeader(): Part {
  const count = element("span", { class: "presenter-count" });
  const title = element("span", {}, presenterWords.title);
  const clocks = { now: clockOf(clock.now), elapsed: clockOf(clock.elapsed), scene: clockOf(clock.scene) };
  const heading = element("h1", {}, count, " ", title);
  const root = element(
    "header",
    { class: "presenter-header" },
    heading,
    element("dl", { class: "presenter-clocks" }, ...Object.values(clocks).map(({ cell }) => cell)),
  );
  clocks.scene.cell.title = presenterWords.simulated;
  const wall = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
  let startedAt: number | null = null;
  const tick = () => {
    const now = Date.now();
    setText(clocks.now.value, wall.format(now));
    setText(
      clocks.elapsed.value,
      startedAt === null ? none : presenterWords.time((now - startedAt) / SECOND_MS),
    );
  };
  const tickOn = () => {
    tick();
    // At the full second, so that no second is left out.
    setTimeout(tickOn, SECOND_MS - (Date.now() % SECOND_MS));
  };
  tickOn();
  return {
    root,
    show({ view, memory }: WireState) {
      startedAt = memory?.startedAt ?? null;
      tick();
      setText(clocks.scene.value, view ? sceneTime(view) : none);
      setText(count, view?.scene ? presenterWords.count(view.index + 1, view.count) : "");
      setText(title, view ? (view.scene?.title ?? presenterWords.summary.over) : presenterWords.title);
    },
  };
}

function clockOf(name: string) {
  const value = element("dd", {}, none);
  return { value, cell: element("div", {}, element("dt", {}, name), value) };
}
