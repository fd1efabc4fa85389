/**
 * The map of conditions: threat by energy at the current leader influence, coloured by the regime that the lab's runs
 * reached, with the dials' dot on it. Writes the two dials. Where the data is missing it says so, and the dot still works.
 */
import type { SettingsStore } from "../settings/store";
import { instruments } from "../words/instruments";
import { type ConditionsMap, LEVELS, loadMap, nearestLevel } from "./conditions-map-data";
import { letMove, showDot } from "./conditions-map-dot";
import { element, setAttribute, setText } from "./element";
import { Inks } from "./ink";

/** Device pixels of a place on the map: wide enough for three stripes. */
const PLACE = 12;

export interface ConditionsMapView {
  /** The colours have changed. */
  redraw(): void;
}

export function createConditionsMap(host: HTMLElement, store: SettingsStore): ConditionsMapView {
  const { name, x, y, loading } = instruments.map;
  const title = element("h2", {}, name);
  const level = element("span", { class: "map-level" });
  title.append(" ", level);
  const canvas = element("canvas", { class: "map-places", "aria-hidden": "true" });
  const dot = element("div", { class: "map-dot", role: "slider", tabindex: "0" });
  const plane = element("div", { class: "map" }, canvas, dot);
  const note = element("p", { class: "map-note" }, loading);
  plane.append(
    element("span", { class: "map-axis map-x", "aria-hidden": "true" }, `${x} →`),
    element("span", { class: "map-axis map-y", "aria-hidden": "true" }, `${y} ↑`),
    note,
  );
  host.append(title, plane);
  const maps = new Maps((map) => {
    note.hidden = map !== null;
    if (!map) return setText(note, instruments.map.missing);
    draw(canvas, map);
    title.title = instruments.map.help(map.agents, map.informedShare, map.seeds);
    setAttribute(host, "data-level", String(map.leaderInfluence));
    follow();
  });
  const follow = () => {
    const { leaderInfluence } = store.get();
    setText(level, instruments.map.level(nearestLevel(leaderInfluence)));
    maps.want(nearestLevel(leaderInfluence));
    showDot(dot, store, maps.current);
  };
  store.listen(follow);
  follow();
  letMove(dot, plane, store);
  return { redraw: () => maps.current && draw(canvas, maps.current) };
}

/** The map that is shown, fetched when it is first wanted. */
class Maps {
  current: ConditionsMap | null = null;
  readonly #loaded = new Map<number, ConditionsMap | null>();
  readonly #tell: (map: ConditionsMap | null) => void;
  #wanted = Number.NaN;

  /** @param tell gets the wanted map when it is there; null when it cannot be had */
  constructor(tell: (map: ConditionsMap | null) => void) {
    this.#tell = tell;
  }

  want(level: number): void {
    if (level === this.#wanted) return;
    this.#wanted = level;
    void this.#get(level).then((map) => {
      if (level !== this.#wanted) return;
      this.current = map;
      this.#tell(map);
    });
  }

  async #get(level: number): Promise<ConditionsMap | null> {
    const known = this.#loaded.get(level);
    if (known !== undefined) return known;
    // Without network, or with a broken file: no map, and the page works on.
    const map = await loadMap(level).catch(() => null);
    if (map) this.#loaded.set(level, map);
    return map;
  }
}

/** A square a place; a stripe a seed, those of one regime side by side: where seeds agree it is plain. */
function draw(canvas: HTMLCanvasElement, map: ConditionsMap): void {
  const { seeds } = map;
  canvas.width = LEVELS * PLACE;
  canvas.height = LEVELS * PLACE;
  const context = canvas.getContext("2d");
  if (!context) return;
  const inks = new Inks(canvas);
  for (let energy = 0; energy < LEVELS; energy++) {
    for (let threat = 0; threat < LEVELS; threat++) {
      const reached = [...map.at(threat, energy)].sort();
      reached.forEach((regime, i) => {
        context.fillStyle = inks.paint(regime);
        const from = Math.round((i * PLACE) / seeds);
        const to = Math.round(((i + 1) * PLACE) / seeds);
        context.fillRect(threat * PLACE + from, (LEVELS - 1 - energy) * PLACE, to - from, PLACE);
      });
    }
  }
}
