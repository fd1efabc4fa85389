/**
 * The keys of the facilitator's window: what the room's page knows (talk/stage-keys.ts) is sent there, before any widget sees it,
 * so that a clicker works also right after a dial was dragged.
 */
import { MOST_ANSWERS } from "../../scenes/limits";
import { type StageAct, stageActOf } from "../talk/stage-keys";

/** These are for whoever stands before the screen itself. */
const NOT_FROM_HERE: ReadonlySet<StageAct["do"]> = new Set(["escape", "fullScreen", "again"]);

export interface KeyUse {
  /** Whether keys of one character do anything. */
  shortcuts(): boolean;
  /** @param key as KeyboardEvent.key, a letter as a small one */
  send(key: string): void;
  help(): void;
}

/** What a key is for: sent to the room's page, the help, or none of ours. */
export function usedFor(key: string, shortcuts: boolean): "send" | "help" | null {
  // Whether the room is asked, and how much, its page knows better: any answer there may be is sent.
  const act = stageActOf(key, { answers: MOST_ANSWERS, shortcuts, blank: false, typing: false });
  if (!act || NOT_FROM_HERE.has(act.do)) return null;
  return act.do === "keys" ? "help" : "send";
}

/** @param page listened to in the capture phase, outermost first */
export function forwardKeys(page: Pick<EventTarget, "addEventListener">, use: KeyUse): void {
  page.addEventListener(
    "keydown",
    (incoming) => {
      const event = incoming as KeyboardEvent;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const what = usedFor(event.key, use.shortcuts());
      if (what === null || isPressing(event)) return;
      event.preventDefault();
      event.stopPropagation();
      // A button held down is pressed once.
      if (event.repeat) return;
      if (what === "help") use.help();
      else use.send(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    },
    { capture: true },
  );
}

/** Space on a button presses the button: only the Tab key can have brought the focus there. */
function isPressing(event: KeyboardEvent): boolean {
  const target = event.target as Partial<Element> | null;
  return event.key === " " && target?.matches?.("button") === true;
}
