/**
 * Says when this machine cannot keep up, and offers a number of agents at which it could. Reads snapshots, writes the
 * setting `agents` when asked to.
 */
import type { SettingsStore } from "../settings/store";
import { words } from "../words/page";
import { restWords } from "../words/rest";
import type { Snapshot } from "../worker/protocol";
import { element, setText } from "./element";
import { COARSEST } from "./grain";

/** Says so below the first share of the speed asked for, until it is above the second again: else it would flicker. */
const SLOW = 0.85;
const FINE = 0.95;
/** Below this, and for so long, it offers fewer agents. */
const TOO_SLOW = 0.6;
const MS_TO_BE_SURE = 2500;

export interface Slowness {
  show(snapshot: Snapshot): void;
}

export function createSlowness(host: HTMLElement, store: SettingsStore): Slowness {
  const line = element("span");
  const act = element("button", { type: "button", class: "button" });
  const row = element("div", { class: "slow" }, line, act);
  row.hidden = true;
  host.prepend(row);
  let offered = COARSEST;
  let since: number | null = null;
  act.addEventListener("click", () => {
    store.set({ agents: offered });
    // The offer goes, and must not take the focus with it.
    if (document.activeElement === act) host.querySelector<HTMLElement>(".pause")?.focus();
  });
  return {
    show({ reached, ticksPerSecond, agents }) {
      const slow = ticksPerSecond > 0 && reached < (row.hidden ? SLOW : FINE);
      row.hidden = !slow;
      since = ticksPerSecond > 0 && reached < TOO_SLOW ? (since ?? performance.now()) : null;
      act.hidden = since === null || performance.now() - since < MS_TO_BE_SURE || agents <= COARSEST;
      if (!slow) return;
      // In whole tens of per cent: finer ones would flicker.
      setText(line, restWords.slow(Math.max(1, Math.round(reached * 10)) * 10));
      offered = Math.max(COARSEST, firstDigit(agents * reached));
      setText(act, restWords.fewer(words.agents(offered)));
    },
  };
}

/** Rounded down to its first digit. */
function firstDigit(n: number): number {
  const digit = 10 ** Math.floor(Math.log10(Math.max(1, n)));
  return Math.floor(n / digit) * digit;
}
