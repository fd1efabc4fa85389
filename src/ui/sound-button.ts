/**
 * Turns the sound on and off. Off by default; nothing of it is loaded, and no audio made, before the first press. Without
 * sound the page works on: it says what is missing, and the button goes back to off.
 */
import { soundWords } from "../words/sound";
import type { Snapshot } from "../worker/protocol";
import { element } from "./element";
import type { Sound } from "./sound";

/** A context that cannot start may stay silent about it: without a device it waits for ever. */
const MS_TO_START = 3000;

export interface SoundButton {
  show(snapshot: Pick<Snapshot, "polarization" | "rotation" | "ticksPerSecond">): void;
}

/** @param complain shows a person what is missing */
export function createSoundButton(host: HTMLElement, complain: (text: string) => void): SoundButton {
  const button = element("button", { type: "button", class: "button sound", title: soundWords.help });
  button.append(soundWords.name);
  host.append(button);
  let on = false;
  let playing: Playing | null = null;
  let starting = false;
  const set = (wanted: boolean) => {
    on = wanted;
    button.setAttribute("aria-pressed", String(on));
    if (!on) playing?.sound.silence();
    playing?.rest(!on);
  };
  set(false);

  const start = async () => {
    starting = true;
    try {
      playing = await startPlaying();
      if (!on) playing.sound.silence();
    } catch (error) {
      set(false);
      complain(error instanceof NoSound ? error.message : soundWords.notLoaded);
    }
    starting = false;
  };
  button.addEventListener("click", () => {
    set(!on);
    if (on && !playing && !starting) void start();
  });
  return {
    show({ polarization, rotation, ticksPerSecond }) {
      if (!on || !playing) return;
      const { sound, orderToSound } = playing;
      // In a tab behind others nobody has asked to hear it.
      sound.play(orderToSound(polarization, rotation), ticksPerSecond > 0 && !document.hidden);
    },
  };
}

/** No sound can be made here; the message is for the person. */
class NoSound extends Error {}

/** After it has faded, a sound that is off costs nothing. */
const FADED_MS = 1000;

/** @returns puts a context to rest, once it has faded, and wakes it */
function restOf(context: AudioContext): (resting: boolean) => void {
  let fading: ReturnType<typeof setTimeout> | undefined;
  return (resting) => {
    clearTimeout(fading);
    if (resting) fading = setTimeout(() => void context.suspend(), FADED_MS);
    else void context.resume();
  };
}

interface Playing {
  readonly rest: (resting: boolean) => void;
  readonly sound: Sound;
  readonly orderToSound: typeof import("./sound").orderToSound;
}

/** Call it in a gesture: browsers start a context in no other place, so it is made before anything is awaited. */
async function startPlaying(): Promise<Playing> {
  const context = startContext();
  try {
    const [{ createSound, orderToSound }] = await Promise.all([import("./sound"), running(context)]);
    return { rest: restOf(context), sound: createSound(context), orderToSound };
  } catch (error) {
    void context.close().catch(() => undefined);
    throw error;
  }
}

/** @throws NoSound where there is no Web Audio */
function startContext(): AudioContext {
  if (typeof AudioContext === "undefined") throw new NoSound(soundWords.noAudio);
  try {
    return new AudioContext();
  } catch {
    throw new NoSound(soundWords.noDevice);
  }
}

/** @throws NoSound when it does not run in time */
async function running(context: AudioContext): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, MS_TO_START));
  await Promise.race([context.resume(), late]).catch(() => undefined);
  if (context.state !== "running") throw new NoSound(soundWords.noDevice);
}
