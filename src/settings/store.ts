/**
 * The settings as the viewer wants them. Writers (panel, keys, address, presets) set; everyone else listens.
 * Owns no meaning: what a change does is app.ts's business.
 */
import { isListed, SETTING_KEYS, type Settings } from "./table";

export type SettingsListener = (now: Settings, before: Settings) => void;

export interface SettingsStore {
  get(): Settings;
  /** Tells the listeners, once, if anything really changed. */
  set(change: Partial<Settings>): void;
  /** @returns a function that ends it */
  listen(listener: SettingsListener): () => void;
}

export class Store implements SettingsStore {
  #settings: Settings;
  readonly #listeners = new Set<SettingsListener>();

  constructor(initial: Settings) {
    this.#settings = { ...initial };
  }

  get(): Settings {
    return this.#settings;
  }

  set(change: Partial<Settings>): void {
    const before = this.#settings;
    const now = { ...before, ...change };
    if (SETTING_KEYS.every((key) => now[key] === before[key])) return;
    this.#settings = now;
    for (const listener of this.#listeners) listener(now, before);
  }

  listen(listener: SettingsListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The same store in a viewer's hands: what is locked stays where it is, whatever widget or key would move it. */
export function inViewersHands(store: SettingsStore): SettingsStore {
  return {
    get: () => store.get(),
    set(change) {
      const { lock } = store.get();
      const free = SETTING_KEYS.filter((key) => key in change && !isListed(lock, key));
      store.set(Object.fromEntries(free.map((key) => [key, change[key]])));
    },
    listen: (listener) => store.listen(listener),
  };
}
