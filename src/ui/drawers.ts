/**
 * The two rooms that open and close: dials beside the swarm, instruments under it. Owns which are open at first, and that
 * a narrow or low screen has room for one.
 */
import type { SettingsStore } from "../settings/store";
import { panelOf, type Settings } from "../settings/table";
import { words } from "../words/page";
import { createDrawer, type Drawer } from "./drawer";

/** Smaller than this, both ways, the panel would cover the swarm. Matches page.css. */
const SMALL_FRAME = "(max-width: 700px) and (max-height: 480px)";
/** With less room the instruments come when they are asked for. */
const ROOM_FOR_INSTRUMENTS = "(min-width: 701px) and (min-height: 600px)";
/** Both open would leave no stage. */
const NARROW = "(max-width: 700px), (max-height: 599px)";

export interface Drawers {
  readonly panel: Drawer;
  readonly instruments: Drawer;
  /** Something on the stage needs room: on a narrow screen both are closed. */
  makeRoom(): void;
  /** It is gone: in an embed, which has no button for it, the panel is back. */
  giveBack(): void;
}

/** @param room finds a room of the page by its id */
export function createDrawers(room: (id: string) => HTMLElement, store: SettingsStore): Drawers {
  const only = (other: () => Drawer) => () => {
    if (matchMedia(NARROW).matches) other().set(false);
  };
  const instruments = createDrawer(room("page"), room("instruments"), room("toolbar"), {
    ...words.instruments,
    key: "I",
    open: !store.get().embed && matchMedia(ROOM_FOR_INSTRUMENTS).matches,
    onOpen: only(() => panel),
  });
  const panel = createDrawer(room("page"), room("panel"), room("toolbar"), {
    ...words.panel,
    key: "H",
    open: wantsPanel(store.get()),
    onOpen: only(() => instruments),
  });
  store.listen((now, before) => {
    if (now.embed && !before.embed) instruments.set(false);
    if (panelOf(now) !== panelOf(before)) panel.set(wantsPanel(now));
  });
  const makeRoom = () => {
    if (!matchMedia(NARROW).matches) return;
    panel.set(false);
    instruments.set(false);
  };
  const giveBack = () => {
    if (store.get().embed) panel.set(wantsPanel(store.get()));
  };
  return { panel, instruments, makeRoom, giveBack };
}

/** Asked for by name it is open whatever the room. */
function wantsPanel(settings: Settings): boolean {
  if (panelOf(settings) === "none") return false;
  return settings.panel !== "auto" || settings.embed || !matchMedia(SMALL_FRAME).matches;
}
