/**
 * The order compass: the plane of polarization and rotation with its three named corners, the thresholds between them, the
 * group's dot and its last minute as a fading trail. Reads the chronicle; a corner asks for its preset.
 */
import { HIGH, LOW, type Regime, regimeOf } from "../model/regime";
import { PRESET_NAMES, type PresetName } from "../settings/table";
import { instruments } from "../words/instruments";
import { words } from "../words/page";
import type { Snapshot } from "../worker/protocol";
import type { Actions } from "./actions";
import type { Chronicle } from "./chronicle";
import { element, setAttribute, setText } from "./element";

/** Simulated seconds of the trail, and in how many shades it fades. */
const TRAIL_SECONDS = 60;
const SHADES = 6;
/** The plane's side in the picture's own units: two decimals of P and M. */
const SIDE = 100;

/** Where each named regime lies in the plane: from .. to in P and in M. */
const HOMES: Readonly<Record<PresetName, readonly [number, number, number, number]>> = {
  milling: [0, LOW, 0, LOW],
  circulation: [0, LOW, HIGH, 1],
  alignment: [HIGH, 1, 0, LOW],
};

export interface Compass {
  /** @param more whether the chronicle has grown */
  show(snapshot: Snapshot, more: boolean): void;
}

export function createCompass(host: HTMLElement, chronicle: Chronicle, actions: Actions): Compass {
  const picture = svg("svg", {
    viewBox: `0 0 ${SIDE} ${SIDE}`,
    preserveAspectRatio: "none",
    role: "img",
    class: "compass-plane",
  });
  const trail = Array.from({ length: SHADES }, (_, i) =>
    svg("polyline", { class: "compass-trail", opacity: ((i + 1) / SHADES).toFixed(2) }),
  );
  const dot = element("div", { class: "compass-dot", "aria-hidden": "true" });
  picture.append(...PRESET_NAMES.map(homeOf), svg("rect", frameOf()), ...trail);
  const corners = new Map(PRESET_NAMES.map((name) => [name, cornerOf(name, actions)]));
  const plane = element("div", { class: "compass" }, ...corners.values());
  plane.prepend(picture);
  plane.append(
    dot,
    element("span", { class: "compass-axis compass-x", "aria-hidden": "true" }, "P →"),
    element("span", { class: "compass-axis compass-y", "aria-hidden": "true" }, "M ↑"),
  );
  host.append(element("h2", { title: instruments.compass.help }, instruments.compass.name), plane);

  return {
    show({ polarization, rotation, regime }, more) {
      dot.style.left = `${place(polarization)}%`;
      dot.style.bottom = `${place(rotation)}%`;
      for (const [name, corner] of corners) setAttribute(corner, "data-here", String(name === regime));
      setAttribute(host, "data-corner", regimeOf(polarization, rotation));
      if (!more) return;
      drawTrail(trail, chronicle);
      setAttribute(
        picture,
        "aria-label",
        instruments.compass.value(words.regimes[regime].name, polarization, rotation),
      );
    },
  };
}

function cornerOf(name: PresetName, actions: Actions): HTMLButtonElement {
  const regime = words.regimes[name].name;
  const corner = element("button", {
    type: "button",
    class: `button compass-corner ${name}`,
    title: instruments.compass.goTo(regime),
  });
  setText(corner, regime);
  corner.addEventListener("click", () => actions.preset(name));
  return corner;
}

/** A regime's part of the plane, bounded by the thresholds. */
function homeOf(name: PresetName): SVGElement {
  const [left, right, low, high] = HOMES[name];
  return svg("rect", {
    class: `compass-home ${name satisfies Regime}`,
    x: place(left),
    y: place(1 - high),
    width: place(right - left),
    height: place(high - low),
  });
}

function frameOf(): Record<string, string> {
  return { class: "compass-frame", width: String(SIDE), height: String(SIDE) };
}

/** The last minute, oldest palest. */
function drawTrail(
  shades: readonly SVGElement[],
  { seconds, polarization, rotation, newest }: Chronicle,
): void {
  const now = seconds[newest] ?? 0;
  const points: string[][] = shades.map(() => []);
  for (let i = newest; i >= 0; i--) {
    const age = (now - seconds[i]!) / TRAIL_SECONDS;
    if (age >= 1) break;
    const shade = SHADES - 1 - Math.floor(age * SHADES);
    const point = `${place(polarization[i]!)},${place(1 - rotation[i]!)}`;
    points[shade]!.push(point);
    // Where one shade ends the next begins, or there would be gaps.
    if (points[shade]!.length === 1) points[shade + 1]?.push(point);
  }
  shades.forEach((shade, i) => {
    setAttribute(shade, "points", points[i]!.join(" "));
  });
}

function place(share: number): string {
  return (share * SIDE).toFixed(1);
}

function svg(tag: string, attributes: Record<string, string>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag) as SVGElement;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
