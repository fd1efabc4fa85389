/**
 * <coarse-grain threat=".2" energy=".7"></coarse-grain>: the swarm in a frame, with its settings as attributes and
 * properties, under their names in the address. `src` = the page; left out, it is in the folder above this script. Fires `state`,
 * `regime`, `resize`, `key` and `error` with the message as its detail. Never takes focus; what is taken out of the page stops.
 */
import { SETTING_NAMES, type SettingName } from "../share/embed-protocol";
import { connect } from "./client";
import type { CoarseGrain, EmbedEvents } from "./coarse-grain";

/** embed/element.js, in the page's own folder. */
const HERE = import.meta.url;
const EVENTS: readonly (keyof EmbedEvents)[] = ["state", "regime", "resize", "key", "error"];
/** What the page does of itself; it never leads its host away, and opens no dialogs. */
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads";
/** The host's own rules for the element win over these. */
const STYLE =
  ":host{display:block;aspect-ratio:16/9;min-height:360px}:host([hidden]){display:none}iframe{border:0;width:100%;height:100%}";

export class CoarseGrainElement extends HTMLElement {
  static readonly observedAttributes = [...SETTING_NAMES, "src"];
  #frame: HTMLIFrameElement | null = null;
  /** What the frame was opened with. */
  #opened: Record<string, string> = {};
  #line: CoarseGrain | null = null;
  /** Of the loads so far, the last: what an earlier one comes to is too late. */
  #load = 0;
  #answered!: (line: CoarseGrain) => void;
  /** The typed client, as soon as the frame has loaded and answered. */
  ready = new Promise<CoarseGrain>((done) => (this.#answered = done));

  connectedCallback(): void {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const frame = document.createElement("iframe");
    frame.loading = "lazy";
    frame.allow = "fullscreen; screen-wake-lock";
    frame.setAttribute("sandbox", SANDBOX);
    frame.title = this.getAttribute("title") || "Coarse Grain";
    frame.addEventListener("load", () => void this.#connect(frame));
    this.#frame = frame;
    this.#open();
    root.replaceChildren(frame);
  }

  disconnectedCallback(): void {
    this.#drop();
    this.#frame?.remove();
    this.#frame = null;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#frame || before === now) return;
    if (name === "src") this.#open();
    // One taken away leaves the swarm as it is.
    else if (now !== null) this.#line?.set({ [name]: now }).catch(ignore);
    // For who hears it, as for who sees it.
    if (name === "title") this.#frame.title = now || "Coarse Grain";
  }

  async play(): Promise<void> {
    await (await this.ready).play();
  }

  async pause(): Promise<void> {
    await (await this.ready).pause();
  }

  async reset(): Promise<void> {
    await (await this.ready).reset();
  }

  /** A setting as it is now; before the frame has answered, as its attribute says. */
  read(name: SettingName): unknown {
    return this.#line?.state.settings[name] ?? this.getAttribute(name);
  }

  #open(): void {
    if (!this.#frame) return;
    const given = this.getAttribute("src");
    const address = given === null ? new URL("../", HERE) : new URL(given, document.baseURI);
    this.#opened = this.#wanted();
    for (const [name, text] of Object.entries(this.#opened)) address.searchParams.set(name, text);
    address.searchParams.set("v", "1");
    this.#frame.src = address.href;
  }

  /** A part of the page that it stands in, unless it says otherwise. */
  #wanted(): Record<string, string> {
    const pairs = SETTING_NAMES.map((name) => [name, this.getAttribute(name)] as const);
    return {
      embed: "true",
      ...Object.fromEntries(pairs.filter((pair): pair is [SettingName, string] => pair[1] !== null)),
    };
  }

  /** At each load: the first, and one after the frame has been loaded anew. */
  async #connect(frame: HTMLIFrameElement): Promise<void> {
    this.#drop();
    const load = this.#load;
    try {
      // One that is loaded before it is on screen may answer only there.
      const line = await connect(frame, { patience: Number.POSITIVE_INFINITY });
      if (load !== this.#load) return line.close();
      this.#line = line;
      for (const name of EVENTS)
        line.on(name, (detail) => this.dispatchEvent(new CustomEvent(name, { detail })));
      this.#answered(line);
      const changed = Object.entries(this.#wanted()).filter(([name, text]) => this.#opened[name] !== text);
      if (changed.length > 0) await line.set(Object.fromEntries(changed));
    } catch (error) {
      console.warn(error);
    }
  }

  #drop(): void {
    this.#load++;
    if (!this.#line) return;
    this.#line.close();
    this.#line = null;
    this.ready = new Promise((done) => (this.#answered = done));
  }
}

function ignore(): void {}

// HTML has a title of its own, which the attribute goes with.
for (const name of SETTING_NAMES.filter((each) => each !== "title")) {
  Object.defineProperty(CoarseGrainElement.prototype, name, {
    get(this: CoarseGrainElement) {
      return this.read(name);
    },
    set(this: CoarseGrainElement, value: unknown) {
      this.setAttribute(name, String(value));
    },
  });
}
if (!customElements.get("coarse-grain")) customElements.define("coarse-grain", CoarseGrainElement);
