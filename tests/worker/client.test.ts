import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULTS } from "../../src/settings/table";
import { type Connector, HANDSHAKE_MS, SwarmClient } from "../../src/worker/client";
import { type FromWorker, type Snapshot, stateLength, type ToWorker } from "../../src/worker/protocol";

/** Two ends that can be told to answer or to stay silent. */
function connector() {
  const ends = {
    worker: { sent: [] as ToWorker[], closed: false, receive: (_: FromWorker) => {}, fail: () => {} },
    page: { sent: [] as ToWorker[], opened: 0, receive: (_: FromWorker) => {} },
  };
  const real: Connector = {
    openWorker(receive, failed) {
      ends.worker.receive = receive;
      ends.worker.fail = failed;
      return {
        post: (message) => void ends.worker.sent.push(message),
        close: () => {
          ends.worker.closed = true;
        },
      };
    },
    async openOnPage(receive) {
      ends.page.receive = receive;
      ends.page.opened++;
      return { post: (message) => void ends.page.sent.push(message), close: () => {} };
    },
  };
  return { ...ends, real };
}

const listener = () => ({
  onSnapshot: vi.fn<(snapshot: Snapshot) => void>(),
  onPage: vi.fn(),
  onFailure: vi.fn(),
});
const types = (messages: ToWorker[]) => messages.map((message) => message.type);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the client", () => {
  it("keeps what it has to say until the worker is ready, and says it in order", () => {
    const { worker, real } = connector();
    const client = new SwarmClient(listener(), real);
    client.setSpeed(2);
    client.start(DEFAULTS);
    expect(worker.sent).toEqual([]);
    worker.receive({ type: "ready" });
    expect(types(worker.sent)).toEqual(["speed", "start"]);
  });

  it("asks for a lens, and for none, also before anyone hears it", () => {
    const { worker, real } = connector();
    const client = new SwarmClient(listener(), real);
    client.setLens(17);
    worker.receive({ type: "ready" });
    client.setLens(null);
    expect(worker.sent).toEqual([
      { type: "lens", agent: 17 },
      { type: "lens", agent: null },
    ]);
  });

  it("stays with a worker that answered in time, and tells when that one fails later", async () => {
    const { worker, page, real } = connector();
    const heard = listener();
    new SwarmClient(heard, real);
    worker.receive({ type: "ready" });
    await vi.advanceTimersByTimeAsync(HANDSHAKE_MS * 2);
    expect(heard.onFailure).not.toHaveBeenCalled();
    worker.fail();
    expect(heard.onFailure).toHaveBeenCalledTimes(1);
    expect(page.opened).toBe(0);
    expect(worker.closed).toBe(false);
  });

  it("stays with a worker whose answer waited behind the time-out of a busy page", async () => {
    const { worker, page, real } = connector();
    new SwarmClient(listener(), real);
    await vi.advanceTimersByTimeAsync(HANDSHAKE_MS);
    worker.receive({ type: "ready" });
    await vi.advanceTimersByTimeAsync(HANDSHAKE_MS);
    expect(page.opened).toBe(0);
  });

  it.each(["silence", "an error", "a throw"])(
    "moves in with the page after %s, with everything said so far",
    async (how) => {
      const { worker, page, real } = connector();
      const heard = listener();
      const broken: Connector = {
        ...real,
        openWorker() {
          throw new Error("no worker here");
        },
      };
      const client = new SwarmClient(heard, how === "a throw" ? broken : real);
      client.start(DEFAULTS);
      client.setRunning(true);
      if (how === "an error") worker.fail();
      if (how === "silence") {
        await vi.advanceTimersByTimeAsync(HANDSHAKE_MS - 1);
        expect(page.opened).toBe(0);
      }
      await vi.advanceTimersByTimeAsync(how === "silence" ? 500 : 0);
      expect(page.opened).toBe(1);
      expect(types(page.sent)).toEqual(["start", "running"]);
      expect(heard.onPage).toHaveBeenCalledTimes(1);
      // A worker that wakes up too late is not listened to.
      await vi.advanceTimersByTimeAsync(HANDSHAKE_MS);
      worker.receive({ type: "ready" });
      expect(page.opened).toBe(1);
      expect(types(worker.sent)).toEqual([]);
    },
  );

  it("drops snapshots of a run that has been replaced, and sends their arrays back", () => {
    const { worker, real } = connector();
    const heard = listener();
    const client = new SwarmClient(heard, real);
    worker.receive({ type: "ready" });
    client.start(DEFAULTS);
    client.start(DEFAULTS);
    const state = new Float32Array(4);
    // Three at a time.
    for (let i = 0; i < 3; i++) worker.receive({ type: "snapshot", snapshot: { run: 1, state } as Snapshot });
    expect(heard.onSnapshot).not.toHaveBeenCalled();
    expect(worker.sent.at(-1)).toEqual({ type: "recycle", states: [state, state, state] });
    worker.receive({ type: "snapshot", snapshot: { run: 2, state } as Snapshot });
    expect(heard.onSnapshot).toHaveBeenCalledTimes(1);
  });

  it("asks for a twin, for another difference, and for none", () => {
    const { worker, real } = connector();
    const client = new SwarmClient(listener(), real);
    const difference = { leaderInfluence: 1 };
    client.setTwin(difference);
    difference.leaderInfluence = 0.5;
    worker.receive({ type: "ready" });
    client.setTwin(difference);
    client.setTwin(null);
    expect(worker.sent).toEqual([
      { type: "twin", difference: { leaderInfluence: 1 } },
      { type: "twin", difference: { leaderInfluence: 0.5 } },
      { type: "twin", difference: null },
    ]);
  });

  it("sends both arrays of a dropped snapshot back, where it has a twin", () => {
    const { worker, real } = connector();
    const heard = listener();
    const client = new SwarmClient(heard, real);
    worker.receive({ type: "ready" });
    client.start(DEFAULTS);
    client.start(DEFAULTS);
    const length = stateLength(30_000);
    const [state, ofTwin] = [new Float32Array(length), new Float32Array(length)];
    const snapshot = { run: 1, state, twin: { state: ofTwin } } as Snapshot;
    worker.receive({ type: "snapshot", snapshot });
    expect(worker.sent.slice(-2)).toEqual([
      { type: "recycle", states: [state] },
      { type: "recycle", states: [ofTwin] },
    ]);
  });

  it("sends a large group's array back at once, and forgets those of another group", () => {
    const { worker, real } = connector();
    const client = new SwarmClient(listener(), real);
    worker.receive({ type: "ready" });
    client.recycle(new Float32Array(stateLength(50)));
    const state = new Float32Array(stateLength(30_000));
    client.recycle(state);
    expect(worker.sent).toEqual([{ type: "recycle", states: [state] }]);
  });

  it("answers each question with its own report", async () => {
    const { worker, real } = connector();
    const client = new SwarmClient(listener(), real);
    worker.receive({ type: "ready" });
    const first = client.ask();
    const second = client.ask();
    const report = (hash: string) => ({ tick: 0, hash, history: { settings: DEFAULTS, changes: [] } });
    worker.receive({ type: "report", id: 2, report: report("b") });
    worker.receive({ type: "report", id: 1, report: report("a") });
    expect((await first)?.hash).toBe("a");
    expect((await second)?.hash).toBe("b");
  });

  it("sends the worker the run's settings alone", () => {
    const { worker, real } = connector();
    const client = new SwarmClient(listener(), real);
    worker.receive({ type: "ready" });
    client.start(DEFAULTS);
    const [start] = worker.sent;
    expect(start).not.toHaveProperty("settings.running");
    expect(start).toHaveProperty("settings.agents", 300);
  });
});
