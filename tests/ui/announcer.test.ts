import { describe, expect, it } from "vitest";
import { LEAST_MS_BETWEEN, SpeechTurns } from "../../src/ui/announcer";

const SOON = LEAST_MS_BETWEEN / 2;

describe("turns to speak", () => {
  it("speaks a regime once, and only one with a name", () => {
    const turns = new SpeechTurns();
    turns.take({ run: 1, regime: "mixed" });
    expect(turns.speak(0)).toBeNull();
    turns.take({ run: 1, regime: "milling" });
    expect(turns.speak(1)).toBe("milling");
    expect(turns.speak(1 + 10 * LEAST_MS_BETWEEN)).toBeNull();
  });

  it("lets the newest wait its turn", () => {
    const turns = new SpeechTurns();
    turns.take({ run: 1, regime: "milling" });
    turns.speak(0);
    turns.take({ run: 1, regime: "circulation" });
    expect(turns.wait(SOON)).toBe(LEAST_MS_BETWEEN - SOON);
    expect(turns.speak(LEAST_MS_BETWEEN - 1)).toBeNull();
    turns.take({ run: 1, regime: "alignment" });
    expect(turns.speak(LEAST_MS_BETWEEN)).toBe("alignment");
  });

  it("drops what is no longer true when its turn comes", () => {
    const turns = new SpeechTurns();
    turns.take({ run: 1, regime: "milling" });
    turns.speak(0);
    turns.take({ run: 1, regime: "circulation" });
    turns.take({ run: 1, regime: "mixed" });
    expect(turns.wait(LEAST_MS_BETWEEN)).toBeNull();
    turns.take({ run: 1, regime: "milling" });
    expect(turns.speak(LEAST_MS_BETWEEN)).toBeNull();
  });

  it("does not talk over a note", () => {
    const turns = new SpeechTurns();
    turns.take({ run: 1, regime: "milling" });
    turns.noteSaid(100);
    expect(turns.speak(100 + SOON)).toBeNull();
    expect(turns.speak(100 + LEAST_MS_BETWEEN)).toBe("milling");
  });

  it("tells a new run's regime anew, at its turn", () => {
    const turns = new SpeechTurns();
    turns.take({ run: 1, regime: "milling" });
    turns.speak(0);
    turns.take({ run: 2, regime: "milling" });
    expect(turns.speak(SOON)).toBeNull();
    expect(turns.speak(LEAST_MS_BETWEEN)).toBe("milling");
  });
});
