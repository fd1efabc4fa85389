import { describe, expect, it } from "vitest";
import { Playhead } from "../../src/render/playhead";
import { DEFAULTS } from "../../src/settings/table";
import { Host } from "../../src/worker/host";
import type { Snapshot } from "../../src/worker/protocol";

const { threat, energy, leaderInfluence, informedShare, goal } = DEFAULTS;
const CONDITIONS = { threat, energy, leaderInfluence, informedShare, goal };
const FRAME_MS = 1000 / 60;
const TICK_MS = 40;

/** A host and a playhead at 60 frames a second, on one clock that only the test moves, ms. */
class Stage {
  now = 0;
  #tasks: { at: number; run: () => void }[] = [];
  readonly playhead = new Playhead();
  #newest: Snapshot | null = null;
  readonly host = new Host(
    {
      post: (message) => {
        if (message.type !== "snapshot") return;
        this.#newest = message.snapshot;
        this.playhead.take(message.snapshot.tick, message.snapshot.ticksPerSecond);
        this.host.receive({ type: "recycle", states: [message.snapshot.state] });
      },
    },
    { now: () => this.now, later: (run, ms) => this.#tasks.push({ at: this.now + ms, run }) },
  );

  get newest(): Snapshot {
    return this.#newest!;
  }

  /** Tasks that are due by then, in their order, at their time. */
  advance(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const next = this.#tasks.sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.#tasks.shift();
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = end;
  }

  frame(): void {
    this.advance(FRAME_MS);
    this.playhead.advance(FRAME_MS / 1000);
  }
}

describe("from a dial to the picture", () => {
  it.each([0, 0.2, 0.4, 0.6, 0.8])(
    "moved %d of a tick after a tick, the group moves differently on the screen within two ticks",
    (share) => {
      const stage = new Stage();
      stage.host.receive({ type: "start", run: 1, settings: { ...CONDITIONS, agents: 20, seed: "1" } });
      // Long enough for the playhead to have found its place behind the clock.
      while (stage.now < 4000) stage.frame();
      stage.advance(share * TICK_MS);
      const moved = stage.now;
      const last = stage.newest.tick;
      stage.host.receive({ type: "conditions", conditions: { ...CONDITIONS, energy: 0.75 } });
      // The first step with the new speed leads from the tick that was the newest to the next.
      while (stage.playhead.at <= last) stage.frame();
      expect(stage.newest.conditions.energy).toBe(0.75);
      // A frame is drawn only every 17 ms: within two ticks and the frame that shows it.
      expect(stage.now - moved).toBeLessThanOrEqual(2 * TICK_MS + FRAME_MS);
    },
  );
});
