/** What the facilitator must not miss: the room sees black; the room's page is closed; there is none; nothing is presented. */
import { element, setAttribute, setText } from "../../ui/element";
import { presenterWords } from "../../words/presenter";
import type { News } from "./follower";
import { type Act, button } from "./part";

export type Trouble = "black" | "gone" | "noStage" | "idle" | "seeking";

/** The one thing to say, if any: worst first. */
export function troubleOf({ connection, state }: News): Trouble | null {
  if (connection === "gone") return "gone";
  if (connection === "none") return "noStage";
  if (connection === "seeking" || !state) return "seeking";
  if (state.blank) return "black";
  return state.view ? null : "idle";
}

export interface Banner {
  readonly root: HTMLElement;
  show(news: News): void;
}

/** @param open opens the room's page */
export function createBanner(act: Act, open: () => void): Banner {
  const text = element("p", {});
  const openButton = button(presenterWords.acts.open, open, { class: "button primary" });
  const showButton = button(presenterWords.acts.unblank, () => act({ act: "blank" }));
  const root = element(
    "section",
    { class: "presenter-banner", "aria-label": presenterWords.state },
    text,
    openButton,
    showButton,
  );
  return {
    root,
    show(news) {
      const trouble = troubleOf(news);
      root.hidden = trouble === null;
      if (!trouble) return;
      setText(text, textOf(trouble));
      setAttribute(root, "data-trouble", trouble);
      openButton.hidden = trouble !== "gone" && trouble !== "noStage";
      showButton.hidden = trouble !== "black";
    },
  };
}

function textOf(trouble: Trouble): string {
  if (trouble === "seeking") return presenterWords.connection.seeking;
  return presenterWords[trouble];
}
