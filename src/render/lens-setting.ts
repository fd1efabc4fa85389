/** What the lens is set to: whom it shows, how, and where its window is. The page's words to the picture, nothing else. */
import type { PullName } from "../worker/protocol";

export interface LensSetting {
  /** The chosen agent's number. One that is not there draws nothing. */
  readonly agent: number;
  /** Which grain the large picture shows: the fine one, or as ever the coarse one. */
  readonly fineLarge: boolean;
  /** Whether the camera goes with the agent in the coarse picture too. */
  readonly follow: boolean;
  /** Where the round window is: its middle and radius in CSS pixels of the host; null = none. */
  readonly window: { readonly x: number; readonly y: number; readonly radius: number } | null;
  /** What stands beside each pull's arrow; without them nothing does. */
  readonly letters?: Readonly<Record<PullName, string>>;
}

/** How far the fine grain shows round the agent, in spacings. */
export const FINE_RADIUS = 7;
