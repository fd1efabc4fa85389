/**
 * The door to the workshop, which few visits open: what it needs of the page, and when it is loaded. Records the session
 * meanwhile, so that there is something to take home. Hears every snapshot, also before the workshop is there.
 */
import { isPreview } from "./share/preview";
import { wholeAddress } from "./share/whole-address";
import type { Snapshot } from "./worker/protocol";
import type { SessionRecorder } from "./workshop/recorder";
import type { Around, Workshop } from "./workshop/workshop";

/** All that app.ts hands over. */
export type Handed = Omit<Around, "record" | "trace" | "address">;

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

  /**
   * Opens as soon as a talk is named, by the address or by a page round the frame, or somebody's presenter window has lost its
   * page. Begins to record. A part of somebody's page does neither of these two: it is no presenter's, and nobody takes it home.
   */
  async wait(): Promise<void> {
    const { store } = this.#handed;
    const open = () => this.use(() => {});
    store.listen((now, before) => {
      if (now.deck !== before.deck && now.deck !== "none") open();
    });
    if (store.get().embed || isPreview()) return store.get().deck === "none" ? undefined : open();
    try {
      const [, { listenForWindow }] = await Promise.all([
        this.#record(),
        import("./workshop/presenter/waiting-window"),
      ]);
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
    if (!this.#handed.store.get().embed) this.#recorder?.show(snapshot);
    this.#workshop?.show(snapshot);
  }

  /** @returns whether there was one */
  closeTwin(): boolean {
    return this.#workshop?.closeTwin() ?? false;
  }

  async #open(): Promise<Workshop | null> {
    try {
      const [{ createWorkshop }, { record, trace }] = await Promise.all([
        import("./workshop/workshop"),
        this.#record(),
      ]);
      this.#workshop = createWorkshop({ ...this.#handed, record, trace, address: wholeAddress });
      return this.#workshop;
    } catch (error) {
      // Lost on the way (no network): the next press tries again.
      console.error(error);
      this.#opening = null;
      this.#failed();
      return null;
    }
  }
  async #record(): Promise<SessionRecorder> {
    const { SessionRecorder } = await import("./workshop/recorder");
    const { snap, store } = this.#handed;
    this.#recorder ??= new SessionRecorder(snap, () => store.get().seed);
    return this.#recorder;
  }
}
