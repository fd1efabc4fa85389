/** What each act of a viewer (ui/actions.ts) does: to settings, to the run, to the page's rooms. Put together with them by app.ts. */
import type { Later } from "./later";
import type { SettingsStore } from "./settings/store";
import { DEFAULTS, PRESETS } from "./settings/table";
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
  return {
    preset: (name) => store.set({ ...PRESETS[name], running: true }),
    togglePause: () => store.set({ running: !store.get().running }),
    step() {
      store.set({ running: false });
      client.step();
    },
    newRun: () => void client.start(store.get()),
    newSeed: () => store.set({ seed: String(1 + Math.floor(Math.random() * 9999)) }),
    resetAll() {
      const { seed, color, deck, scene, shortcuts } = store.get();
      // The room is as bright as before, and its talk where it was.
      store.set({ ...DEFAULTS, color, deck, scene, shortcuts });
      // Another seed has started a new run already.
      if (seed === DEFAULTS.seed) client.start(DEFAULTS);
    },
    togglePanel: () => drawers.panel.toggle(),
    toggleInstruments: () => drawers.instruments.toggle(),
    lookAt: (agent) => later()?.lens.choose(agent),
    lookCloser: () => later()?.lens.next(agents()),
    swapGrain: () => later()?.lens.swap(agents()),
    followAgent: (on) => later()?.lens.follow(on),
    leaveLens: () => later()?.lens.choose(null),
    clearStage: () => later()?.clearStage() ?? false,
    toggleWorkshop: () => later()?.toggleWorkshop(),
    toggleKeys: () => later()?.toggleKeys(),
    complain: (problem) => notes.problems([problem]),
  };
}
