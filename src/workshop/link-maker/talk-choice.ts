/** Which talk, if any, and its first scene. The scenes' titles come with the deck, when it is first chosen. */
import { linkMaker } from "../../words/link-maker";
import { loadDeck } from "../talk/decks";
import type { Choices } from "./choices";
import { fill, select } from "./fields";

type DeckChoice = Choices["deck"];

/** @param changed the scene is another, because the deck is */
export function createTalkChoice(changed: () => void): {
  readonly nodes: readonly HTMLElement[];
  read(): Pick<Choices, "deck" | "scene">;
} {
  const { decks, ...text } = linkMaker.start;
  const deck = select<DeckChoice>(text.deck, [
    ["none", decks.none],
    ["talk", decks.talk],
    ["short", decks.short],
  ]);
  const scene = select(text.scene, [["1", "1"]]);
  scene.node.hidden = true;
  const name = () => deck.field.value as DeckChoice;
  const refresh = async () => {
    const wanted = name();
    scene.node.hidden = wanted === "none";
    // Another deck's scenes mean nothing here.
    fill(scene.field, [["1", "1"]]);
    if (wanted === "none") return;
    const titles = await titlesOf(wanted);
    if (wanted !== name() || titles.length === 0) return;
    fill(
      scene.field,
      titles.map((title, i) => [String(i + 1), text.sceneName(i + 1, title)] as const),
    );
    changed();
  };
  deck.field.addEventListener("input", () => void refresh());
  return {
    nodes: [deck.node, scene.node],
    read: () => ({ deck: name(), scene: Number(scene.field.value) }),
  };
}

/** @returns none where the deck could not be loaded: then it begins at its first */
async function titlesOf(name: Exclude<DeckChoice, "none">): Promise<string[]> {
  try {
    return (await loadDeck(name)).deck.scenes.map(({ title }) => title);
  } catch (error) {
    console.error(error);
    return [];
  }
}
