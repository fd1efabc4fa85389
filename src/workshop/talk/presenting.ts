/**
 * A talk being given: conductor, stage, keys, black screen and the window of notes, put together. Must not know where decks
 * come from, nor what else the workshop has.
 */
import type { Place, PresentationView } from "../../scenes/presentation";
import type { SceneDials } from "../../scenes/scene";
import type { SettingsStore } from "../../settings/store";
import type { Settings } from "../../settings/table";
import type { Actions } from "../../ui/actions";
import type { Drawers } from "../../ui/drawers";
import type { Notes } from "../../ui/notes";
import { workshopWords } from "../../words/workshop";
import type { Past, Report, Snapshot } from "../../worker/protocol";
import type { Memory, PresenterAct, StageState } from "../notes-window/stage-state";
import { Conductor, type Talk } from "./conductor";
import { Blank, toggleFullScreen, WakeLock } from "./screen";
import { Stage } from "./stage";
import { listenToStageKeys, type StageAct, stageActOf } from "./stage-keys";

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
  /** Another scene is on. */
  readonly mark: (title: string) => void;
  /** Another run, with these settings, from where a past has left it. */
  readonly goOn: (settings: Partial<Settings>, past: Past | null) => void;
  /** The exact run, for whoever goes on with it elsewhere. */
  readonly ask: () => Promise<Report | null>;
}

/** The run is asked for no more often than this: at 100,000 agents its hash costs some milliseconds. */
const MS_BETWEEN_REPORTS = 3000;

/**
 * A scene that is jumped to begins with a group as the scene before leaves it: one that has lived under its dials for so many
 * ticks, 90 simulated seconds.
 */
const TICKS_TO_FORM = 900;
/** Above this many agents that would take more than a second of computing; then the group makes its way on the screen. */
const MOST_PREPARED = 5000;

function pastWith({ agents, seed }: Settings, dials: Required<SceneDials>): Past | null {
  if (agents > MOST_PREPARED) return null;
  const settings = { ...dials, agents, seed };
  return { tick: TICKS_TO_FORM, history: { settings, changes: [] } };
}

export class Presenting {
  readonly #around: PresentingAround;
  readonly #changed: () => void;
  readonly #conductor: Conductor;
  readonly #stage: Stage;
  readonly #blank: Blank;
  readonly #wake: WakeLock;
  #newest: Snapshot | null = null;
  #report: Report | null = null;
  #index: number | null = null;
  #given: PresentationView | null = null;
  #asked = Number.NEGATIVE_INFINITY;

  readonly #plain: Readonly<Record<Exclude<StageAct["do"], "guess" | "preset">, () => void>> = {
    next: () => this.#conductor.next(),
    back: () => this.#conductor.back(),
    blank: () => this.#blank.set(true),
    escape: () => this.#escape(),
    togglePause: () => this.#around.actions.togglePause(),
    keys: () => this.#around.actions.toggleKeys(),
    fullScreen: () =>
      toggleFullScreen(this.#around.page, () => this.#around.notes.say(workshopWords.noFullScreen)),
  };

  /** @param changed called when there is something new to tell the window of notes */
  constructor(around: PresentingAround, changed: () => void) {
    this.#around = around;
    this.#changed = changed;
    const { page, room, store, actions, drawers, say, hold } = around;
    this.#conductor = new Conductor(store, {
      changed: () => this.#show(),
      prepare: (dials) => around.goOn(dials, pastWith(store.get(), dials)),
    });
    const acts = {
      next: () => this.do({ do: "next" }),
      back: () => this.do({ do: "back" }),
      guess: (answer: number) => this.do({ do: "guess", answer }),
      more: () => actions.toggleWorkshop(),
    };
    this.#stage = new Stage(room, drawers, acts, say);
    this.#blank = new Blank(page, hold, () => this.#changed());
    this.#wake = new WakeLock(page);
    listenToStageKeys(
      page,
      () => this.#keyState(),
      (act) => this.do(act),
    );
    store.listen((now, before) => {
      if (now.color !== before.color) this.#keepAwake();
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
    this.#newest = snapshot;
    this.#conductor.take(snapshot);
  }

  /** At the pace of reading. */
  show(): void {
    if (!this.#conductor.talk) return;
    this.#changed();
    const now = performance.now();
    if (now - this.#asked < MS_BETWEEN_REPORTS) return;
    this.#asked = now;
    void this.#around.ask().then((report) => {
      this.#report = report;
    });
  }

  /** Also without a talk: full screen and the list of keys are always of use. */
  do(act: StageAct): void {
    // Whatever is pressed while the screen is black brings it back, and does nothing else.
    if (this.#blank.on) this.#blank.set(false);
    else if (act.do === "guess") this.#conductor.guess(act.answer);
    else if (act.do === "preset") this.#around.actions.preset(act.preset);
    else this.#plain[act.do]();
  }

  /** From the window of notes. */
  receive(asked: PresenterAct): void {
    const state = this.#keyState();
    if (!state) return;
    switch (asked.act) {
      case "key": {
        const act = stageActOf(asked.key, { ...state, typing: false });
        if (act) this.do(act);
        break;
      }
      case "go":
        this.#blank.set(false);
        this.#conductor.go(asked.index);
        break;
      case "guess":
        this.#conductor.guess(asked.answer);
        break;
      case "dial":
        this.#around.store.set({ [asked.dial]: asked.value });
        break;
      case "leave":
        this.leave();
        break;
      case "next":
      case "back":
      case "blank":
      case "togglePause":
        this.do({ do: asked.act });
        break;
      default:
        asked satisfies never;
    }
  }

  state(): StageState {
    const settings = this.#around.store.get();
    const { threat, energy, leaderInfluence, informedShare, goal, running, shortcuts } = settings;
    const newest = this.#newest;
    return {
      view: this.#conductor.view,
      running,
      blank: this.#blank.on,
      shortcuts,
      dials: { threat, energy, leaderInfluence, informedShare, goal },
      reading: newest && {
        regime: newest.regime,
        polarization: newest.polarization,
        rotation: newest.rotation,
        cohesion: newest.cohesion,
        seconds: newest.seconds,
      },
      memory: this.memory(),
    };
  }

  memory(): Memory | null {
    return this.#conductor.memory(this.#report);
  }

  #show(): void {
    const view = this.#conductor.view;
    this.#given = view ?? this.#given;
    this.#stage.show(view);
    if (view?.scene && view.index !== this.#index) this.#around.mark(view.scene.title);
    this.#index = view?.index ?? null;
    this.#keepAwake();
    this.#changed();
  }

  #keepAwake(): void {
    this.#wake.set(this.#conductor.talk !== null || this.#around.store.get().color === "projector");
  }

  /** Null while no talk is on. */
  #keyState(): { answers: number; shortcuts: boolean } | null {
    const view = this.#conductor.view;
    if (!view) return null;
    const answers = view.phase === "asking" ? (view.scene?.question?.answers.length ?? 0) : 0;
    return { answers, shortcuts: this.#around.store.get().shortcuts };
  }

  /** Takes away what was opened last; at the end the talk. */
  #escape(): void {
    if (!this.#around.actions.clearStage()) this.leave();
  }
}
