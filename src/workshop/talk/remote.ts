/** What the presenter window is told of a talk, and what it may ask of it. Must not know how messages go. */
import { pickConditions } from "../../model/conditions";
import { readingOf } from "../../scenes/play";
import type { SettingsStore } from "../../settings/store";
import type { Snapshot } from "../../worker/protocol";
import type { Conductor } from "./conductor";
import type { RunReports } from "./reports";
import type { Blank } from "./screen";
import { type KeyState, type StageAct, stageActOf } from "./stage-keys";
import type { Memory, PresenterAct, StageState } from "./stage-state";

export interface RemoteAround {
  readonly store: SettingsStore;
  readonly conductor: Conductor;
  readonly blank: Blank;
  readonly reports: RunReports;
  readonly act: (act: StageAct) => void;
  readonly leave: () => void;
  /** Null while no talk is on. */
  readonly keyState: () => Omit<KeyState, "typing"> | null;
}

export class Remote {
  readonly #around: RemoteAround;
  #newest: Snapshot | null = null;

  constructor(around: RemoteAround) {
    this.#around = around;
  }

  take(snapshot: Snapshot): void {
    this.#newest = snapshot;
  }

  receive(asked: PresenterAct): void {
    const { conductor, blank, store, act, leave, keyState } = this.#around;
    const state = keyState();
    if (!state) return;
    switch (asked.act) {
      case "key": {
        const wanted = stageActOf(asked.key, { ...state, typing: false });
        if (wanted) act(wanted);
        break;
      }
      case "go":
        blank.set(false);
        conductor.go(asked.index);
        break;
      case "guess":
        conductor.guess(asked.answer);
        break;
      case "dial":
        store.set({ [asked.dial]: asked.value });
        break;
      case "leave":
        leave();
        break;
      case "next":
      case "back":
      case "blank":
      case "togglePause":
        act({ do: asked.act });
        break;
      default:
        asked satisfies never;
    }
  }

  state(): StageState {
    const { store, conductor, blank } = this.#around;
    const settings = store.get();
    return {
      view: conductor.view,
      running: settings.running,
      blank: blank.on,
      shortcuts: settings.shortcuts,
      dials: pickConditions(settings),
      reading: this.#newest && readingOf(this.#newest),
      memory: this.memory(),
    };
  }

  memory(): Memory | null {
    return this.#around.conductor.memory(this.#around.reports.newest);
  }
}
