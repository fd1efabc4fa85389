/** The foot of the facilitator's window: the buttons that step the talk, and whether the room's page is there. */
import { element, setAttribute, setText } from "../../ui/element";
import { presenterWords } from "../../words/presenter";
import type { News } from "./follower";
import { type Act, button } from "./part";
import { nextLabel } from "./texts";

const { acts, connection: connectionWords } = presenterWords;

export interface Bar {
  readonly root: HTMLElement;
  show(news: News): void;
}

/** @param help shows the keys */
export function createBar(act: Act, help: () => void): Bar {
  const back = button(acts.back, () => act({ act: "back" }));
  const next = button(acts.next, () => act({ act: "next" }), { class: "button primary presenter-go-on" });
  const blank = button(acts.blank, () => act({ act: "blank" }), {
    class: "button presenter-blank",
    "aria-pressed": "false",
  });
  const pause = button(acts.pause, () => act({ act: "togglePause" }), { class: "button pause" });
  const link = element("p", { class: "presenter-connection" });
  const root = element(
    "footer",
    { class: "presenter-bar" },
    back,
    next,
    blank,
    pause,
    link,
    button(acts.keys, help, { "aria-haspopup": "dialog" }),
  );
  return {
    root,
    show({ connection, state }) {
      setText(link, connectionWords[connection]);
      setAttribute(link, "data-connection", connection);
      const linked = connection === "linked";
      const view = state?.view ?? null;
      for (const step of [back, next, blank, pause]) step.disabled = !linked || !view;
      back.disabled ||= view?.index === 0;
      next.disabled ||= view?.phase === "over";
      setText(next, nextLabel(view));
      setAttribute(blank, "aria-pressed", String(state?.blank === true));
      setText(pause, state?.running === false ? acts.play : acts.pause);
    },
  };
}
