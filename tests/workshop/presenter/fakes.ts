/** A channel in memory, a page that presents, and states to send. */
import { readFileSync } from "node:fs";
import { Presentation } from "../../../src/scenes/presentation";
import { readDeck } from "../../../src/scenes/read";
import type { Deck } from "../../../src/scenes/scene";
import { DEFAULTS } from "../../../src/settings/table";
import type { Message, Port } from "../../../src/workshop/presenter/channel";
import type { Memory, PresenterAct, StageState } from "../../../src/workshop/talk/stage-state";

const DECK = readDeck(readFileSync(new URL("../../../src/scenes/talk.json", import.meta.url), "utf8"))
  .deck as Deck;

/** All ports of one browser: what one posts all others get, copied, and later. */
export class FakeChannel {
  readonly sent: Message[] = [];
  readonly #ends = new Map<Port, (data: unknown) => void>();

  open(): Port {
    const port: Port = {
      post: (message) => {
        this.sent.push(message);
        this.inject(message, port);
      },
      listen: (receive) => void this.#ends.set(port, receive),
      close: () => void this.#ends.delete(port),
    };
    return port;
  }

  /** Anything, from anybody. */
  inject(data: unknown, from?: Port): void {
    const copy = structuredClone(data);
    queueMicrotask(() => {
      for (const [port, receive] of this.#ends) if (port !== from) receive(copy);
    });
  }
}

/** A page that presents the talk, or nothing. */
export class FakeStage {
  readonly id: string;
  readonly acts: PresenterAct[] = [];
  readonly restored: Memory[] = [];
  presentation: Presentation | null = null;
  startedAt = 0;
  report: Memory["report"] = null;
  blank = false;

  constructor(id: string) {
    this.id = id;
  }

  present(index: number, startedAt = 1000): void {
    this.startedAt = startedAt;
    this.presentation = new Presentation(DECK, { index, predictions: [] });
  }

  act(act: PresenterAct): void {
    this.acts.push(act);
    if (act.act === "key" && act.key === "PageDown") this.presentation?.next();
    if (act.act === "leave") this.presentation = null;
  }

  restore(memory: Memory): void {
    this.restored.push(memory);
    this.startedAt = memory.startedAt;
    this.report = memory.report;
    this.presentation = new Presentation(DECK, memory.place);
  }

  state(): StageState {
    const { threat, energy, leaderInfluence, informedShare, goal } = DEFAULTS;
    return {
      view: this.presentation?.view ?? null,
      running: true,
      blank: this.blank,
      shortcuts: true,
      dials: { threat, energy, leaderInfluence, informedShare, goal },
      reading: { regime: "milling", polarization: 0.1, rotation: 0.1, cohesion: 1, seconds: 12 },
      memory: this.presentation && {
        ...{ deck: "talk", source: null, startedAt: this.startedAt, settings: DEFAULTS, report: this.report },
        place: this.presentation.place,
      },
    };
  }
}

/** A run of a few ticks, as a page tells of it. */
export function report(tick: number): NonNullable<Memory["report"]> {
  const { threat, energy, leaderInfluence, informedShare, goal, agents, seed } = DEFAULTS;
  const conditions = { threat, energy, leaderInfluence, informedShare, goal };
  const changes = [{ tick: 3, conditions }, ...(tick > 5 ? [{ tick: 5, agents: 400 }] : [])];
  return { tick, hash: "abc", history: { settings: { ...conditions, agents, seed }, changes } };
}
