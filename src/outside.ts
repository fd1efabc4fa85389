/**
 * What the page has to do with what is round it: a course page's frame, a learning management system, paper, a time without
 * network. Each is there only where it has something to do, and none of them stops the swarm.
 */

import { enterCourse } from "./scorm/door";
import type { SettingsStore } from "./settings/store";
import { keepAddress } from "./share/address-bar";
import { isPreview } from "./share/preview";
import type { Actions } from "./ui/actions";
import type { Snapshot } from "./worker/protocol";

export interface Inside {
  /** Finds a room of the page by its id. */
  readonly room: (id: string) => HTMLElement;
  readonly store: SettingsStore;
  readonly actions: Actions;
  /** Null where none could be opened. */
  readonly picture: { setEvery(frames: number): void } | null;
  /** The present picture; null where there is none. */
  readonly snap: () => HTMLCanvasElement | null;
  /** Speaks to who cannot see. */
  readonly say: (text: string) => void;
  /** The newest there is: a swarm that stands sends no other. */
  readonly newest: () => Snapshot | null;
}

export interface Outside {
  /** Snapshots at the pace of reading. */
  show(snapshot: Snapshot): void;
  /** A deck may be opened: if the page is a lesson, where it was left. */
  readonly entered: Promise<void>;
  /** The deck has come to its end. */
  ended(): void;
}

export function openOutside(inside: Inside): Outside {
  const { store } = inside;
  // A frame's address is its author's: a reload shows what was meant.
  if (!store.get().embed) keepAddress(store, window);
  let guest = null as { show(snapshot: Snapshot): void } | null;
  void openGuest(inside).then((opened) => {
    guest = opened;
  });
  void printAndKeep(inside);
  // A figure in somebody's lesson is not that lesson.
  const figure = store.get().embed || isPreview();
  const course = figure ? Promise.resolve(null) : enterCourse(window, store);
  return {
    show: (snapshot) => guest?.show(snapshot),
    entered: course.then(() => {}),
    ended: () => void course.then((entered) => entered?.ended()),
  };
}

/** @returns null where nobody is round it, or it could not be loaded: then nobody out there is answered */
async function openGuest({ room, store, actions, picture, newest }: Inside) {
  if (window.parent === window) return null;
  try {
    const { openGuest } = await import("./guest");
    return openGuest({ room, store, actions, picture, newest });
  } catch (error) {
    console.error(error);
    return null;
  }
}

async function printAndKeep({ room, snap, say }: Inside): Promise<void> {
  try {
    const [{ printsWell }, { keepOffline }, { offerIn }] = await Promise.all([
      import("./ui/print"),
      import("./offline"),
      import("./ui/offer"),
    ]);
    printsWell(room("picture"), room("page"), snap);
    await keepOffline({ say: offerIn(room("notes"), say) });
  } catch (error) {
    // Lost on the way: it prints as it stands, and is not kept.
    console.error(error);
  }
}
