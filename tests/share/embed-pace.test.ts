import { describe, expect, it } from "vitest";
import { type NeighbourPort, Neighbours } from "../../src/share/embed-neighbours";
import { EmbedPace, RAREST } from "../../src/share/embed-pace";

/** A screen on which each frame lasts as long as `cost` says for how often the embeds draw. */
function watch(
  cost: (every: number) => number,
  seconds: number,
  { shared = true, pace = new EmbedPace() } = {},
) {
  const seen: number[] = [];
  let [now, every] = [0, 1];
  while (now < seconds * 1000) {
    now += Math.max(1000 / 60, cost(every));
    every = pace.frame(now, shared);
    if (every !== seen.at(-1)) seen.push(every);
  }
  return { seen, every };
}

describe("how often an embed draws", () => {
  it.each([
    ["at every frame while the thread keeps up", () => 16.7, 1],
    ["every second when that is enough", (every: number) => 32 / every, 2],
    ["every third, every fourth, and never rarer", (every: number) => 400 / every, RAREST],
    ["at every frame where the screen has only 30 a second: drawing less brings nothing", () => 33.3, 1],
    ["at every frame where somebody else takes the time", () => 60, 1],
  ])("%s", (_name, cost, expected) => {
    expect(watch(cost, 30).every).toBe(expected);
  });

  it("at every frame when it is alone, however slow that is", () => {
    expect(watch(() => 100, 30, { shared: false }).seen).toEqual([1]);
  });

  it("tries again rarer and rarer what has been too much: in ten minutes a dozen times, not at every look", () => {
    const { seen } = watch((every) => 52 / every, 600);
    expect(seen.slice(0, 3)).toEqual([1, 2, 3]);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.length).toBeLessThan(30);
    expect(Math.max(...seen)).toBe(3);
  });

  it("comes back step by step when there is time again", () => {
    let busy = true;
    const pace = new EmbedPace();
    const cost = (every: number) => (busy ? 70 / every : 10);
    expect(watch(cost, 20, { pace }).every).toBeGreaterThan(2);
    busy = false;
    // The clock of the second watch begins anew: as after a tab that was away.
    const { seen } = watch(cost, 200, { pace });
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
  });

  it("is not misled by a tab that was away", () => {
    const pace = new EmbedPace();
    let now = 0;
    for (let i = 0; i < 600; i++) {
      now += i % 20 === 0 ? 5000 : 16;
      expect(pace.frame(now, true)).toBe(1);
    }
  });
});

/** Ports joined as a channel's are: what one says the others hear. */
function channel(count: number): NeighbourPort[] {
  const ports: NeighbourPort[] = Array.from({ length: count }, () => ({
    onmessage: null,
    postMessage(this: NeighbourPort, data: unknown) {
      for (const port of ports) if (port !== this) port.onmessage?.({ data });
    },
  }));
  return ports;
}

describe("the embeds in view", () => {
  const three = () => {
    const clock = { ms: 0 };
    const [a, b, c] = channel(3).map((port, i) => new Neighbours(port, () => clock.ms, "abc"[i])) as [
      Neighbours,
      Neighbours,
      Neighbours,
    ];
    return { clock, a, b, c };
  };

  it("know of each other while they draw, and no longer", () => {
    const { clock, a, b, c } = three();
    a.draws(1);
    expect([a.some, b.some]).toEqual([false, true]);
    b.draws(1);
    expect(a.some).toBe(true);
    b.rests();
    expect(a.some).toBe(false);
    c.draws(1);
    expect(a.some).toBe(true);
    // It has gone without a word.
    clock.ms += 3000;
    a.draws(1);
    expect(a.some).toBe(false);
  });

  it("are all decided for by the first, as soon as it decides; when that rests by the next", () => {
    const { a, b, c } = three();
    for (const one of [a, b, c]) one.draws(1);
    expect([a.decided, b.decided, c.decided]).toEqual([null, 1, 1]);
    expect([a.turn, b.turn, c.turn]).toEqual([0, 1, 2]);
    a.draws(3);
    expect([a.decided, b.decided, c.decided]).toEqual([null, 3, 3]);
    a.rests();
    b.draws(2);
    expect([b.decided, c.decided, c.turn]).toEqual([null, 2, 1]);
  });

  it("are alone without a channel, with one that is closed, and with one on which anything is said", () => {
    const closed: NeighbourPort = {
      onmessage: null,
      postMessage() {
        throw new DOMException("closed", "InvalidStateError");
      },
    };
    for (const port of [null, closed]) {
      const one = new Neighbours(port);
      one.draws(1);
      expect([one.some, one.decided]).toEqual([false, null]);
    }
    const [port, other] = channel(2) as [NeighbourPort, NeighbourPort];
    const one = new Neighbours(port);
    for (const every of [undefined, "2", 0, 1.5, 5, Number.NaN]) other.postMessage({ id: "", every });
    for (const data of [null, 3, {}, { id: 3, every: 1 }]) other.postMessage(data);
    expect(one.some).toBe(false);
  });
});
