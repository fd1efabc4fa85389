/**
 * The page as a lesson of SCORM 1.2: incomplete when it is first opened, completed when its deck has ended, and where it was
 * when it is opened again. Without a deck in the address there is nothing to complete: it is so at once. Loaded where there is
 * an LMS (door.ts).
 */
import { parseSetting } from "../settings/parse";
import type { SettingsStore } from "../settings/store";
import type { Settings } from "../settings/table";
import type { ScormApi } from "./find";
import { Lms } from "./lms";

export interface Course {
  /** The deck has come to its end. */
  ended(): void;
}

const STATUS = "cmi.core.lesson_status";
const LOCATION = "cmi.core.lesson_location";
/** Where nothing better can follow. */
const DONE = ["completed", "passed"];

/**
 * Begins the lesson, and goes to the scene where it was left: to be called before a deck is opened.
 * @param page tells when it is left
 * @returns null when the LMS does not take it on
 */
export function openCourse(
  page: Pick<Window, "addEventListener">,
  api: ScormApi,
  store: SettingsStore,
): Course | null {
  const lms = new Lms(api);
  if (!lms.initialise()) return null;
  const since = performance.now();
  let done = DONE.includes(lms.get(STATUS));
  let left = false;
  let atEnd = false;
  const ended = () => {
    // The end is shown again and again: told once, until another scene is on.
    if (left || atEnd) return;
    atEnd = true;
    if (!done) lms.set(STATUS, "completed");
    done = true;
    // Whoever comes back after the end begins again.
    lms.set(LOCATION, "");
    lms.commit();
  };

  const { deck } = store.get();
  const scene = sceneAt(lms.get(LOCATION), deck);
  if (scene !== null) store.set({ scene });
  if (!done) lms.set(STATUS, "incomplete");
  if (deck === "none") ended();
  store.listen((now, before) => {
    if (left || now.deck === "none" || now.scene === before.scene) return;
    atEnd = false;
    lms.set(LOCATION, locationOf(now));
    lms.commit();
  });
  page.addEventListener("pagehide", () => {
    if (left) return;
    left = true;
    lms.set("cmi.core.session_time", timespan(performance.now() - since));
    lms.set("cmi.core.exit", done ? "" : "suspend");
    lms.finish();
  });
  return { ended };
}

/** A deck's name and a scene, counted from 1: in another deck the same number would be another scene. */
function locationOf({ deck, scene }: Pick<Settings, "deck" | "scene">): string {
  return `${deck}:${scene}`;
}

/** @returns the scene of this deck that was kept; null when there is none, or it is another deck's */
function sceneAt(location: string, deck: Settings["deck"]): number | null {
  const { value, problem } = parseSetting("scene", /:(.*)$/s.exec(location)?.[1] ?? "");
  return problem || location !== locationOf({ deck, scene: value }) ? null : value;
}

/** @param ms from 0. @returns CMITimespan, HHHH:MM:SS.SS */
export function timespan(ms: number): string {
  const hundredths = Math.min(Math.floor(ms / 10), 9999 * 360_000);
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const [hours, minutes] = [hundredths / 360_000, (hundredths / 6000) % 60];
  return `${two(hours).padStart(4, "0")}:${two(minutes)}:${two((hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}
