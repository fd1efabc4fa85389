/**
 * The lens's box: the round place where the picture draws its window, who is looked at, why it turned, and its five
 * pulls as numbers. Reads snapshots; asks for another agent or grain. Must not know how anything is drawn.
 */
import { lens, PULL_NAMES, type PullName } from "../words/lens";
import type { Snapshot } from "../worker/protocol";
import { element, setAttribute, setText } from "./element";
import type { LensChoice } from "./lens-choice";
import "./lens.css";
import { type LensReading, whyItTurned } from "./lens-sentence";

/** A sentence stays this long while the swarm runs, ms: 20 words cannot be read faster. Chosen by eye. */
const MS_TO_READ = 1200;
/** The strength that fills a bar, at least: a weak pull must look weak. */
const FULL_BAR = 1;

/** The round place for the window: middle and radius in CSS pixels, from the stage's top left. */
export interface LensWindow {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface LensActs {
  /** Another agent, null = close. */
  choose(agent: number | null): void;
  swap(): void;
  follow(on: boolean): void;
  /** The window's place has changed; null = there is none now. */
  onWindow?(window: LensWindow | null): void;
}

export interface LensBox {
  show(snapshot: Snapshot): void;
  set(state: LensChoice | null): void;
  readonly window: () => LensWindow | null;
}

/** @param host a section on the stage, which it fills */
export function createLens(host: HTMLElement, acts: LensActs): LensBox {
  const title = element("h2", { class: "lens-title" });
  const informed = element(
    "span",
    { class: "lens-informed" },
    element("span", { class: "kite" }),
    lens.informed,
  );
  const sentence = element("p", { class: "lens-sentence" });
  const pulls = createPulls();
  const round = element("div", { class: "lens-window", "aria-hidden": "true" });
  let state: LensChoice | null = null;
  let newest: Snapshot | null = null;
  const close = button(lens.close, lens.closeHelp, () => acts.choose(null));
  const next = button(lens.next, lens.nextHelp, () => {
    if (state && newest) acts.choose((state.agent + 1) % Math.max(1, newest.agents));
  });
  next.prepend(keyOf("L"));
  const grain = button(lens.grain, "", () => acts.swap());
  grain.prepend(keyOf("G"));
  const follow = button(lens.follow, lens.followHelp, () => acts.follow(!state?.follow));
  host.setAttribute("role", "region");
  host.setAttribute("aria-label", lens.name);
  host.classList.add("lens");
  host.append(
    element(
      "div",
      { class: "lens-card" },
      element("div", { class: "lens-head" }, title, informed, close),
      sentence,
      pulls.list,
      element("div", { class: "lens-buttons" }, next, grain, follow),
    ),
    round,
  );
  host.hidden = true;
  const pace = new SentencePace((text) => setText(sentence, text));
  const refocus = rememberFocus(host);
  const window = watchWindow(round, host, (now) => acts.onWindow?.(now));

  return {
    window,
    show(snapshot) {
      newest = snapshot;
      if (!state) return;
      const reading = snapshot.lens?.agent === state.agent ? snapshot.lens : null;
      informed.hidden = state.agent >= snapshot.informed;
      pulls.show(reading);
      pace.say(sentenceFor(state, snapshot, reading), state.agent, snapshot.ticksPerSecond === 0);
    },
    set(now) {
      if ((now === null) !== host.hidden) refocus(now !== null);
      state = now;
      host.hidden = now === null;
      if (!now) return;
      setText(title, lens.title(now.agent));
      setAttribute(grain, "aria-pressed", String(now.fineLarge));
      setAttribute(grain, "title", lens.grainHelp[now.fineLarge ? "coarse" : "fine"]);
      setAttribute(follow, "aria-pressed", String(now.follow || now.fineLarge));
      setAttribute(follow, "title", now.fineLarge ? lens.followsAlways : lens.followHelp);
      follow.disabled = now.fineLarge;
      if (newest) this.show(newest);
    },
  };
}

function sentenceFor({ agent }: LensChoice, { agents }: Snapshot, reading: LensReading | null): string {
  if (agent >= agents) return lens.missing(agents);
  return reading ? whyItTurned(reading) : lens.waiting;
}

/** Lets a sentence stand long enough to be read, except where nothing runs, or it is of another agent. */
class SentencePace {
  #agent: number | null = null;
  #since = Number.NEGATIVE_INFINITY;
  #said = "";
  readonly #write: (text: string) => void;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  say(text: string, agent: number, atOnce: boolean): void {
    const now = performance.now();
    const due = now - this.#since >= MS_TO_READ || agent !== this.#agent || this.#said === lens.waiting;
    if (text === this.#said || !(due || atOnce)) return;
    this.#agent = agent;
    this.#since = now;
    this.#said = text;
    this.#write(text);
  }
}

/** The five pulls by name, letter and colour, each with its strength as a bar and a number. */
function createPulls(): { list: HTMLElement; show: (reading: LensReading | null) => void } {
  const list = element("dl", { class: "lens-pulls", "aria-label": lens.pulls });
  const rows = PULL_NAMES.map((name) => {
    const row = createPull(name);
    list.append(row.row);
    return row;
  });
  return {
    list,
    show(reading) {
      const lengths = PULL_NAMES.map((name) =>
        reading ? Math.hypot(reading.pulls[name].x, reading.pulls[name].y) : 0,
      );
      const full = Math.max(FULL_BAR, ...lengths);
      rows.forEach(({ show }, i) => {
        show(lengths[i]!, full);
      });
    },
  };
}

function createPull(name: PullName) {
  const { name: word, letter, help } = lens.pull[name];
  const fill = element("span", { class: "fill" });
  const number = element("span", { class: "number" });
  const row = element(
    "div",
    { "data-pull": name, title: help },
    element(
      "dt",
      {},
      element("b", { "aria-hidden": "true" }, letter),
      element("span", { class: "word" }, word),
    ),
    element("dd", {}, element("span", { class: "bar", "aria-hidden": "true" }, fill), number),
  );
  const show = (strength: number, full: number) => {
    fill.style.transform = `scaleX(${(strength / full).toFixed(3)})`;
    setText(number, strength.toFixed(1));
  };
  return { row, show };
}

function button(word: string, help: string, act: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "button", title: help }, word);
  made.addEventListener("click", act);
  return made;
}

function keyOf(key: string): HTMLElement {
  return element("kbd", { "aria-hidden": "true" }, `${key} `);
}

/** The focus must not be lost in what is no longer there. @returns to be called before it opens and before it closes */
function rememberFocus(host: HTMLElement): (opens: boolean) => void {
  let from: Element | null = null;
  return (opens) => {
    if (opens) from = document.activeElement;
    else if (host.contains(document.activeElement) && from instanceof HTMLElement) from.focus();
  };
}

/** Where the round place is, measured when something that could move it has another size. */
function watchWindow(round: HTMLElement, host: HTMLElement, use: (window: LensWindow | null) => void) {
  const stage = host.parentElement ?? host;
  let now: LensWindow | null = null;
  const measure = () => {
    const place = round.getBoundingClientRect();
    const origin = stage.getBoundingClientRect();
    const radius = Math.min(place.width, place.height) / 2;
    const x = place.left - origin.left + place.width / 2;
    const y = place.top - origin.top + place.height / 2;
    const same = now ? now.x === x && now.y === y && now.radius === radius : radius <= 0;
    if (same) return;
    now = radius > 0 ? { x, y, radius } : null;
    use(now);
  };
  const sizes = new ResizeObserver(measure);
  for (const part of [stage, host, ...host.children]) sizes.observe(part);
  return () => now;
}
