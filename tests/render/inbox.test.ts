import { describe, expect, it } from "vitest";
import { Inbox } from "../../src/render/inbox";
import { type Snapshot, stateLength } from "../../src/worker/protocol";

const snapshot = (tick: number, agents = 10) =>
  ({ tick, agents, state: new Float32Array(stateLength(agents)) }) as Snapshot;

describe("the snapshots on their way into the picture", () => {
  it("are read once, the newest only, and no array goes back before", () => {
    const back: Float32Array[] = [];
    const inbox = new Inbox((state) => back.push(state));
    for (const tick of [1, 2, 3]) inbox.put(snapshot(tick));
    expect(back).toEqual([]);
    const read: number[] = [];
    inbox.read(({ tick }) => {
      read.push(tick);
      expect(back).toEqual([]);
    });
    inbox.read(({ tick }) => read.push(tick));
    expect([read, back.length]).toEqual([[3], 3]);
  });

  it("send every array back once, oldest first: the newest may be of another length, and the client keeps that", () => {
    const back: Float32Array[] = [];
    const inbox = new Inbox((state) => back.push(state));
    const sent = [snapshot(1, 2000), snapshot(2, 2000), snapshot(3, 10)];
    for (const one of sent) inbox.put(one);
    inbox.read(() => {});
    expect(back.map((state) => sent.findIndex((one) => one.state === state))).toEqual([0, 1, 2]);
  });

  it("send one back that is not taken, at once", () => {
    const back: Float32Array[] = [];
    const inbox = new Inbox((state) => back.push(state));
    inbox.refuse(snapshot(1));
    expect(back).toHaveLength(1);
    inbox.read(() => expect.unreachable());
  });

  it("go back also where reading fails, and the next is read", () => {
    const back: Float32Array[] = [];
    const inbox = new Inbox((state) => back.push(state));
    inbox.put(snapshot(1));
    expect(() =>
      inbox.read(() => {
        throw new Error("no memory");
      }),
    ).toThrow("no memory");
    expect(back).toHaveLength(1);
    inbox.put(snapshot(2));
    inbox.read(({ tick }) => expect(tick).toBe(2));
    expect(back).toHaveLength(2);
  });
});
