/** What a room looks into together: there and back, twin, take home. Each is loaded when it is first opened. */
import { type Conditions, pickConditions } from "../model/conditions";
import type { Prediction } from "../scenes/presentation";
import type { SettingsStore } from "../settings/store";
import { DEFAULTS, type Settings } from "../settings/table";
import type { Actions } from "../ui/actions";
import type { Drawers } from "../ui/drawers";
import type { Notes } from "../ui/notes";
import { workshopWords } from "../words/workshop";
import type { Snapshot } from "../worker/protocol";
import type { SessionRecord } from "./take-home/record";

export interface ToolsAround {
  readonly page: Document;
  readonly room: (id: string) => HTMLElement;
  readonly store: SettingsStore;
  readonly notes: Notes;
  readonly actions: Actions;
  readonly drawers: Drawers;
  readonly record: SessionRecord;
  /** The present picture, small; null where there is none. */
  readonly snap: () => HTMLCanvasElement | null;
  /** The whole address of these settings. */
  readonly address: (settings: Settings) => string;
  readonly setTwin: (difference: Partial<Conditions> | null) => void;
  /** A second picture; null where none can be opened. */
  readonly openPicture: (host: HTMLElement) => Promise<{ take(snapshot: Snapshot): void } | null>;
  readonly recycle: (state: Float32Array) => void;
  readonly predictions: () => readonly Prediction[];
  readonly deckTitle: () => string | null;
}

type Opened<Create extends (...given: never[]) => unknown> = ReturnType<Create>;

export class Tools {
  readonly #around: ToolsAround;
  #thereAndBack: Opened<typeof import("./there-and-back/there-and-back").createThereAndBack> | null = null;
  #twin: Opened<typeof import("./twin/twin").createTwin> | null = null;
  #takeHome: Opened<typeof import("./take-home/take-home").createTakeHome> | null = null;

  constructor(around: ToolsAround) {
    this.#around = around;
  }

  /** @returns whether there was one */
  closeTwin(): boolean {
    const on = this.#twin?.on === true;
    this.#twin?.close();
    return on;
  }

  /** Every snapshot: the twin's half goes to its own picture. */
  take(snapshot: Snapshot): void {
    this.#twin?.take(snapshot);
  }

  /** At the pace of reading. */
  show(snapshot: Snapshot): void {
    this.#twin?.show(snapshot);
  }

  async openThereAndBack(): Promise<void> {
    const { page, store } = this.#around;
    await this.#load(async () => {
      this.#thereAndBack ??= (await import("./there-and-back/there-and-back")).createThereAndBack(
        page,
        store,
      );
      this.#thereAndBack.open();
    });
  }

  async openTwin(): Promise<void> {
    const { room, store, actions, drawers, setTwin, openPicture, recycle } = this.#around;
    await this.#load(async () => {
      const around = { stage: room("stage"), picture: room("picture"), store, setTwin, openPicture, recycle };
      this.#twin ??= (await import("./twin/twin")).createTwin(around);
      // The lens has half of the stage, and on a narrow screen what is open leaves none.
      actions.clearStage();
      drawers.makeRoom();
      this.#twin.open();
    });
  }

  async openTakeHome(): Promise<void> {
    const { page, record, store, address, predictions, deckTitle, snap } = this.#around;
    await this.#load(async () => {
      const settings = () => store.get();
      this.#takeHome ??= (await import("./take-home/take-home")).createTakeHome(page, {
        ...{ record, settings, predictions, deckTitle, snap },
        // The swarm as it was; not how this screen showed it, nor a talk that may be on this machine alone.
        address() {
          const { agents, seed, speed, ...rest } = store.get();
          return address({ ...DEFAULTS, ...pickConditions(rest), agents, seed, speed });
        },
      });
      this.#takeHome.open();
    });
  }

  /** What is lost on the way (no network) is said, and nothing else stops for it. */
  async #load(open: () => Promise<void>): Promise<void> {
    try {
      await open();
    } catch (error) {
      console.error(error);
      this.#around.notes.say(workshopWords.toolLost);
    }
  }
}
