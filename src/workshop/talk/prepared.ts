/** The group that a scene needs which does not come after the one before: as one that has lived under given dials for a while. */
import type { SceneDials } from "../../scenes/scene";
import type { Settings } from "../../settings/table";
import type { Past } from "../../worker/protocol";

/** 90 simulated seconds: at 300 agents every regime has formed by then (docs/model.md), and it takes a sixth of a second. */
const TICKS_TO_FORM = 900;
/** Above this many agents it would take more than a second; then the group makes its way on the screen. */
const MOST_PREPARED = 5000;

/** @returns a past to begin from; null where that would take too long */
export function pastUnder(dials: Required<SceneDials>, { agents, seed }: Settings): Past | null {
  if (agents > MOST_PREPARED) return null;
  return { tick: TICKS_TO_FORM, history: { settings: { ...dials, agents, seed }, changes: [] } };
}
