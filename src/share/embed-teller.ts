/**
 * What a page in a frame tells its parent, to whom, and how often. To the origin that has asked, or that we were loaded from.
 * Before one is known only `ready` and Canvas's frame height go out, to anyone: neither says more than that this page is
 * here. Must not know what is asked, nor listen.
 */
import type { SettingsStore } from "../settings/store";
import { type Problem, SETTING_KEYS } from "../settings/table";
import { type Around, type GuestClock, parentOrigin, type Shown } from "./embed-around";
import {
  ASKS,
  EMBED_VERSION,
  type FromGuest,
  type HandedKey,
  type LtiFrameResize,
  NAME_OF,
  type NamedSettings,
  SETTING_NAMES,
  type StateMessage,
} from "./embed-protocol";

export const MS_BETWEEN_STATES = 250;

export class Teller {
  readonly #around: Around;
  readonly #clock: GuestClock;
  /** Who what nobody asked for goes to; null = not known. */
  #host: string | null;
  #shown: Shown | null = null;
  #told = "";
  #toldAt = -Infinity;
  #height = { host: -1, lti: -1 };
  /** The last thing done that no state has answered. */
  #due: string | null = null;
  #cancel: (() => void) | null = null;

  constructor(around: Around, clock: GuestClock) {
    this.#around = around;
    this.#clock = clock;
    this.#host = parentOrigin(around.window);
    const ready = { type: "coarse-grain:ready", version: EMBED_VERSION } as const;
    this.#post({ ...ready, asks: ASKS, settings: SETTING_NAMES }, this.#host ?? "*");
    this.resized();
  }

  /** One that asks well is spoken to from now on. A page without an origin of its own can be obeyed, but not addressed. */
  meet(origin: string | null): void {
    if (origin === null || origin === this.#host) return;
    this.#host = origin;
    this.#height.host = -1;
    this.resized();
  }

  show(shown: Shown): void {
    const before = this.#shown?.regime;
    const { regime, seconds } = shown;
    this.#shown = shown;
    if (before !== undefined && before !== regime) {
      this.#post({ type: "coarse-grain:regime", version: EMBED_VERSION, regime, before, seconds });
    }
    this.plan();
  }

  resized(): void {
    const height = Math.round(this.#around.height());
    if (!Number.isFinite(height)) return;
    if (height !== this.#height.lti) {
      this.#height.lti = height;
      this.#post({ subject: "lti.frameResize", height }, this.#host ?? "*");
    }
    if (height === this.#height.host || this.#host === null) return;
    this.#height.host = height;
    this.#post({ type: "coarse-grain:resize", version: EMBED_VERSION, height });
  }

  key(key: HandedKey): void {
    this.#post({ type: "coarse-grain:key", version: EMBED_VERSION, key });
  }

  /** @param id of what is done, or being done: the next state answers it, and all before it */
  owe(id: string): void {
    this.#due = id;
  }

  refuse(id: string | null, { key, got, expected }: Problem, origin: string | null): void {
    this.#post({ type: "coarse-grain:error", version: EMBED_VERSION, id, key, got, expected }, origin);
  }

  /** A state as soon as its turn has come: always the newest. */
  plan(): void {
    if (this.#cancel || !this.#shown || this.#host === null) return;
    const wait = this.#toldAt + MS_BETWEEN_STATES - this.#clock.now();
    if (wait <= 0) this.tell();
    else this.#cancel = this.#clock.after(wait, () => this.tell());
  }

  /** A state at once, if there is anything to say. */
  tell(): void {
    this.close();
    if (!this.#shown || this.#host === null) return;
    const body = bodyOf(this.#shown, this.#around.store);
    const text = JSON.stringify(body);
    if (this.#due === null && text === this.#told) return;
    const id = this.#due;
    this.#due = null;
    this.#told = text;
    this.#toldAt = this.#clock.now();
    this.#post({ type: "coarse-grain:state", version: EMBED_VERSION, id, ...body });
  }

  /** Takes back what was planned. */
  close(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #post(message: FromGuest | LtiFrameResize, to = this.#host): void {
    if (to === null) return;
    try {
      this.#around.window.parent.postMessage(message, to);
    } catch {
      // A frame that is being taken out of its page has nobody to tell.
    }
  }
}

function bodyOf(shown: Shown, store: SettingsStore): Omit<StateMessage, "type" | "version" | "id"> {
  const { regime, polarization, rotation, cohesion, seconds, agents } = shown;
  const now = store.get();
  const named = Object.fromEntries(SETTING_KEYS.map((key) => [NAME_OF[key], now[key]]));
  const settings = named as unknown as NamedSettings;
  return { settings, regime, P: polarization, M: rotation, cohesion, seconds, agents };
}
