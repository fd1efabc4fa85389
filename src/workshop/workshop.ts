/**
 * The workshop, put together: the dialog, the talk on the screen with its presenter window, and what a room looks into together.
 * Loaded when first asked for; its tools, each when it is first opened.
 */
import "./workshop.css";
import { isPreview } from "../share/preview";
import { workshopWords } from "../words/workshop";
import type { Snapshot } from "../worker/protocol";
import { createChooser } from "./chooser";
import { createKeysList } from "./keys-list";
import { randomId } from "./presenter/channel";
import { openPresenterWindow } from "./presenter/open";
import { createStageLink, type StageLink } from "./presenter/stage-link";
import { keep } from "./talk/kept";
import { Presenting, type PresentingAround } from "./talk/presenting";
import { Talks } from "./talk/talks";
import { Tools, type ToolsAround } from "./tools";

type ForTalks = Omit<PresentingAround, "mark" | "closeTwin">;
type ForTools = Omit<ToolsAround, "predictions" | "deckTitle">;

export interface Around extends ForTalks, ForTools {}

export interface Workshop {
  /** Every snapshot, as it comes. */
  take(snapshot: Snapshot): void;
  /** Snapshots at the pace of reading. */
  show(snapshot: Snapshot): void;
  /** The dialog; again: closed. */
  toggle(): void;
  toggleKeys(): void;
  /** @returns whether there was one */
  closeTwin(): boolean;
}

export function createWorkshop(around: Around): Workshop {
  const { page, store, notes } = around;
  let link: StageLink | null = null;
  const mark = (title: string) => around.record.mark(title);
  const presenting: Presenting = new Presenting(
    { ...around, mark, closeTwin: () => tools.closeTwin() },
    {
      // Nobody there, nothing to tell: a window that comes asks for all of it.
      told: () => {
        if (link?.heard) link.tell();
      },
      // Only what a talk has come to, never that there is none yet.
      moved: () => link && keep(presenting.remote.memory()),
    },
  );
  const keys = createKeysList(page, () => store.get().shortcuts);
  const tools = new Tools({
    ...around,
    predictions: () => presenting.given?.predictions ?? [],
    deckTitle: () => presenting.given?.deckTitle ?? null,
  });
  const chooser = createChooser(page, {
    talk: () => talks.open("talk"),
    short: () => talks.open("short"),
    own: (file) => void talks.openFile(file, () => chooser.close()),
    presenterWindow: () => openPresenterWindow(page, () => notes.say(workshopWords.during.presenterBlocked)),
    fullScreen: () => presenting.do({ do: "fullScreen" }),
    keys: () => keys.toggle(),
    leave: () => presenting.leave(),
    thereAndBack: () => void tools.openThereAndBack(),
    twin: () => void tools.openTwin(),
    takeHome: () => void tools.openTakeHome(),
    takeOut: () => void tools.openTakeOut(),
    linkMaker: () => void tools.openLinkMaker(),
  });
  const { goOn } = around;
  const talks = new Talks({ presenting, store, goOn, complain: notes.say, refuse: chooser.refuse });
  // Only then is there something to tell: a window that waits would hand over the talk that is just being opened.
  void talks.openFromAddress().then(() => {
    // A part of somebody's page is nobody's to present.
    if (store.get().embed || isPreview()) return;
    link = createStageLink({
      id: randomId(),
      state: () => presenting.remote.state(),
      act: (act) => presenting.remote.receive(act),
      restore: (memory) => talks.restore(memory),
    });
  });

  return {
    take(snapshot) {
      presenting.take(snapshot);
      tools.take(snapshot);
    },
    show(snapshot) {
      presenting.show();
      tools.show(snapshot);
    },
    toggle: () => chooser.open(presenting.talk !== null),
    toggleKeys: () => keys.toggle(),
    closeTwin: () => tools.closeTwin(),
  };
}
