/**
 * The facilitator's window: the same page opened with ?view=presenter, in place of the swarm. Puts its parts together and shows
 * what the link hears. Must not know the swarm; all it does goes to the room's page.
 */
import { element, setAttribute, setText } from "../../ui/element";
import { keepFocusOffButtons } from "../../ui/keys";
import { presenterWords } from "../../words/presenter";
import { createBanner } from "./banner";
import { createBar } from "./bar";
import { openPort, type Port } from "./channel";
import { createDials } from "./dials";
import type { News } from "./follower";
import { createHeader } from "./header";
import { createHelp } from "./help";
import { forwardKeys } from "./keys";
import { createNext, createSceneList } from "./next";
import { type Act, sceneKey } from "./part";
import { createPresenterLink } from "./presenter-link";
import { createScene } from "./scene";
import { createPredictions } from "./summary";
import { stageAddress } from "./view";
import "./presenter.css";

/** Takes the page over. */
export function startPresenterWindow(page: Document, port: Port = openPort()): void {
  const view = page.defaultView;
  if (!view) throw new Error("the page has no window");
  page.title = presenterWords.pageTitle;
  let news: News | null = null;
  const act: Act = (wanted) => link.act(wanted);
  const shortcuts = () => news?.state?.shortcuts ?? true;
  const help = createHelp(shortcuts);
  const show = createLayout(page, act, help, () => {
    view.open(stageAddress(view.location.href), "_blank", "noopener");
  });
  const link = createPresenterLink(
    (heard) => {
      news = heard;
      show(heard);
    },
    port,
    view,
  );
  forwardKeys(view, { shortcuts, send: (key) => act({ act: "key", key }), help: () => help.toggle() });
  keepFocusOffButtons(page);
}

function createLayout(
  page: Document,
  act: Act,
  help: { root: HTMLElement; toggle(): void },
  open: () => void,
) {
  const bar = createBar(act, () => help.toggle());
  const banner = createBanner(act, open);
  const [header, scene, predictions] = [createHeader(), createScene(act), createPredictions(act)];
  const [next, scenes, dials] = [createNext(), createSceneList(act), createDials(act)];
  const parts = [header, scene, predictions, next, scenes, dials];
  const announcer = element("p", { class: "visually-hidden", "aria-live": "polite" });
  const side = element(
    "aside",
    { class: "presenter-side", "aria-label": presenterWords.side },
    next.root,
    dials.root,
    scenes.root,
  );
  const middle = element("main", { class: "presenter-main" }, scene.root, predictions.root);
  const root = element("div", { class: "presenter" });
  root.append(header.root, banner.root, middle, side, bar.root, announcer, help.root);
  page.body.replaceChildren(root);
  let announced = "";
  return (news: News) => {
    const { state, connection } = news;
    banner.show(news);
    bar.show(news);
    setAttribute(root, "data-connection", connection);
    // Nothing to show yet: the banner has the room, and says why.
    setAttribute(root, "data-empty", String(!state?.view));
    side.hidden = !state;
    // Without its page a dial or a scene's button would do nothing; then the keys scroll the column itself.
    const linked = connection === "linked";
    dials.root.inert = scenes.root.inert = !linked;
    side.tabIndex = linked ? -1 : 0;
    if (!state) return;
    for (const part of parts) part.show(state);
    const key = sceneKey(state);
    if (key === announced) return;
    announced = key;
    if (state.view?.scene)
      setText(
        announcer,
        presenterWords.announce(state.view.index + 1, state.view.count, state.view.scene.title),
      );
    else if (state.view) setText(announcer, presenterWords.summary.over);
  };
}
