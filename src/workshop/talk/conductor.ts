/**
 * Leads the swarm through a deck: hears the facilitator and the snapshots, and writes settings, as any viewer could. Owns
 * what is being presented. Must not know windows, keys or how a scene is shown.
 */
import { pickConditions } from "../../model/conditions";
import { type Place, Presentation, type PresentationView } from "../../scenes/presentation";
import type { Deck, SceneDials } from "../../scenes/scene";
import type { SettingsStore } from "../../settings/store";
import type { Report, Snapshot } from "../../worker/protocol";
import type { Memory, PresentedName } from "./stage-state";

type DialKey = keyof SceneDials;

export interface ConductorEvents {
  /** Another scene is on, or its phase has changed. */
  changed(): void;
  /** A scene has been jumped to: the group should be as the scenes before leave it, under these dials. */
  prepare(dials: Required<SceneDials>): void;
}

/** What is being presented, and since when. */
export interface Talk {
  readonly name: PresentedName;
  readonly deck: Deck;
  /** The text of a deck that the viewer has loaded; null for the page's own. */
  readonly source: string | null;
  /** ms since 1970. */
  readonly startedAt: number;
}

export class Conductor {
  readonly #store: SettingsStore;
  readonly #events: ConductorEvents;
  #talk: Talk | null = null;
  #presentation: Presentation | null = null;
  /** What this scene last wrote for a dial; of a dial that somebody else has moved since, it keeps off. */
  #written = new Map<DialKey, number>();
  #letGo = new Set<DialKey>();

  constructor(store: SettingsStore, events: ConductorEvents) {
    this.#store = store;
    this.#events = events;
    store.listen((now, before) => {
      // Another deck has been asked for: what comes with it is not of this one.
      if (!this.#presentation || now.deck !== this.#talk?.name) return;
      // From elsewhere, the address say: what we write ourselves is where we are already.
      const moved = now.scene !== before.scene && now.scene - 1 !== this.#presentation.place.index;
      if (moved) this.go(now.scene - 1);
      // Whoever lets the swarm go has heard the room.
      else if (now.running && !before.running && this.#presentation.frozen) this.next();
    });
  }

  /** Null while nothing is presented. */
  get view(): PresentationView | null {
    return this.#presentation?.view ?? null;
  }

  get talk(): Talk | null {
    return this.#talk;
  }

  /**
   * @param at where to go on; left out, it begins
   * @param goesOn the swarm is already where this place has left it
   */
  start(talk: Talk, at?: Place, goesOn = false): void {
    this.#talk = talk;
    // In another run the scene begins again.
    this.#presentation = new Presentation(talk.deck, at && !goesOn ? { ...at, play: null } : at);
    if (!goesOn) this.#prepare();
    // One that was paused when it was left stays so.
    this.#opened(at === undefined || this.#store.get().running);
  }

  leave(): void {
    if (!this.#presentation) return;
    const { frozen } = this.#presentation;
    this.#presentation = null;
    this.#talk = null;
    this.#store.set({ deck: "none", scene: 1, ...(frozen ? { running: true } : {}) });
    this.#events.changed();
  }

  next(): void {
    const presentation = this.#presentation;
    const { goal } = presentation?.view.scene ?? {};
    // Left before it has shown what it is for: the next one would begin with a group that it is not about.
    const cutShort = goal !== undefined && ["playing", "late"].includes(presentation!.phase);
    presentation?.next();
    if (cutShort) this.#prepare();
    this.#opened();
  }

  back(): void {
    this.#presentation?.back();
    this.#prepare();
    this.#opened();
  }

  /** This scene from its beginning, with the group that it begins with. */
  again(): void {
    if (this.#presentation) this.go(this.#presentation.place.index);
  }

  /** @param index of a scene, from 0 */
  go(index: number): void {
    this.#presentation?.go(index);
    this.#prepare();
    this.#opened();
  }

  guess(answer: number): void {
    this.#presentation?.guess(answer);
    this.#events.changed();
  }

  /** Every snapshot, in their order. */
  take(snapshot: Pick<Snapshot, "seconds" | "regime" | "polarization" | "rotation" | "cohesion">): void {
    const presentation = this.#presentation;
    if (!presentation) return;
    const { phase } = presentation;
    const dials = presentation.take(snapshot, pickConditions(this.#store.get()));
    if (dials) this.#write(dials);
    if (presentation.phase !== phase) this.#events.changed();
  }

  /** @param report where the run stands, if that is known */
  memory(report: Report | null): Memory | null {
    if (!this.#talk || !this.#presentation) return null;
    const { name, source, startedAt } = this.#talk;
    const { place } = this.#presentation;
    return { deck: name, source, startedAt, place, settings: this.#store.get(), report };
  }

  /** A scene that does not come after the one before is given the group that it needs. */
  #prepare(): void {
    const { scene, index } = this.#presentation?.view ?? {};
    if (!scene || index === 0) return;
    this.#events.prepare(this.#presentation!.dialsBefore(pickConditions(this.#store.get())));
  }

  #opened(running = true): void {
    const presentation = this.#presentation;
    if (!presentation || !this.#talk) return;
    this.#written.clear();
    this.#letGo.clear();
    const { place, frozen } = presentation;
    this.#store.set({ deck: this.#talk.name, scene: place.index + 1, running: running && !frozen });
    this.#events.changed();
  }

  #write(dials: Required<SceneDials>): void {
    const now = this.#store.get();
    const change: { -readonly [Key in DialKey]?: number } = {};
    for (const key of Object.keys(dials) as DialKey[]) {
      const written = this.#written.get(key);
      if (written !== undefined && written !== now[key]) this.#letGo.add(key);
      if (this.#letGo.has(key)) continue;
      this.#written.set(key, dials[key]);
      change[key] = dials[key];
    }
    this.#store.set(change);
  }
}
