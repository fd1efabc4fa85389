/** The dials' dot on the map of conditions: where threat and energy stand; dragged or moved by keys it sets both. */
import type { Regime } from "../model/regime";
import type { SettingsStore } from "../settings/store";
import { instruments } from "../words/instruments";
import { words } from "../words/page";
import { type ConditionsMap, LEVELS } from "./conditions-map-data";
import { setAttribute } from "./element";

const KEY_STEP = 0.05;

/** Puts it where the dials stand, and says so. @param map what was reached there; null while there is none */
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
