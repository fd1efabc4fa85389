/**
 * What comes after the first frame, put together: panel, keys, all that stands round the swarm, the door to the workshop.
 * Nobody waits for it, and without it the swarm runs on. Beside app.ts the only file that knows every room.
 */

import { type Outside, openOutside } from "./outside";
import { readPalette } from "./render/palette";
import type { Picture } from "./render/picture";
import { inViewersHands, type SettingsStore } from "./settings/store";
import { wholeAddress } from "./share/whole-address";
import type { Actions } from "./ui/actions";
import type { Drawers } from "./ui/drawers";
import { createEmbedBar } from "./ui/embed-bar";
import { listenToKeys } from "./ui/keys";
import { LensChooser } from "./ui/lens-choice";
import type { Notes } from "./ui/notes";
import { createPanel } from "./ui/panel";
import { letPick } from "./ui/pick";
import { createRest } from "./ui/rest";
import { words } from "./words/page";
import type { SwarmClient } from "./worker/client";
import { isReplayable, type Snapshot } from "./worker/protocol";
import { type Handed, WorkshopDoor } from "./workshop-door";

/** Pictures to take home, device pixels: sharp at a third of a printed page. */
const THUMBNAIL_WIDTH = 480;

/** What app.ts has put together before. */
export interface Earlier {
  /** Finds a room of the page by its id. */
  readonly room: (id: string) => HTMLElement;
  readonly store: SettingsStore;
  readonly client: SwarmClient;
  readonly notes: Notes;
  readonly drawers: Drawers;
  readonly actions: Actions;
  /** Null where none could be opened. */
  readonly picture: Picture | null;
  readonly openPicture: (host: HTMLElement) => Promise<Picture | null>;
  /** Stops the swarm's clock without touching its settings, and lets it go on. */
  readonly hold: (on: boolean) => void;
  /** The newest snapshot that was read, without its state; null before the first. */
  readonly newest: () => Snapshot | null;
}

export interface Later {
  /** Every snapshot, as it comes. */
  take(snapshot: Snapshot): void;
  /** Snapshots at the pace of reading. */
  show(snapshot: Snapshot): void;
  readonly lens: LensChooser;
  /** The colours have changed. */
  redraw(): void;
  /** A key that was pressed before. */
  press(event: KeyboardEvent): void;
  toggleWorkshop(): void;
  toggleKeys(): void;
  /** Closes what stands on the stage besides the swarm: lens, twin. @returns whether anything did */
  clearStage(): boolean;
}

/** @throws what keeps it from being put together */
export function openLater(earlier: Earlier): Later {
  const { room, store, client, notes, drawers, actions, picture, newest } = earlier;
  const viewer = inViewersHands(store);
  createPanel(room("panel"), viewer, actions);
  const showLens = async (view: Parameters<Picture["setLens"]>[0]) => picture?.setLens(view);
  const rest = createRest({ room, notes, picture: picture !== null, showLens }, viewer, actions);
  const lens = new LensChooser((choice, before) => {
    client.setLens(choice?.agent ?? null);
    if (choice && !before) {
      drawers.makeRoom();
      workshop.closeTwin();
    }
    if (!choice && before) drawers.giveBack();
    rest.lens(choice);
  });
  createEmbedBar(
    { controls: room("controls"), readout: room("readout"), address: wholeAddress },
    store,
    actions,
  );
  const press = listenToKeys(document, actions, () => store.get().shortcuts);
  if (picture) letPick(room("picture"), (x, y) => picture.agentAt(x, y), actions.lookAt);
  let twin = null as Picture | null;
  const outside: Outside = openOutside({
    ...{ room, store, actions, picture, newest, say: rest.say },
    snap: () => picture?.thumbnail(Infinity) ?? null,
  });
  const handed = { say: rest.say, ended: () => outside.ended() };
  const workshop = doorOf(earlier, handed, (second) => {
    twin = second;
  });
  void outside.entered.then(() => workshop.wait());
  return {
    press,
    take: (snapshot) => workshop.take(snapshot),
    show(snapshot) {
      rest.show(snapshot);
      workshop.show(snapshot);
      outside.show(snapshot);
    },
    lens,
    redraw() {
      twin?.setPalette(readPalette());
      rest.redraw();
    },
    toggleWorkshop: () => workshop.use((open) => open.toggle()),
    toggleKeys: () => workshop.use((open) => open.toggleKeys()),
    clearStage() {
      const open = lens.choice !== null;
      lens.choose(null);
      return workshop.closeTwin() || open;
    },
  };
}

/** @param opened gets a second picture, when one is opened */
function doorOf(
  { room, store, client, notes, drawers, actions, picture, openPicture, hold }: Earlier,
  handedOn: Pick<Handed, "say" | "ended">,
  opened: (picture: Picture | null) => void,
): WorkshopDoor {
  const handed: Handed = {
    ...{ page: document, room, store, actions, notes, drawers, hold, ...handedOn },
    ask: () => client.ask(),
    goOn(settings, past) {
      const goesOn = past !== null && isReplayable(past);
      store.set(settings);
      client.start(store.get(), goesOn ? past : null);
      // A past may end a few seconds before the settings do.
      client.setConditions(store.get());
      client.setAgents(store.get().agents);
      return goesOn;
    },
    setTwin: (difference) => client.setTwin(difference),
    async openPicture(host) {
      const second = await openPicture(host);
      opened(second);
      return second;
    },
    recycle: (state) => client.recycle(state),
    snap: (sharp = false) => picture?.thumbnail(sharp ? Infinity : THUMBNAIL_WIDTH) ?? null,
    onFrame: (listener) => picture?.onFrame(listener),
  };
  return new WorkshopDoor(handed, () => notes.say(words.noRest));
}
