/** What a host can do with the swarm in its frame, and what it hears of it. Types only. */
import type {
  ErrorMessage,
  KeyMessage,
  RegimeMessage,
  ResizeMessage,
  SettingsChange,
  StateMessage,
} from "../share/embed-protocol";

export interface EmbedEvents {
  readonly state: StateMessage;
  readonly regime: RegimeMessage;
  readonly resize: ResizeMessage;
  /** Page Up, Page Down or Escape, pressed in the frame and of no use there. */
  readonly key: KeyMessage;
  /** Something that was asked was not taken. */
  readonly error: ErrorMessage;
}
export interface ConnectOptions {
  /** Milliseconds to wait for an answer, of the first as of every other. */
  readonly timeout?: number;
  /** Milliseconds to wait for the first one, Infinity = for ever; left out, as for the others. */
  readonly patience?: number;
}
/** Each call is answered by a state from after it was done; it fails when none comes in time, and when closed. */
export interface CoarseGrain {
  /** The newest that has come. */
  readonly state: StateMessage;
  /** Settings by their names in the address. Wrong ones are told by `error`, the others taken. */
  set(settings: SettingsChange): Promise<StateMessage>;
  play(): Promise<StateMessage>;
  pause(): Promise<StateMessage>;
  /** All settings as the page opens without any, and a new run. */
  reset(): Promise<StateMessage>;
  /** @param number from 1 */
  scene(number: number): Promise<StateMessage>;
  query(): Promise<StateMessage>;
  /** @returns a function that ends it */
  on<Name extends keyof EmbedEvents>(name: Name, listener: (message: EmbedEvents[Name]) => void): () => void;
  close(): void;
}
