/**
 * The map of conditions: threat by energy at the current leader influence, coloured by the regime that the lab's runs
 * reached, with the dials' dot on it. Writes the two dials. Where the data is missing it says so, and the dot still works.
 */
import type { SettingsStore } from "../settings/store";
import { PRESET_NAMES } from "../settings/table";
import { instruments } from "../words/instruments";
import { type ConditionsMap, LEVELS, middleOf, nearestLevel } from "./conditions-map-data";
import { letMove, showDot } from "./conditions-map-dot";
import { type MapState, Maps } from "./conditions-map-shelf";
import { element, setText } from "./element";
import { Inks } from "./ink";

/** Device pixels of a place on the map: wide enough for three stripes. */
const PLACE = 12;

export interface ConditionsMapView {
  /** The colours have changed. */
  redraw(): void;
}

export function createConditionsMap(host: HTMLElement, store: SettingsStore): ConditionsMapView {
  const { name, x, y, level: levelInWords } = instruments.map;
  const title = element("h2", {}, name);
  const level = element("span", { class: "map-level" });
  title.append(" ", level);
  const plane = new Plane();
  const dot = element("div", { class: "map-dot", role: "slider", tabindex: "0" });
  plane.node.append(
    dot,
    element("span", { class: "map-axis map-x", "aria-hidden": "true" }, `${x} →`),
    element("span", { class: "map-axis map-y", "aria-hidden": "true" }, `${y} ↑`),
  );
  host.append(title, plane.node);
  const maps = new Maps((state) => {
    plane.show(state);
    if (typeof state !== "string")
      title.title = instruments.map.help(state.agents, state.informedShare, state.seeds);
    showDot(dot, store, maps.current);
  });
  const follow = () => {
    const nearest = nearestLevel(store.get().leaderInfluence);
    setText(level, levelInWords(nearest));
    maps.want(nearest);
    showDot(dot, store, maps.current);
  };
  store.listen(follow);
  follow();
  letMove(dot, plane.node, store);
  return { redraw: () => maps.current && plane.show(maps.current) };
}

/** The coloured places with the names of the forms on them, and under them what they were made with. */
class Plane {
  readonly node: HTMLElement;
  readonly #canvas = element("canvas", { class: "map-places", "aria-hidden": "true" });
  readonly #note = element("p", { class: "map-note" });
  readonly #made = element("span", { class: "map-axis map-made" });
  readonly #names = PRESET_NAMES.map((name) =>
    element(
      "span",
      { class: "map-name", "data-regime": name, "aria-hidden": "true" },
      instruments.short[name],
    ),
  );

  constructor() {
    this.node = element("div", { class: "map" }, this.#canvas, ...this.#names, this.#note, this.#made);
  }

  show(state: MapState): void {
    const map = typeof state === "string" ? null : state;
    this.#note.hidden = map !== null;
    if (!map) setText(this.#note, instruments.map[state as "loading" | "missing"]);
    this.#canvas.hidden = map === null;
    setText(this.#made, map ? instruments.map.made(map.agents) : "");
    this.#names.forEach((name, i) => {
      const middle = map && middleOf(map, PRESET_NAMES[i]!);
      name.hidden = !middle;
      if (!middle) return;
      name.style.left = `${middle.threat * 100}%`;
      name.style.bottom = `${middle.energy * 100}%`;
    });
    if (map) draw(this.#canvas, map);
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
