/**
 * All that stands round the swarm and is not needed for its first frame, put together: goal arrow, hints, instruments, caption,
 * description, lens box, sound, the model page. Loaded after the first frame.
 */
import type { SettingsStore } from "../settings/store";
import { pullLetters } from "../words/lens";
import { restWords } from "../words/rest";
import type { Snapshot } from "../worker/protocol";
import type { Actions } from "./actions";
import { createAnnouncer } from "./announcer";
import { createCaption } from "./caption";
import { createDescription } from "./description";
import { element } from "./element";
import { createGoal } from "./goal";
import { createHints } from "./hints";
import { createInstruments } from "./instruments";
import { createLens } from "./lens";
import type { LensChoice } from "./lens-choice";
import type { LensWindow } from "./lens-window";
import type { ModelPage } from "./model-page";
import type { Notes } from "./notes";
import { createSlowness } from "./slowness";
import { createSoundButton } from "./sound-button";

/** What the picture is told of the lens: whom it looks at, how, and where its round window is. */
export type ShownLens = LensChoice & {
  readonly window: LensWindow | null;
  readonly letters: typeof pullLetters;
};

export interface Rest {
  show(snapshot: Snapshot): void;
  /** Another agent, or another way to look at it; null = the lens is closed. */
  lens(choice: LensChoice | null): void;
  /** The colours have changed. */
  redraw(): void;
  /** Speaks to who cannot see. */
  say(text: string): void;
}

export interface Surroundings {
  /** Finds a room of the page by its id. */
  readonly room: (id: string) => HTMLElement;
  readonly notes: Notes;
  /** Shows a lens in the picture; null = none. */
  /** False where none could be opened: then the lens has only words. */
  readonly picture: boolean;
  readonly showLens: (lens: ShownLens | null) => Promise<void>;
}

export function createRest(
  { room, notes, picture, showLens }: Surroundings,
  store: SettingsStore,
  actions: Actions,
): Rest {
  const instruments = createInstruments(room("instruments"), store, actions);
  let choice: LensChoice | null = null;
  const tellPicture = () => {
    const view = choice && { ...choice, window: lens.window(), letters: pullLetters };
    // Lost on the way (no network): the box says what it can, and the swarm goes on.
    showLens(view).catch((error) => {
      console.error(error);
      notes.say(restWords.noLens);
    });
  };
  const acts = {
    next: actions.lookCloser,
    close: actions.leaveLens,
    swap: actions.swapGrain,
    follow: actions.followAgent,
    onWindow: tellPicture,
  };
  const lens = createLens(room("lens"), acts, { picture });
  createGoal(room("goal"), store);
  const announcer = createAnnouncer(room("announcer"));
  notes.speakBy(announcer.say);
  const foot = element("div", { class: "panel-foot" });
  room("panel").append(foot);
  const readers: { show(snapshot: Snapshot): void }[] = [
    createHints(room("controls"), store),
    createSlowness(room("controls"), store),
    instruments,
    createCaption(room("caption")),
    createDescription(room("description")),
    { show: announcer.regime },
    lens,
    createSoundButton(foot, notes.say),
  ];
  addModelPage(foot, notes);
  addWorkshop([room("toolbar"), foot], actions);
  /** One that fails is left out from then on: the swarm and the others must not stop for it. */
  const showOrDrop = (reader: (typeof readers)[number], snapshot: Snapshot) => {
    try {
      reader.show(snapshot);
    } catch (error) {
      console.error(error);
      readers.splice(readers.indexOf(reader), 1);
      notes.say(restWords.instrumentFailed);
    }
  };
  return {
    show(snapshot) {
      for (const reader of [...readers]) showOrDrop(reader, snapshot);
    },
    lens(now) {
      choice = now;
      lens.set(now);
      tellPicture();
    },
    redraw: () => instruments.redraw(),
    say: announcer.say,
  };
}

/** Twice: at the top, and in the panel for a screen too narrow for it there (page.css). */
function addWorkshop(places: readonly HTMLElement[], actions: Actions): void {
  const { name, help } = restWords.workshop;
  for (const place of places) {
    const attributes = {
      type: "button",
      class: "button open-workshop",
      title: help,
      "aria-haspopup": "dialog",
    };
    const button = element("button", attributes, element("kbd", { "aria-hidden": "true" }, "W"), ` ${name}`);
    button.addEventListener("click", () => actions.toggleWorkshop());
    place.append(button);
  }
}

/** The page itself is loaded when it is first asked for. */
function addModelPage(foot: HTMLElement, notes: Notes): void {
  let page: ModelPage | null = null;
  const about = element("button", { type: "button", class: "button about", "aria-haspopup": "dialog" });
  about.append(restWords.about);
  about.addEventListener("click", async () => {
    try {
      page ??= (await import("./model-page")).createModelPage(document);
      page.open();
    } catch (error) {
      console.error(error);
      notes.say(restWords.noModelPage);
    }
  });
  foot.append(about);
}
