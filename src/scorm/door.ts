/** The door to the lesson, which few pages are: whether there is an LMS, and the rest only then. */
import type { SettingsStore } from "../settings/store";
import type { Course } from "./course";
import { findApi } from "./find";

/**
 * To be waited for before a deck is opened: it may be gone on with at another scene.
 * @returns null where there is no LMS, or it does not take the page on
 */
export async function enterCourse(page: Window, store: SettingsStore): Promise<Course | null> {
  const api = findApi(page);
  if (!api) return null;
  try {
    const { openCourse } = await import("./course");
    return openCourse(page, api, store);
  } catch (error) {
    // Lost on the way (no network): the swarm goes on without.
    console.error(error);
    return null;
  }
}
