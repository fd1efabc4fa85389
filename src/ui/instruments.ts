/**
 * The instruments under the swarm, put together: compass, timeline, map of conditions. Loaded after the first frame. Where
 * there is no room for three, one is shown at a time and a row of tabs chooses it.
 */
import "./instruments.css";
import type { SettingsStore } from "../settings/store";
import { instruments } from "../words/instruments";
import type { Snapshot } from "../worker/protocol";
import type { Actions } from "./actions";
import { Chronicle } from "./chronicle";
import { createCompass } from "./compass";
import { createConditionsMap } from "./conditions-map";
import { element, setAttribute } from "./element";
import { createTimeline } from "./timeline";

export interface Instruments {
  show(snapshot: Snapshot): void;
  /** The colours have changed. */
  redraw(): void;
}

export function createInstruments(host: HTMLElement, store: SettingsStore, actions: Actions): Instruments {
  const chronicle = new Chronicle();
  const [compassRoom, timelineRoom, mapRoom] = ["compass", "timeline", "map"].map((name) =>
    element("section", { class: "instrument", id: `instrument-${name}` }),
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const rooms = [compassRoom, timelineRoom, mapRoom];
  const names = [instruments.compass.name, instruments.timeline.name, instruments.map.name];
  rooms.forEach((room, i) => {
    setAttribute(room, "aria-label", names[i]!);
  });
  host.replaceChildren(createTabs(host, rooms, names), ...rooms);
  const compass = createCompass(compassRoom, chronicle, actions);
  const timeline = createTimeline(timelineRoom, chronicle);
  const map = createConditionsMap(mapRoom, store);
  return {
    show(snapshot) {
      const more = chronicle.take(snapshot);
      compass.show(snapshot, more);
      timeline.show(snapshot, more);
    },
    redraw() {
      timeline.redraw();
      map.redraw();
    },
  };
}

/** Shown only where the style sheet shows one instrument at a time. */
function createTabs(host: HTMLElement, rooms: readonly HTMLElement[], names: readonly string[]): HTMLElement {
  const tabs = element("div", { class: "instrument-tabs" });
  const choose = (chosen: number) => {
    setAttribute(host, "data-shown", rooms[chosen]!.id);
    [...tabs.children].forEach((tab, i) => {
      setAttribute(tab, "aria-pressed", String(i === chosen));
    });
  };
  names.forEach((name, i) => {
    const tab = element("button", { type: "button", class: "button", "aria-controls": rooms[i]!.id }, name);
    tab.addEventListener("click", () => choose(i));
    tabs.append(tab);
  });
  choose(0);
  return tabs;
}
