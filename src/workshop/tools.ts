/** What a room looks into together (there and back, twin) and takes with it. Each is loaded when it is first opened. */
import { type Conditions, pickConditions } from "../model/conditions";
import type { Prediction } from "../scenes/presentation";
import type { SettingsStore } from "../settings/store";
import { DEFAULTS, type Settings } from "../settings/table";
import type { Actions } from "../ui/actions";
import type { Drawers } from "../ui/drawers";
import type { Notes } from "../ui/notes";
import { workshopWords } from "../words/workshop";
import type { Past, Report, Snapshot } from "../worker/protocol";
import type { SessionRecord } from "./take-home/record";
import type { ExactTrace } from "./take-out/trace";

export interface ToolsAround {
  readonly page: Document;
  readonly room: (id: string) => HTMLElement;
  readonly store: SettingsStore;
  readonly notes: Notes;
  readonly actions: Actions;
  readonly drawers: Drawers;
  readonly record: SessionRecord;
  /** Every reading of the session. */
  readonly trace: ExactTrace;
  /** The present picture, small, or as sharp as it is drawn; null where there is none. */
  readonly snap: (sharp?: boolean) => HTMLCanvasElement | null;
  /** Told of every frame in the task that draws it; null ends it. */
  readonly onFrame: (listener: ((canvas: HTMLCanvasElement) => void) | null) => void;
  /** The whole address of these settings; null where the page has none. */
  readonly address: (settings: Settings) => string | null;
  /** The exact run; null before the first. */
  readonly ask: () => Promise<Report | null>;
  /** Another run, with these settings. @returns whether it goes on from where the past has left it */
  readonly goOn: (settings: Partial<Settings>, past: Past | null) => boolean;
  /** Speaks to who cannot see. */
  readonly say: (text: string) => void;
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
  #takeOut: Opened<typeof import("./take-out/take-out").createTakeOut> | null = null;
  #linkMaker: Opened<typeof import("./link-maker/link-maker").createLinkMaker> | null = null;

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
    const { page, record, store, predictions, deckTitle, snap } = this.#around;
    await this.#load(async () => {
      const settings = () => store.get();
      this.#takeHome ??= (await import("./take-home/take-home")).createTakeHome(page, {
        ...{ record, settings, predictions, deckTitle, snap },
        address: () => this.#swarmsAddress(),
      });
      this.#takeHome.open();
    });
  }

  async openTakeOut(): Promise<void> {
    const { page, room, trace, store, snap, onFrame, ask, goOn, say, notes } = this.#around;
    await this.#load(async () => {
      this.#takeOut ??= (await import("./take-out/take-out")).createTakeOut(page, {
        ...{ stage: room("stage"), trace, store, onFrame, ask, goOn, say, note: notes.say },
        address: () => this.#swarmsAddress(),
        snap: () => snap(true),
      });
      this.#takeOut.open();
    });
  }

  async openLinkMaker(): Promise<void> {
    const { page, store, address } = this.#around;
    await this.#load(async () => {
      this.#linkMaker ??= (await import("./link-maker/link-maker")).createLinkMaker(page, { store, address });
      this.#linkMaker.open();
    });
  }

  /** The swarm as it is; not how this screen shows it, nor a talk that may be on this machine alone. */
  #swarmsAddress(): string {
    const { store, address } = this.#around;
    const { agents, seed, speed, ...rest } = store.get();
    return address({ ...DEFAULTS, ...pickConditions(rest), agents, seed, speed }) ?? "";
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
