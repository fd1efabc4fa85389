/**
 * The lens's box: who is looked at, why it turned, its five pulls as numbers, and the round place where the picture
 * draws its window. Reads snapshots; asks for another agent or grain. Must not know how anything is drawn.
 */
import { lens } from "../words/lens";
import type { LensReading, Snapshot } from "../worker/protocol";
import { setAttribute, setText } from "./element";
import { buildLens, type PictureParts } from "./lens-box";
import type { LensChoice } from "./lens-choice";
import { whyItTurned } from "./lens-sentence";
import { type LensWindow, watchWindow } from "./lens-window";
import { ReadingPace } from "./reading-pace";

export interface LensActs {
  /** The next agent. */
  next(): void;
  close(): void;
  swap(): void;
  follow(on: boolean): void;
  /** The window's place has changed; null = there is none now. */
  onWindow?(window: LensWindow | null): void;
}

export interface LensOptions {
  /** False where nothing can be drawn: the box then says in words and numbers what it can. */
  readonly picture: boolean;
}

export interface LensBox {
  show(snapshot: Snapshot): void;
  set(choice: LensChoice | null): void;
  readonly window: () => LensWindow | null;
}

/** @param host a section on the stage, which it fills */
export function createLens(
  host: HTMLElement,
  acts: LensActs,
  { picture }: LensOptions = { picture: true },
): LensBox {
  const parts = buildLens(host, picture);
  const pace = new ReadingPace();
  const refocus = rememberFocus(host);
  let choice: LensChoice | null = null;
  let newest: Snapshot | null = null;
  parts.close.addEventListener("click", () => acts.close());
  parts.next.addEventListener("click", () => acts.next());
  if (parts.picture) listen(parts.picture, acts, () => choice);
  const round = parts.picture?.round;

  return {
    window: round ? watchWindow(round, host, (now) => acts.onWindow?.(now)) : () => null,
    show(snapshot) {
      newest = snapshot;
      if (!choice) return;
      const reading = snapshot.lens?.agent === choice.agent ? snapshot.lens : null;
      parts.informed.hidden = choice.agent >= snapshot.informed;
      // Sentence and bars together, or they would tell of two different turns. Standing still, each step is one to read.
      const about = [choice.agent, reading !== null, snapshot.ticksPerSecond === 0 && snapshot.tick].join();
      if (!pace.due(about, performance.now())) return;
      parts.pulls.show(reading);
      setText(parts.sentence, sentenceFor(choice, snapshot, reading));
    },
    set(now) {
      if ((now === null) !== host.hidden) refocus(now !== null);
      choice = now;
      host.hidden = now === null;
      if (!now) return;
      setText(parts.title, lens.title(now.agent));
      setAttribute(host, "data-grain", picture && now.fineLarge ? "fine" : "coarse");
      if (parts.picture) showHow(parts.picture, now);
      if (newest) this.show(newest);
    },
  };
}

function listen({ grain, follow }: PictureParts, acts: LensActs, choice: () => LensChoice | null): void {
  grain.addEventListener("click", () => acts.swap());
  follow.addEventListener("click", () => {
    const now = choice();
    if (now && !now.fineLarge) acts.follow(!now.follow);
  });
}

/** Which grain is large, and whether the picture goes with the agent: close up it always does. */
function showHow({ grain, follow }: PictureParts, { fineLarge, follow: follows }: LensChoice): void {
  setAttribute(grain, "aria-pressed", String(fineLarge));
  setAttribute(grain, "title", lens.grainHelp[fineLarge ? "coarse" : "fine"]);
  setAttribute(follow, "aria-pressed", String(follows || fineLarge));
  setAttribute(follow, "title", fineLarge ? lens.followsAlways : lens.followHelp);
  // Not `disabled`: the focus may be on it, and would be lost.
  setAttribute(follow, "aria-disabled", String(fineLarge));
}

function sentenceFor({ agent }: LensChoice, { agents }: Snapshot, reading: LensReading | null): string {
  if (agent >= agents) return lens.missing(agents);
  return reading ? whyItTurned(reading) : lens.waiting;
}

/** The focus must not be lost in what is no longer there. @returns to be called before it opens and before it closes */
function rememberFocus(host: HTMLElement): (opens: boolean) => void {
  let from: Element | null = null;
  return (opens) => {
    if (opens) from = document.activeElement;
    else if (host.contains(document.activeElement) && from instanceof HTMLElement) from.focus();
  };
}
