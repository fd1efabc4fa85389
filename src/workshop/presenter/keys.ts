/**
 * The keys of the facilitator's window: what the room's page knows is sent there, before any widget sees it, so that a clicker
 * works also right after a dial was dragged. Must not know what a key does there.
 */

const LONG_KEYS: readonly string[] = ["PageDown", "PageUp", "ArrowRight", "ArrowLeft", " "];
const CHARACTERS = "npb.1234";
/** Shows the list of keys, in this window. */
const HELP = "?";

export interface KeyUse {
  /** Whether keys of one character do anything. */
  shortcuts(): boolean;
  /** @param key as KeyboardEvent.key, a letter as a small one */
  send(key: string): void;
  help(): void;
}

/** What a key is for: sent to the room's page, the help, or none of ours. */
export function usedFor(key: string, shortcuts: boolean): "send" | "help" | null {
  if (LONG_KEYS.includes(key)) return "send";
  if (key.length !== 1 || !shortcuts) return null;
  if (key === HELP) return "help";
  return CHARACTERS.includes(key.toLowerCase()) ? "send" : null;
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
