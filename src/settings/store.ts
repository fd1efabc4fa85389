/**
 * The settings as the viewer wants them. Writers (panel, keys, address, presets) set; everyone else listens.
 * Owns no meaning: what a change does is app.ts's business.
 */
import { SETTING_KEYS, type Settings } from "./table";

export type SettingsListener = (now: Settings, before: Settings) => void;

export class SettingsStore {
  #settings: Settings;
  readonly #listeners = new Set<SettingsListener>();

  constructor(initial: Settings) {
    this.#settings = { ...initial };
  }

  get(): Settings {
    return this.#settings;
  }

  /** Tells the listeners, once, if anything really changed. */
  set(change: Partial<Settings>): void {
    const before = this.#settings;
    const now = { ...before, ...change };
    if (SETTING_KEYS.every((key) => now[key] === before[key])) return;
    this.#settings = now;
    for (const listener of this.#listeners) listener(now, before);
  }

  /** @returns a function that ends it */
  listen(listener: SettingsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
