/** What comes next, and the list of all scenes to jump to. */
import { element, setAttribute, setText } from "../../ui/element";
import { presenterWords } from "../../words/presenter";
import { type Act, button, type Part, section } from "./part";

export function createNext(): Part {
  const title = element("p", { class: "presenter-next-title" });
  const text = element("p", {});
  const asks = element("p", { class: "presenter-next-asks" });
  const root = section("next", presenterWords.next.name, title, text, asks);
  return {
    root,
    show({ view }) {
      root.hidden = !view;
      if (!view) return;
      const { scene, next } = view;
      setText(title, next?.title ?? "");
      setText(text, next?.words ?? (scene ? presenterWords.next.end : presenterWords.next.over));
      setText(asks, next?.question ? presenterWords.next.asks(next.question.text) : "");
      title.hidden = !next;
      asks.hidden = !next?.question;
    },
  };
}

export function createSceneList(act: Act): Part {
  const list = element("ol", { class: "presenter-scene-list" });
  const root = section("scenes", presenterWords.scenes, list);
  let made = "";
  let current = -1;
  return {
    root,
    show({ view }) {
      root.hidden = !view;
      if (!view) return;
      const now = JSON.stringify(view.titles);
      if (now !== made) {
        const titles = [...view.titles, presenterWords.theEnd];
        list.replaceChildren(...titles.map((title, index) => row(title, index, view.count, act)));
        current = -1;
      }
      made = now;
      if (current === view.index) return;
      current = view.index;
      markCurrent(list, current);
    },
  };
}

function row(title: string, index: number, count: number, act: Act): HTMLElement {
  const go = button("", () => act({ act: "go", index }));
  // Not a button's own look: fourteen boxes are louder than what they say.
  go.className = "presenter-go";
  go.append(element("span", { class: "presenter-number" }, index < count ? String(index + 1) : ""), title);
  return element("li", {}, go);
}

function markCurrent(list: HTMLElement, current: number): void {
  [...list.children].forEach((item, i) => {
    const go = item.firstElementChild as HTMLElement;
    if (i === current) setAttribute(go, "aria-current", "step");
    else go.removeAttribute("aria-current");
  });
  const item = list.children[current] as HTMLElement | undefined;
  // In the list's own room only: the rest of the window stays where it is.
  if (item) list.scrollTop = item.offsetTop - list.clientHeight / 3;
}
