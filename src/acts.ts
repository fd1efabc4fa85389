/** What each act of a viewer (ui/actions.ts) does: to settings, to the run, to the page's rooms. Put together with them by app.ts. */
import type { Later } from "./later";
import { inViewersHands, type SettingsStore } from "./settings/store";
import { DEFAULTS, offersPresets, PRESETS, panelOf, type Settings, swarmOn } from "./settings/table";
import type { Actions } from "./ui/actions";
import type { Drawers } from "./ui/drawers";
import type { Notes } from "./ui/notes";
import type { SwarmClient } from "./worker/client";

export function makeActions(
  store: SettingsStore,
  client: SwarmClient,
  notes: Notes,
  drawers: Drawers,
  /** Null until it is there: until then what it does is not done. */
  later: () => Later | null,
): Actions {
  const agents = () => store.get().agents;
  // A course page has set its frame up: there is the way back to that, not to the page as it comes.
  const opened: Settings = store.get();
  const inEmbed = () => store.get().embed;
  return {
    preset(name) {
      if (offersPresets(store.get())) store.set({ ...PRESETS[name], running: true });
    },
    togglePause: () => store.set({ running: !store.get().running }),
    step() {
      store.set({ running: false });
      client.step();
    },
    newRun: () => void client.start(store.get()),
    newSeed: () => inViewersHands(store).set({ seed: String(1 + Math.floor(Math.random() * 9999)) }),
    resetAll() {
      const { seed } = store.get();
      if (inEmbed()) {
        // All that stands beside the swarm goes too: a frame is small, and its dials may have made room.
        later()?.clearStage();
        store.set(swarmOn(opened, store.get()));
      }
      // The room is as bright as before, its talk where it was, and what is locked.
      else inViewersHands(store).set(swarmOn(DEFAULTS, store.get()));
      // Another seed has started a new run already.
      if (seed === store.get().seed) client.start(store.get());
    },
    togglePanel() {
      if (panelOf(store.get()) !== "none") drawers.panel.toggle();
    },
    toggleInstruments() {
      if (!inEmbed()) drawers.instruments.toggle();
    },
    lookAt: (agent) => later()?.lens.choose(agent),
    lookCloser: () => later()?.lens.next(agents()),
    swapGrain: () => later()?.lens.swap(agents()),
    followAgent: (on) => later()?.lens.follow(on),
    leaveLens: () => later()?.lens.choose(null),
    clearStage: () => later()?.clearStage() ?? false,
    toggleWorkshop() {
      if (!inEmbed()) later()?.toggleWorkshop();
    },
    toggleKeys() {
      if (!inEmbed()) later()?.toggleKeys();
    },
    complain: (problem) => notes.problems([problem]),
  };
}
