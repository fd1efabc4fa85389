/**
 * The door to the workshop, which few visits open: what it needs of the page, and when it is loaded. Records the session
 * meanwhile, so that there is something to take home. Hears every snapshot, also before the workshop is there.
 */
import type { Settings } from "./settings/table";
import { writeAddress } from "./share/address";
import type { Snapshot } from "./worker/protocol";
import type { SessionRecorder } from "./workshop/take-home/recorder";
import type { Around, Workshop } from "./workshop/workshop";

/** All that app.ts hands over. */
export type Handed = Omit<Around, "record" | "address">;

export class WorkshopDoor {
  readonly #handed: Handed;
  readonly #failed: () => void;
  #opening: Promise<Workshop | null> | null = null;
  #workshop: Workshop | null = null;
  #recorder: SessionRecorder | null = null;

  /**
   * @param failed called when it could not be loaded
   */
  constructor(handed: Handed, failed: () => void) {
    this.#handed = handed;
    this.#failed = failed;
  }

  /** Begins to record, and opens at once where the address names a talk or somebody's presenter window has lost its page. */
  async wait(): Promise<void> {
    const { store, snap } = this.#handed;
    try {
      const [{ SessionRecorder }, { listenForWindow }] = await Promise.all([
        import("./workshop/take-home/recorder"),
        import("./workshop/presenter/waiting-window"),
      ]);
      this.#recorder ??= new SessionRecorder(snap);
      const open = () => this.use(() => {});
      if (store.get().deck === "none") listenForWindow(open);
      else open();
    } catch (error) {
      console.error(error);
      this.#failed();
    }
  }

  /** Loads it if it is not there yet. */
  use(act: (workshop: Workshop) => void): void {
    this.#opening ??= this.#open();
    void this.#opening.then((workshop) => workshop && act(workshop));
  }

  take(snapshot: Snapshot): void {
    this.#workshop?.take(snapshot);
  }

  show(snapshot: Snapshot): void {
    this.#recorder?.show(snapshot);
    this.#workshop?.show(snapshot);
  }

  /** @returns whether there was one */
  closeTwin(): boolean {
    return this.#workshop?.closeTwin() ?? false;
  }

  async #open(): Promise<Workshop | null> {
    try {
      const [{ createWorkshop }, { SessionRecorder }] = await Promise.all([
        import("./workshop/workshop"),
        import("./workshop/take-home/recorder"),
      ]);
      const handed = this.#handed;
      this.#recorder ??= new SessionRecorder(handed.snap);
      this.#workshop = createWorkshop({ ...handed, record: this.#recorder.record, address: wholeAddress });
      return this.#workshop;
    } catch (error) {
      // Lost on the way (no network): the next press tries again.
      console.error(error);
      this.#opening = null;
      this.#failed();
      return null;
    }
  }
}

function wholeAddress(settings: Settings): string {
  const { origin, pathname, protocol } = location;
  return `${protocol === "file:" ? "file://" : origin}${pathname}${writeAddress(settings)}`;
}
