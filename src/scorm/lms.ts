/**
 * Talks to an LMS and survives it: it may throw, answer nonsense or refuse. That is told on the console, for whoever installed
 * the package; who learns has no use for it. Knows no lesson.
 */
import type { ScormApi } from "./find";

export class Lms {
  readonly #api: ScormApi;
  readonly #warn: (text: string) => void;

  constructor(api: ScormApi, warn: (text: string) => void = (text) => console.warn(text)) {
    this.#api = api;
    this.#warn = warn;
  }

  /** @returns whether it has taken the page on; otherwise nothing else may be asked of it */
  initialise(): boolean {
    return this.#agreed("LMSInitialize", () => this.#api.LMSInitialize(""));
  }

  /** @returns empty when there is none, or it cannot be had */
  get(element: string): string {
    try {
      return String(this.#api.LMSGetValue(element) ?? "");
    } catch (error) {
      this.#warn(`SCORM: LMSGetValue ${element}: ${error}`);
      return "";
    }
  }

  set(element: string, value: string): void {
    this.#agreed(`LMSSetValue ${element} ${value}`, () => this.#api.LMSSetValue(element, value));
  }

  /** Keeps what has been set, should the page be lost. */
  commit(): void {
    this.#agreed("LMSCommit", () => this.#api.LMSCommit(""));
  }

  finish(): void {
    this.#agreed("LMSFinish", () => this.#api.LMSFinish(""));
  }

  /** Some answer true where the standard has "true". */
  #agreed(what: string, ask: () => unknown): boolean {
    try {
      if (String(ask()) === "true") return true;
      const code = String(this.#api.LMSGetLastError());
      this.#warn(`SCORM: ${what}: error ${code} ${this.#api.LMSGetErrorString(code)}`);
    } catch (error) {
      this.#warn(`SCORM: ${what}: ${error}`);
    }
    return false;
  }
}
