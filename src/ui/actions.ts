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
  /** Says what could not be taken as it was given. */
  complain(problem: Problem): void;
}
