/**
 * Puts the rooms together: settings go to the worker, snapshots come back and are read. Until the first
 * frame; later.ts does the rest. It decides what a change of settings does, and nothing else.
 */
import { makeActions } from "./acts";
import type { Later } from "./later";
import { readPalette, watchPalette } from "./render/palette";
import { createPicture, NoWebGL, type Picture } from "./render/picture";
import { type SettingsStore, Store } from "./settings/store";
import type { ColorName, Settings } from "./settings/table";
import { readAddress } from "./share/address";
import { createControls } from "./ui/controls";
import { createDrawers } from "./ui/drawers";
import { setAttribute, setText } from "./ui/element";
import { createNotes, type Notes } from "./ui/notes";
import { atPace } from "./ui/pace";
import { createReadout } from "./ui/readout";
import { wearView } from "./ui/view";
import { watchVisibility } from "./ui/visibility";
import { words } from "./words/page";
import { SwarmClient } from "./worker/client";
import type { Snapshot } from "./worker/protocol";

/** Faster nobody reads. */
const MS_BETWEEN_READINGS = 100;
/** A first frame that has not come by then is waiting to be seen. */
const MS_UNSEEN = 2000;

export async function startApp(): Promise<void> {
  const room = (id: string) => document.getElementById(id) as HTMLElement;
  // In srcdoc a page has no address of its own: whoever writes it there may write the settings on it.
  const query = location.search || document.documentElement.dataset.settings;
  const { settings, problems } = readAddress(query ?? "");
  const store = new Store(settings);
  wearColor(settings.color);
  const notes = createNotes(room("notes"));
  const readout = createReadout(room("readout"), settings.title);
  const picture = room("picture");
  let later = null as Later | null;
  let draw: Picture | null = null;
  let waiting = null as Snapshot | null;
  let pictureless = false;

  let newest = null as Snapshot | null;
  const instruments = atPace(MS_BETWEEN_READINGS, (snapshot: Snapshot) => {
    newest = snapshot;
    readout.show(snapshot);
    later?.show(snapshot);
    setAttribute(picture, "aria-label", describe(snapshot));
  });
  const client = new SwarmClient({
    onSnapshot(snapshot) {
      instruments(snapshot);
      later?.take(snapshot);
      if (draw) return draw.take(snapshot);
      if (pictureless) return client.recycle(snapshot.state);
      // Until the picture is there the newest snapshot waits and the older go back.
      if (waiting) client.recycle(waiting.state);
      waiting = snapshot;
    },
    onPage: () => notes.say(words.onPage),
    onFailure: () => notes.say(words.failed),
  });
  startRun(client, settings);
  store.listen((now, before) => send(client, now, before));
  // Nobody sees it, or the screen is black: it stands, whatever the settings say.
  let [seen, held] = [true, false];
  const tellVisible = () => client.setVisible(seen && !held);
  watchVisibility(room("stage"), (visible) => {
    seen = visible;
    tellVisible();
  });

  wearView(room("page"), store);
  const drawers = createDrawers(room, store);
  const actions = makeActions(store, client, notes, drawers, () => later);
  createControls(room("controls"), store, actions);
  notes.problems(problems);

  // Pressed before anyone listens: done as soon as they do.
  const early: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent) => early.push(event);
  document.addEventListener("keydown", keep);
  let asked = false;
  const openRest = async () => {
    if (asked) return;
    asked = true;
    try {
      const { openLater } = await import("./later");
      later = openLater({
        ...{ room, store, client, notes, drawers, actions },
        picture: draw,
        openPicture: (host) => openPicture(host, client, notes),
        hold(on) {
          held = on;
          tellVisible();
        },
        newest: () => newest,
      });
      // A swarm that stands sends no other.
      if (newest) later.show(newest);
      early.forEach(later.press);
    } catch (error) {
      // Lost on the way (no network), or broken: the swarm goes on without.
      console.error(error);
      notes.say(words.noRest);
    }
    document.removeEventListener("keydown", keep);
  };
  draw = await openPicture(picture, client, notes);
  watchColors(store, () => {
    draw?.setPalette(readPalette());
    later?.redraw();
  });
  if (!draw) {
    pictureless = true;
    if (waiting) client.recycle(waiting.state);
    return openRest();
  }
  if (waiting) draw.take(waiting);
  waiting = null;
  // Out of view nothing is drawn, and a page round the frame may speak to it all the same.
  const unseen = setTimeout(() => void openRest(), MS_UNSEEN);
  draw.onFirstFrame(() => {
    clearTimeout(unseen);
    void openRest();
  });
}

async function openPicture(host: HTMLElement, client: SwarmClient, notes: Notes): Promise<Picture | null> {
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  try {
    const picture = createPicture(host, {
      palette: readPalette(),
      reducedMotion: calm.matches,
      recycle: (state) => client.recycle(state),
    });
    calm.addEventListener("change", () => picture.setReducedMotion(calm.matches));
    return picture;
  } catch (error) {
    // Without a picture the swarm still runs and its readouts are live.
    if (!(error instanceof NoWebGL)) console.error(error);
    setText(host, error instanceof NoWebGL ? words.noPicture : words.pictureFailed);
    notes.say(host.textContent ?? "");
    return null;
  }
}

/** The colours asked for, as the style sheet wants them. @param use called when they have changed, or the system's have */
function watchColors(store: SettingsStore, use: () => void): void {
  store.listen((now, before) => {
    if (now.color === before.color) return;
    wearColor(now.color);
    use();
  });
  watchPalette(use);
}

function wearColor(color: ColorName): void {
  document.documentElement.dataset.color = color;
}

function startRun(client: SwarmClient, settings: Settings): void {
  client.setSpeed(settings.speed);
  client.setRunning(settings.running);
  client.start(settings);
}

/** What a change of settings means for the run. */
function send(client: SwarmClient, now: Settings, before: Settings): void {
  if (now.speed !== before.speed) client.setSpeed(now.speed);
  if (now.running !== before.running) client.setRunning(now.running);
  if (now.seed !== before.seed) {
    client.start(now);
    return;
  }
  client.setConditions(now);
  if (now.agents !== before.agents) client.setAgents(now.agents);
}

function describe(snapshot: Snapshot): string {
  return words.stageDescription(words.agents(snapshot.agents), words.regimes[snapshot.regime].line);
}
