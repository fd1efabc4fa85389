/**
 * One line at a time on what to try next, each once the group has got where the last one led. Nobody has to follow:
 * moving any dial by oneself is as good.
 */
import type { SettingsStore } from "../settings/store";
import { PRESETS, type PresetName, presetAt, type Settings } from "../settings/table";
import { words } from "../words/page";
import { restWords } from "../words/rest";
import type { Snapshot } from "../worker/protocol";
import { element, setText } from "./element";

interface Hint {
  /** Where it makes sense: the dials stand there, and the group has got there. */
  readonly from: PresetName;
  readonly words: { readonly line: string; readonly action: string };
  readonly change: Partial<Settings>;
}

const { circulation, alignment } = PRESETS;
const HINTS: readonly Hint[] = [
  { from: "milling", words: restWords.hints.energy, change: circulation },
  { from: "circulation", words: restWords.hints.threat, change: alignment },
  { from: "alignment", words: restWords.hints.back, change: circulation },
  { from: "circulation", words: restWords.hints.leaders, change: { ...circulation, leaderInfluence: 1 } },
];

function sameDials(now: Settings, change: Partial<Settings> = {}): boolean {
  return Object.entries(change).every(([key, value]) => now[key as keyof Settings] === value);
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
  const end = () => {
    next = HINTS.length;
    hint.hidden = true;
  };
  act.addEventListener("click", () => store.set({ ...HINTS[next]?.change, running: true }));
  dismiss.addEventListener("click", end);
  store.listen((now, before) => {
    const moved =
      now.energy !== before.energy ||
      now.threat !== before.threat ||
      now.leaderInfluence !== before.leaderInfluence;
    if (!moved || hint.hidden) return;
    hint.hidden = true;
    // Done as it says, by whatever hand; who goes elsewhere finds it again when they come back.
    if (sameDials(now, HINTS[next]?.change)) next++;
  });
  return {
    show({ regime, conditions }) {
      const due = HINTS[next];
      if (!due || !hint.hidden || regime !== due.from || presetAt(conditions) !== due.from) return;
      setText(line, due.words.line);
      setText(act, due.words.action);
      hint.hidden = false;
    },
  };
}
