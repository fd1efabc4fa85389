/**
 * The map of conditions: threat by energy at the current leader influence, coloured by the regime that the lab's runs
 * reached, with the dials' dot on it. Writes the two dials. Where the data is missing it says so, and the dot still works.
 */
import { REGIMES, type Regime } from "../model/regime";
import type { SettingsStore } from "../settings/store";
import { instruments } from "../words/instruments";
import { words } from "../words/page";
import { type ConditionsMap, LEVELS, loadMap, nearestLevel } from "./conditions-map-data";
import { element, setAttribute, setText } from "./element";
import { paintOf } from "./ink";

const KEY_STEP = 0.05;
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
  const paints = new Map(REGIMES.map((regime) => [regime, paintOf(canvas, regime)]));
  for (let energy = 0; energy < LEVELS; energy++) {
    for (let threat = 0; threat < LEVELS; threat++) {
      const reached = [...map.at(threat, energy)].sort();
      reached.forEach((regime, i) => {
        context.fillStyle = paints.get(regime)!;
        const from = Math.round((i * PLACE) / seeds);
        const to = Math.round(((i + 1) * PLACE) / seeds);
        context.fillRect(threat * PLACE + from, (LEVELS - 1 - energy) * PLACE, to - from, PLACE);
      });
    }
  }
}

function showDot(dot: HTMLElement, store: SettingsStore, map: ConditionsMap | null): void {
  const { threat, energy } = store.get();
  dot.style.left = `${shareOf(threat) * 100}%`;
  dot.style.bottom = `${shareOf(energy) * 100}%`;
  const { dials, keys, value } = instruments.map;
  setAttribute(dot, "aria-label", dials);
  setAttribute(dot, "aria-description", keys);
  setAttribute(dot, "aria-valuemin", "0");
  setAttribute(dot, "aria-valuemax", "1");
  setAttribute(dot, "aria-valuenow", threat.toFixed(2));
  setAttribute(dot, "aria-valuetext", value(threat, energy, map ? reachedInWords(map, threat, energy) : "–"));
}

/** What the runs nearest to the dials reached. */
function reachedInWords(map: ConditionsMap, threat: number, energy: number): string {
  const nearest = (dial: number) => Math.round(dial * (LEVELS - 1));
  const reached = map.at(nearest(threat), nearest(energy));
  const kinds = [...new Set(reached)].map((regime: Regime) => words.regimes[regime].name);
  return kinds.length === 1 ? instruments.map.agree(kinds[0]!) : instruments.map.disagree(kinds.join(", "));
}

/** The dot goes where the plane is pressed, and follows. */
function letMove(dot: HTMLElement, plane: HTMLElement, store: SettingsStore): void {
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-KEY_STEP, 0],
    ArrowRight: [KEY_STEP, 0],
    ArrowDown: [0, -KEY_STEP],
    ArrowUp: [0, KEY_STEP],
  };
  const move = (threat: number, energy: number) =>
    store.set({ threat: toHundredth(threat), energy: toHundredth(energy) });
  dot.addEventListener("keydown", (event) => {
    const by = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (!by) return;
    event.preventDefault();
    const { threat, energy } = store.get();
    move(threat + by[0], energy + by[1]);
  });
  const drag = (event: PointerEvent) => {
    const box = plane.getBoundingClientRect();
    move(dialAt((event.clientX - box.left) / box.width), dialAt((box.bottom - event.clientY) / box.height));
  };
  plane.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    plane.setPointerCapture(event.pointerId);
    dot.focus({ preventScroll: true });
    drag(event);
  });
  plane.addEventListener("pointermove", (event) => {
    if (plane.hasPointerCapture(event.pointerId)) drag(event);
  });
}

/** Where a dial stands on the map, 0 .. 1: its ends are the middles of the outermost places. */
function shareOf(dial: number): number {
  return (dial * (LEVELS - 1) + 0.5) / LEVELS;
}

function dialAt(share: number): number {
  return (share * LEVELS - 0.5) / (LEVELS - 1);
}

/** Within the dial's range. */
function toHundredth(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
