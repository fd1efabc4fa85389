/**
 * The lens's box: the round place where the picture draws its window, who is looked at, why it turned, and its five
 * pulls as numbers. Reads snapshots; asks for another agent or grain. Must not know how anything is drawn.
 */
import { lens } from "../words/lens";
import type { Snapshot } from "../worker/protocol";
import { element, setAttribute, setText } from "./element";
import type { LensChoice } from "./lens-choice";
import "./lens.css";
import { createPulls } from "./lens-pulls";
import { type LensReading, whyItTurned } from "./lens-sentence";
import { type LensWindow, watchWindow } from "./lens-window";
import { SentencePace } from "./sentence-pace";

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
