/**
 * The twin: the stage in two halves, the run as the dials stand and the same run with one thing different, and between
 * them a meter of how far they have come apart. Owns what differs. Must not know how anything is drawn or computed.
 */
import type { SettingsStore } from "../../settings/store";
import { element, setAttribute, setText } from "../../ui/element";
import { OWN_ESCAPE } from "../../ui/keys";
import { words } from "../../words/page";
import { twinWords } from "../../words/twin";
import type { Difference, Snapshot } from "../../worker/protocol";
import "./twin.css";
import { createTwinControls } from "./controls";
import { cautionOf, labelOf, type OneDifference, startOf } from "./difference";
import { createTwinLabel } from "./label";
import { createTwinMeter } from "./meter";
import { SecondPicture } from "./picture";
import { keepRoom } from "./room";

export interface TwinSurroundings {
  /** Carries `data-twin` while it is on. */
  readonly stage: HTMLElement;
  /** The main run's; the twin's comes right after it. */
  readonly picture: HTMLElement;
  readonly store: SettingsStore;
  setTwin(difference: Difference | null): void;
  /** Called when the twin is first opened, and again after a null: there is none, and the host says so. */
  openPicture(host: HTMLElement): Promise<{ take(snapshot: Snapshot): void } | null>;
  recycle(state: Float32Array): void;
}

export interface Twin {
  readonly on: boolean;
  open(): void;
  close(): void;
  /** Every snapshot: hands the twin's half to its picture. The main run's half is not touched. */
  take(snapshot: Snapshot): void;
  /** At a reader's pace. */
  show(snapshot: Snapshot): void;
}

export function createTwin(around: TwinSurroundings): Twin {
  const { stage, store, setTwin } = around;
  const host = element("div", { class: "twin-picture", role: "img" });
  const second = new SecondPicture(host, around.openPicture, around.recycle);
  const main = createTwinLabel("main");
  const other = createTwinLabel("twin");
  const meter = createTwinMeter();
  const caution = element("p", { class: "twin-caution", role: "status" });
  let difference = startOf("leaderInfluence", store.get());
  let on = false;
  let focusBefore: Element | null = null;

  const tell = () => {
    controls.show(difference);
    other.name(labelOf(difference));
    setText(caution, cautionOf(difference, store.get()));
  };
  /** @param parting whether the twin is put where the main run is, or only steered from where it is */
  const differ = (next: OneDifference, parting: boolean) => {
    difference = next;
    if (parting) setTwin(null);
    setTwin({ [next.name]: next.value });
    tell();
  };
  const controls = createTwinControls({
    // What has differed so far would still be seen: the two are to differ in one thing only.
    choose: (name) => differ(startOf(name, store.get()), true),
    move: (value) => differ({ ...difference, value }, false),
    again: () => differ(difference, true),
    close: () => close(),
  });
  const panel = element(
    "section",
    { class: "twin-panel", "aria-label": twinWords.name, [OWN_ESCAPE]: "" },
    meter.root,
    controls.root,
    caution,
  );
  const rooms = [host, main.root, other.root, panel];
  const room = keepRoom(stage, panel);
  const hide = (hidden: boolean) => {
    for (const each of rooms) each.hidden = hidden;
  };
  main.name(twinWords.main);
  hide(true);
  around.picture.after(...rooms);
  store.listen(() => {
    if (on) tell();
  });
  // Global keys leave a slider and a list alone.
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  });

  function open(): void {
    if (on) return;
    on = true;
    focusBefore = document.activeElement;
    stage.setAttribute("data-twin", "");
    hide(false);
    meter.show(null);
    void second.open();
    room.keep();
    differ(startOf("leaderInfluence", store.get()), false);
  }

  function close(): void {
    if (!on) return;
    on = false;
    // The focus must not be lost in what is no longer there.
    if (panel.contains(document.activeElement) && focusBefore instanceof HTMLElement) focusBefore.focus();
    stage.removeAttribute("data-twin");
    hide(true);
    room.give();
    setTwin(null);
  }

  return {
    get on() {
      return on;
    },
    open,
    close,
    take: (snapshot) => second.take(snapshot, on),
    show(snapshot) {
      if (!on) return;
      main.show(snapshot);
      meter.show(snapshot.twin);
      if (!snapshot.twin) return;
      other.show(snapshot.twin);
      const regime = words.regimes[snapshot.twin.regime].line;
      setAttribute(host, "aria-label", twinWords.picture(labelOf(difference), regime));
    },
  };
}
