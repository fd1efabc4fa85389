/** The dials' dot on the map of conditions: where threat and energy stand; dragged or moved by keys it sets both. */
import type { Regime } from "../model/regime";
import type { SettingsStore } from "../settings/store";
import { instruments } from "../words/instruments";
import { words } from "../words/page";
import { type ConditionsMap, dialAt, LEVELS, shareOf } from "./conditions-map-data";
import { setAttribute } from "./element";
import { stepOf } from "./key-steps";

const KEY_STEP = 0.05;

/** Puts it where the dials stand, and says so. @param map null while there is none */
export function showDot(dot: HTMLElement, store: SettingsStore, map: ConditionsMap | null): void {
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
export function letMove(dot: HTMLElement, plane: HTMLElement, store: SettingsStore): void {
  const moves: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-KEY_STEP, 0],
    ArrowRight: [KEY_STEP, 0],
    ArrowDown: [0, -KEY_STEP],
    ArrowUp: [0, KEY_STEP],
  };
  dot.addEventListener("keydown", (event) => {
    const by = stepOf(moves, event.key);
    if (!by) return;
    event.preventDefault();
    const { threat, energy } = store.get();
    store.set({ threat: dialAt(shareOf(threat + by[0])), energy: dialAt(shareOf(energy + by[1])) });
  });
  const drag = (event: PointerEvent) => {
    const box = plane.getBoundingClientRect();
    const threat = dialAt((event.clientX - box.left) / box.width);
    store.set({ threat, energy: dialAt((box.bottom - event.clientY) / box.height) });
  };
  plane.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    plane.setPointerCapture(event.pointerId);
    dot.focus({ preventScroll: true });
    drag(event);
  });
  plane.addEventListener("pointermove", (event) => {
    if (plane.hasPointerCapture(event.pointerId)) drag(event);
  });
}
