/**
 * One line at a time on what to try next, each once the group has got where the last one led. Nobody has to follow:
 * moving any dial by oneself is as good.
 */
import type { Regime } from "../model/regime";
import type { SettingsStore } from "../settings/store";
import { isListed, PRESETS, type SettingKey, type Settings, standsAt } from "../settings/table";
import { words } from "../words/page";
import { restWords } from "../words/rest";
import type { Snapshot } from "../worker/protocol";
import { element, setText } from "./element";

interface Hint {
  /** Where it makes sense: the dials stand there, and the group has got there. */
  readonly at: Partial<Settings>;
  readonly regime: Regime;
  readonly words: { readonly line: string; readonly action?: string };
  /** What its button does; the last one has none. */
  readonly change?: Partial<Settings>;
}

const { milling, circulation, alignment } = PRESETS;
const LED = { ...circulation, leaderInfluence: 1 };
const { energy, threat, back, leaders, end } = restWords.hints;
const HINTS: readonly Hint[] = [
  { at: milling, regime: "milling", words: energy, change: circulation },
  { at: circulation, regime: "circulation", words: threat, change: alignment },
  { at: alignment, regime: "alignment", words: back, change: circulation },
  { at: circulation, regime: "circulation", words: leaders, change: LED },
  { at: LED, regime: "alignment", words: end },
];

/** Nobody is told to do what the page's author has locked. */
function mayMove({ show, lock }: Settings, change: Partial<Settings> = {}): boolean {
  const keys = Object.keys(change) as SettingKey[];
  return keys.every((key) => isListed(show, key) && !isListed(lock, key));
}

export interface Hints {
  show(snapshot: Snapshot): void;
}

export function createHints(host: HTMLElement, store: SettingsStore): Hints {
  const line = element("span");
  const act = element("button", { type: "button", class: "button primary" });
  const dismiss = element("button", { type: "button", class: "button", "aria-label": words.dismiss }, "×");
  const hint = element("div", { class: "hint" }, line, act, dismiss);
  hint.hidden = true;
  host.prepend(hint);
  let next = 0;
  const stop = () => {
    next = HINTS.length;
    hint.hidden = true;
  };
  /** What has the focus goes, and must not take it along. */
  const keepFocus = () => {
    if (hint.contains(document.activeElement)) host.querySelector<HTMLElement>(".presets button")?.focus();
  };
  act.addEventListener("click", () => {
    keepFocus();
    store.set({ ...HINTS[next]?.change, running: true });
  });
  dismiss.addEventListener("click", () => {
    keepFocus();
    stop();
  });
  store.listen((now, before) => {
    const moved =
      now.energy !== before.energy ||
      now.threat !== before.threat ||
      now.leaderInfluence !== before.leaderInfluence;
    if (!moved || hint.hidden) return;
    hint.hidden = true;
    // Done as it says, by whatever hand; who goes elsewhere finds it again when they come back.
    const { change } = HINTS[next] ?? {};
    if (change && standsAt(now, change)) next++;
  });
  return {
    show({ regime, conditions }) {
      const due = HINTS[next];
      if (!due || !hint.hidden || regime !== due.regime || !standsAt(conditions, due.at)) return;
      if (!mayMove(store.get(), due.change)) return;
      setText(line, due.words.line);
      setText(act, due.words.action ?? "");
      act.hidden = due.change === undefined;
      hint.hidden = false;
    },
  };
}
