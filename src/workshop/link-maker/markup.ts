/**
 * An address as what can be pasted elsewhere: a frame, a line of Markdown, an element. Text in, text out; whatever a title has
 * in it stays text. Must not know where the address came from.
 */
import { DEFAULTS, SETTING_KEYS, type Settings, TABLE } from "../../settings/table";
import { words } from "../../words/page";
import type { Shape } from "./choices";

/** The address format's version (share/address.ts writes it; a test holds the two together). */
export const VERSION = 1;
/** What the page does of itself; it never leads its host away, and opens no dialogs. The element's frame has the same. */
export const SANDBOX =
  "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
/** What a host has to hand on. */
export const ALLOW = "fullscreen; screen-wake-lock";
/** On a phone 16 to 9 is a strip, with no room for a swarm beside its readout and dials. As the element has it. CSS pixels, by eye. */
const LEAST_HEIGHT = 360;
/** What course pages give their text, CSS pixels: for those that take the style away. */
export const USUAL_WIDTH = 800;

export interface Size {
  readonly shape: Shape;
  /** CSS pixels, for the shape "height". */
  readonly height: number;
}

/** @returns CSS pixels */
export function heightAt(width: number, { shape, height }: Size): number {
  if (shape === "height") return height;
  const [wide, high] = shape.split(":").map(Number) as [number, number];
  return Math.max(LEAST_HEIGHT, Math.round((width * high) / wide));
}

/** An address that says which version it is, also where it has nothing else to say. */
export function withVersion(address: string): string {
  const url = new URL(address);
  if (url.searchParams.has("v")) return address;
  return `${address}${url.search === "" ? "?" : "&"}v=${VERSION}`;
}

/** What the frame is called; a frame without a name is a fault of its host. */
export function nameOf({ title }: Settings): string {
  return title || words.product;
}

/** @param address whole */
export function snippetOf(address: string, settings: Settings, size: Size): string {
  // With height:auto the shape wins over the attribute, which is for hosts that take the style away.
  const high =
    size.shape === "height"
      ? `height:${size.height}px`
      : `height:auto;${ratio(size.shape)};min-height:${LEAST_HEIGHT}px`;
  return tag("iframe", [
    ["src", address],
    ["title", nameOf(settings)],
    ["width", String(USUAL_WIDTH)],
    ["height", String(heightAt(USUAL_WIDTH, size))],
    ["loading", "lazy"],
    ["allow", ALLOW],
    ["allowfullscreen", null],
    ["sandbox", SANDBOX],
    ["style", `width:100%;${high};border:0`],
  ]);
}

/** @param address whole; its settings are left out, because they are the element's attributes */
export function elementOf(address: string, settings: Settings, size: Size): string {
  const page = new URL(address);
  page.search = page.hash = "";
  const script = tag("script", [
    ["type", "module"],
    ["src", new URL("embed/element.js", page).href],
  ]);
  // Left to itself an element has the swarm alone.
  const changed = SETTING_KEYS.filter((key) => settings[key] !== DEFAULTS[key] || key === "embed");
  const attributes = changed.map((key) => [TABLE[key].address, String(settings[key])] as const);
  // As the element has it of itself.
  const style = size.shape === "16:9" ? [] : [["style", styleOf(size)] as const];
  return `${script}\n${tag("coarse-grain", [["src", page.href], ...attributes, ...style])}`;
}

/** @param address whole */
export function markdownOf(address: string, settings: Settings): string {
  // The first bracket would end it.
  const target = address.replace(
    /[()<>\s\\]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
  return `[${nameOf(settings).replace(/[\\`*_[\]<>&~|$!#]/g, "\\$&")}](${target})`;
}

function styleOf(size: Size): string {
  return size.shape === "height" ? `aspect-ratio:auto;height:${size.height}px` : ratio(size.shape);
}

function ratio(shape: Shape): string {
  return `aspect-ratio:${shape.replace(":", "/")}`;
}

/** @param attributes null = its name alone */
function tag(name: string, attributes: readonly (readonly [string, string | null])[]): string {
  const written = attributes.map(([key, value]) =>
    value === null ? ` ${key}` : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join("")}></${name}>`;
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
}
