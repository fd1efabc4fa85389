/**
 * All that stands round the swarm and is not needed for its first frame, put together: instruments, caption, description,
 * lens box, sound, the model page. Loaded after the first frame.
 */
import type { SettingsStore } from "../settings/store";
import { words } from "../words/page";
import type { Snapshot } from "../worker/protocol";
import type { Actions } from "./actions";
import { createCaption } from "./caption";
import { createDescription } from "./description";
import { element } from "./element";
import { createInstruments } from "./instruments";
import type { LensChoice } from "./lens-choice";
import { createModelPage } from "./model-page";
import type { Notes } from "./notes";
import { createSoundButton } from "./sound-button";

export interface Rest {
  show(snapshot: Snapshot): void;
  /** Another agent, or another way to look at it; null = the lens is closed. */
  lens(choice: LensChoice | null): void;
  /** The colours have changed. */
  redraw(): void;
}

export interface Surroundings {
  /** Finds a room of the page by its id. */
  readonly room: (id: string) => HTMLElement;
  readonly notes: Notes;
}

export function createRest({ room, notes }: Surroundings, store: SettingsStore, actions: Actions): Rest {
  const instruments = createInstruments(room("instruments"), store, actions);
  const caption = createCaption(room("caption"));
  const description = createDescription(room("description"));
  const foot = element("div", { class: "panel-foot" });
  room("panel").append(foot);
  const sound = createSoundButton(foot, notes.say);
  const modelPage = createModelPage(document);
  const about = element(
    "button",
    { type: "button", class: "button about", "aria-haspopup": "dialog" },
    words.about,
  );
  about.addEventListener("click", () => modelPage.open());
  foot.append(about);
  return {
    show(snapshot) {
      instruments.show(snapshot);
      caption.show(snapshot);
      description.show(snapshot);
      sound.show(snapshot);
    },
    lens() {},
    redraw: () => instruments.redraw(),
  };
}
