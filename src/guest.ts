/**
 * The page in somebody's frame, put together: what it tells that page and hears from it, and what it leaves to it (keys, swipes,
 * part of the time for drawing). Loaded only there. Knows every room that has a part in this, and what none of them does.
 */
import type { SettingsStore } from "./settings/store";
import { createGuest } from "./share/embed-guest";
import { Neighbours, openNeighbourPort } from "./share/embed-neighbours";
import { EmbedPace } from "./share/embed-pace";
import { HANDED_KEYS } from "./share/embed-protocol";
import type { Actions } from "./ui/actions";
import { watchUnusedKeys } from "./ui/guest-keys";
import { sleepUntilTapped } from "./ui/guest-touch";
import { watchVisibility } from "./ui/visibility";
import type { Snapshot } from "./worker/protocol";

/** Of the swarm alone: its height by its width, and the least and the most, CSS pixels. By eye. */
const HEIGHT_BY_WIDTH = 0.625;
const LEAST_HEIGHT = 320;
const MOST_HEIGHT = 800;

export interface GuestAround {
  /** Finds a room of the page by its id. */
  readonly room: (id: string) => HTMLElement;
  readonly store: SettingsStore;
  readonly actions: Pick<Actions, "resetAll">;
  /** Null where there is none. */
  readonly picture: { setEvery(frames: number, turn: number): void } | null;
  /** The newest there is: a swarm that stands sends no other. */
  readonly newest: () => Snapshot | null;
}

export interface OpenGuest {
  /** Snapshots at the pace of reading. */
  show(snapshot: Snapshot): void;
}

export function openGuest({ room, store, actions, picture, newest }: GuestAround): OpenGuest {
  const guest = createGuest({
    ...{ window, store, height: () => wantedHeight(room) },
    acts: { reset: actions.resetAll },
  });
  const sizes = new ResizeObserver(() => guest.resized());
  sizes.observe(room("page"));
  sizes.observe(room("panel"));
  watchUnusedKeys(document, HANDED_KEYS, (key) => guest.key(key));
  sleepUntilTapped(room("page"));
  if (picture) shareTime(room("stage"), store, (every, turn) => picture.setEvery(every, turn));
  const last = newest();
  if (last) guest.show(last);
  return { show: (snapshot) => guest.show(snapshot) };
}

/** By the width alone, for a host may make the frame as high as it is told. */
function wantedHeight(room: (id: string) => HTMLElement): number {
  const [page, panel] = [room("page"), room("panel")];
  const swarm = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, innerWidth * HEIGHT_BY_WIDTH));
  const { panelKind, panel: state } = page.dataset;
  // The least panel stands under the swarm. Its content, not what the frame leaves of it.
  return panelKind === "min" && state === "open" ? swarm + panel.scrollHeight : swarm;
}

/** Draws less often while several embeds in view are too much for the thread that they share. */
function shareTime(
  stage: HTMLElement,
  store: SettingsStore,
  use: (every: number, turn: number) => void,
): void {
  const neighbours = new Neighbours(openNeighbourPort());
  const pace = new EmbedPace();
  let [seen, every, request] = [true, 1, 0];
  const frame = (now: number) => {
    request = requestAnimationFrame(frame);
    const decided = neighbours.decided;
    // Whoever does not decide forgets what it has seen: it would begin anew.
    const own = pace.frame(now, neighbours.some && decided === null);
    const before = every;
    every = decided ?? own;
    neighbours.draws(every);
    if (every !== before) use(every, neighbours.turn);
  };
  const update = () => {
    const draws = seen && store.get().running;
    if (draws === (request !== 0)) return;
    if (draws) request = requestAnimationFrame(frame);
    else {
      cancelAnimationFrame(request);
      request = 0;
      neighbours.rests();
    }
  };
  store.listen(update);
  watchVisibility(stage, (visible) => {
    seen = visible;
    update();
  });
}
