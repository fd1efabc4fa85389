/**
 * A talk being given: conductor, stage, keys, black screen, and what the presenter window hears of it, put together. Must not
 * know where decks come from, nor what else the workshop has.
 */
import type { Place, PresentationView } from "../../scenes/presentation";
import type { SettingsStore } from "../../settings/store";
import type { Settings } from "../../settings/table";
import type { Actions } from "../../ui/actions";
import type { Drawers } from "../../ui/drawers";
import type { Notes } from "../../ui/notes";
import { workshopWords } from "../../words/workshop";
import type { Past, Report, Snapshot } from "../../worker/protocol";
import { Conductor, type Talk } from "./conductor";
import { pastUnder } from "./prepared";
import { Remote } from "./remote";
import { RunReports } from "./reports";
import { Blank, toggleFullScreen, WakeLock } from "./screen";
import { Stage } from "./stage";
import { type KeyState, listenToStageKeys, type StageAct } from "./stage-keys";

/** What a talk needs of the rest of the page. */
export interface PresentingAround {
  readonly page: Document;
  /** Finds a room of the page by its id. */
  readonly room: (id: string) => HTMLElement;
  readonly store: SettingsStore;
  readonly actions: Actions;
  readonly notes: Notes;
  readonly drawers: Drawers;
  /** Speaks to who cannot see. */
  readonly say: (text: string) => void;
  /** Stops the swarm's clock without touching its settings, and lets it go on. */
  readonly hold: (on: boolean) => void;
  /** Another run, with these settings. @returns whether it goes on from where the past has left it */
  readonly goOn: (settings: Partial<Settings>, past: Past | null) => boolean;
  /** The exact run, for whoever goes on with it elsewhere. */
  readonly ask: () => Promise<Report | null>;
  readonly closeTwin: () => void;
  /** Another scene is on. */
  readonly mark: (title: string) => void;
  /** The deck has come to its end; told as often as the end is shown. */
  readonly ended?: () => void;
}

export interface PresentingEvents {
  /** There is something new to tell the presenter window. */
  told(): void;
  /** Another scene is on, its phase has changed, or more is known of the run: worth keeping. */
  moved(): void;
}

export class Presenting {
  readonly remote: Remote;
  readonly #around: PresentingAround;
  readonly #events: PresentingEvents;
  readonly #conductor: Conductor;
  readonly #stage: Stage;
  readonly #blank: Blank;
  readonly #wake: WakeLock;
  readonly #reports: RunReports;
  #index: number | null = null;
  #given: PresentationView | null = null;
  readonly #plain: Readonly<Record<Exclude<StageAct["do"], "guess" | "preset">, () => void>> = {
    next: () => this.#conductor.next(),
    back: () => this.#conductor.back(),
    blank: () => this.#blank.set(true),
    again: () => {
      // The first scene begins with a run of its own.
      if (this.#index === 0) this.#around.actions.newRun();
      this.#conductor.again();
    },
    escape: () => this.#escape(),
    togglePause: () => this.#around.actions.togglePause(),
    keys: () => this.#around.actions.toggleKeys(),
    fullScreen: () =>
      toggleFullScreen(this.#around.page, () => this.#around.notes.say(workshopWords.noFullScreen)),
  };

  constructor(around: PresentingAround, events: PresentingEvents) {
    this.#around = around;
    this.#events = events;
    const { page, room, store, drawers, say, hold, ask } = around;
    this.#reports = new RunReports(ask, () => events.moved());
    this.#conductor = new Conductor(store, {
      changed: () => this.#show(),
      prepare: (dials) => void around.goOn(dials, pastUnder(dials, store.get())),
    });
    this.#stage = new Stage(room, drawers, this.#bandActs(), say);
    this.#blank = new Blank(page, hold, () => events.told());
    this.#wake = new WakeLock(page);
    const keyState = () => this.#keyState();
    const act = (wanted: StageAct) => this.do(wanted);
    this.remote = new Remote({
      ...{ store, conductor: this.#conductor, blank: this.#blank, reports: this.#reports, act, keyState },
      leave: () => this.leave(),
    });
    listenToStageKeys(page, keyState, act);
    store.listen((now, before) => {
      if (now.color !== before.color) this.#keepAwake();
      // Also while the swarm stands, when no snapshot comes to tell of it.
      if (this.talk) events.told();
    });
    this.#show();
  }

  get talk(): Talk | null {
    return this.#conductor.talk;
  }

  /** The talk that is on, or the last one that was: to be taken home. Null when there was none. */
  get given(): PresentationView | null {
    return this.#given;
  }

  /** @param goesOn the swarm is already where this place has left it */
  start(talk: Talk, at?: Place, goesOn = false): void {
    this.#conductor.start(talk, at, goesOn);
  }

  leave(): void {
    this.#blank.set(false);
    this.#conductor.leave();
  }

  take(snapshot: Snapshot): void {
    this.remote.take(snapshot);
    this.#conductor.take(snapshot);
  }

  /** At the pace of reading. */
  show(): void {
    if (!this.talk) return;
    this.#reports.refresh(performance.now());
    this.#events.told();
  }

  /** Whatever is asked while the screen is black brings it back, and does nothing else. */
  do(act: StageAct): void {
    if (this.#blank.on) this.#blank.set(false);
    else if (act.do === "guess") this.#conductor.guess(act.answer);
    else if (act.do === "preset") this.#around.actions.preset(act.preset);
    else this.#plain[act.do]();
  }

  #bandActs() {
    return {
      next: () => this.do({ do: "next" }),
      back: () => this.do({ do: "back" }),
      guess: (answer: number) => this.do({ do: "guess", answer }),
      more: () => this.#around.actions.toggleWorkshop(),
    };
  }

  #show(): void {
    const { view } = this.#conductor;
    this.#stage.show(view);
    const index = view?.index ?? null;
    if (index !== this.#index) {
      // Soon the run will be another, or be wanted from here on.
      this.#reports.forget();
      // What stood beside the scene before has nothing to say to this one.
      this.#around.closeTwin();
      if (view?.scene) this.#around.mark(view.scene.title);
    }
    // What has just been asked, begun or told is to be found again with the run that goes with it.
    else if (view && view.phase !== this.#given?.phase) this.#reports.hurry(performance.now());
    if (view && !view.scene) this.#around.ended?.();
    this.#index = index;
    this.#given = view ?? this.#given;
    this.#keepAwake();
    this.#events.moved();
    this.#events.told();
  }

  #keepAwake(): void {
    this.#wake.set(this.talk !== null || this.#around.store.get().color === "projector");
  }

  #keyState(): Omit<KeyState, "typing"> | null {
    const { view } = this.#conductor;
    if (!view) return null;
    const answers = view.phase === "asking" ? (view.scene?.question?.answers.length ?? 0) : 0;
    const begin = view.index === 0 && view.phase === "asking" ? "begin" : null;
    const at = view.phase === "over" ? "end" : begin;
    return { answers, shortcuts: this.#around.store.get().shortcuts, blank: this.#blank.on, at };
  }

  /** Takes away what was opened last; at the end the talk. */
  #escape(): void {
    const { page, actions } = this.#around;
    if (actions.clearStage()) return;
    // Most browsers do it themselves and never tell of the key.
    if (page.fullscreenElement) void page.exitFullscreen().catch(() => undefined);
    else this.leave();
  }
}
