/** What a viewer can do besides setting a value: the same few acts for buttons and keys. Carried out by app.ts. */
import type { PresetName, Problem } from "../settings/table";

export interface Actions {
  preset(name: PresetName): void;
  togglePause(): void;
  step(): void;
  /** The same settings and seed from their start. */
  newRun(): void;
  /** Another seed, drawn by chance: another start with the same conditions. */
  newSeed(): void;
  resetAll(): void;
  togglePanel(): void;
  toggleInstruments(): void;
  /** Looks at an agent through the lens; null closes it. */
  lookAt(agent: number | null): void;
  /** Looks at some agent; when it looks at one already, at the next one. */
  lookCloser(): void;
  /** Which grain is large: the group's or the agent's. Opens the lens if it is closed. */
  swapGrain(): void;
  /** The large picture moves with the agent, or with the group. */
  followAgent(on: boolean): void;
  leaveLens(): void;
  /** Closes what stands on the stage besides the swarm: lens, twin. @returns whether anything did */
  clearStage(): boolean;
  /** Talks, and what a room looks into together. */
  toggleWorkshop(): void;
  toggleKeys(): void;
  /** Says what could not be taken as it was given. */
  complain(problem: Problem): void;
}
