/** Every message between the page and the ramp's worker. A worker plays one ramp and is then of no more use. */
import type { RampOrder, RampReading } from "./ramp-order";

export type ToRampWorker = { readonly type: "ramp"; readonly order: RampOrder };

export type FromRampWorker =
  | { readonly type: "ready" }
  | { readonly type: "reading"; readonly reading: RampReading }
  | { readonly type: "done" };
