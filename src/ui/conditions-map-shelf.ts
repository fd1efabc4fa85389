/** The maps of conditions that have been fetched, and the one that is wanted now. Must not know how a map is drawn. */
import { type ConditionsMap, loadMap } from "./conditions-map-data";

/** The wanted map, or why it is not there. */
export type MapState = ConditionsMap | "loading" | "missing";

export class Maps {
  /** The wanted map; null while it is not there. */
  current: ConditionsMap | null = null;
  readonly #loaded = new Map<number, ConditionsMap>();
  readonly #tell: (state: MapState) => void;
  readonly #load: (level: number) => Promise<ConditionsMap>;
  #wanted = Number.NaN;

  /** @param tell told when another map is wanted, has come, or cannot be had */
  constructor(tell: (state: MapState) => void, load: (level: number) => Promise<ConditionsMap> = loadMap) {
    this.#tell = tell;
    this.#load = load;
  }

  /** @param level a leader influence that there is a map of */
  want(level: number): void {
    if (level === this.#wanted) return;
    this.#wanted = level;
    this.current = this.#loaded.get(level) ?? null;
    this.#tell(this.current ?? "loading");
    if (!this.current) void this.#fetch(level);
  }

  async #fetch(level: number): Promise<void> {
    // Without network, or with a broken file: no map, and the page works on.
    const map = await this.#load(level).catch(() => null);
    if (map) this.#loaded.set(level, map);
    if (level !== this.#wanted) return;
    this.current = map;
    // The next time it is wanted it may be there.
    if (!map) this.#wanted = Number.NaN;
    this.#tell(map ?? "missing");
  }
}
