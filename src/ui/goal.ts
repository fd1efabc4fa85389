/**
 * The goal direction as an arrow on a circle round the swarm: dragged, or turned by keys. Writes the setting `goal`.
 * Faint while nobody leads, because then it changes nothing.
 */
import type { SettingsStore } from "../settings/store";
import { isListed, panelOf, type Settings } from "../settings/table";
import { compassWord } from "../words/description";
import { restWords } from "../words/rest";
import { element, setAttribute } from "./element";
import { stepOf } from "./key-steps";

const KEY_STEP = 5;
const PAGE_STEP = 45;

export function createGoal(host: HTMLElement, store: SettingsStore): void {
  const arrow = element("div", {
    class: "goal-arrow",
    role: "slider",
    tabindex: "0",
    title: restWords.goalHelp,
    "aria-label": restWords.settings.goal,
    "aria-valuemin": "0",
    "aria-valuemax": "360",
  });
  host.append(element("div", { class: "goal-circle" }), arrow);
  const show = () => {
    const { goal, leaderInfluence, lock } = store.get();
    host.hidden = !isOffered(store.get());
    setAttribute(arrow, "aria-disabled", String(isListed(lock, "goal")));
    setAttribute(arrow, "aria-valuenow", String(Math.round(goal)));
    setAttribute(arrow, "aria-valuetext", goalInWords(goal));
    // The model's angles run anticlockwise, the page's clockwise.
    host.style.setProperty("--goal", `${-goal}deg`);
    // On the whole stage: the legend's kite takes its colour from it too.
    host.parentElement?.style.setProperty("--lead", leaderInfluence.toFixed(2));
  };
  store.listen(show);
  show();
  arrow.addEventListener("keydown", (event) => {
    const goal = turned(store.get().goal, event.key);
    if (goal === null) return;
    event.preventDefault();
    store.set({ goal });
  });
  letDrag(arrow, host, (goal) => store.set({ goal }));
}

/** In an embed with little or no panel it is there if it is asked for by name. */
function isOffered(settings: Settings): boolean {
  const { embed, show } = settings;
  return isListed(show, "goal") && (!embed || show !== "all" || panelOf(settings) === "full");
}

function goalInWords(goal: number): string {
  return restWords.values.goal(goal, compassWord(goal));
}

/** The goal after a key, in degrees from 0 to below 360; null for a key that is none of ours. */
function turned(goal: number, key: string): number | null {
  const turns = {
    ArrowLeft: KEY_STEP,
    ArrowUp: KEY_STEP,
    ArrowRight: -KEY_STEP,
    ArrowDown: -KEY_STEP,
    PageUp: PAGE_STEP,
    PageDown: -PAGE_STEP,
  };
  if (key === "Home") return 0;
  const turn = stepOf(turns, key);
  return turn === undefined ? null : (goal + turn + 360) % 360;
}

function letDrag(arrow: HTMLElement, host: HTMLElement, set: (goal: number) => void): void {
  arrow.addEventListener("pointerdown", (event) => {
    arrow.setPointerCapture(event.pointerId);
    event.preventDefault();
    arrow.focus();
  });
  arrow.addEventListener("pointermove", (event) => {
    if (!arrow.hasPointerCapture(event.pointerId)) return;
    const box = host.getBoundingClientRect();
    const dx = event.clientX - (box.left + box.width / 2);
    const dy = event.clientY - (box.top + box.height / 2);
    const degrees = Math.round((Math.atan2(-dy, dx) * 180) / Math.PI);
    set((degrees + 360) % 360);
  });
}
