import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ramp } from "../../src/sweep/ramp";
import { HANDSHAKE_MS, RampClient, type RampConnector } from "../../src/sweep/ramp-client";
import type { FromRampWorker, ToRampWorker } from "../../src/sweep/ramp-messages";
import { type RampOrder, type RampReading, readingsIn } from "../../src/sweep/ramp-order";

const ORDER: RampOrder = {
  dial: "threat",
  conditions: { threat: 0, energy: 0.75, leaderInfluence: 0, informedShare: 0.2, goal: 0 },
  agents: 10,
  seeds: ["1", "1-2"],
  steps: 1,
  holdSeconds: 1,
  settleSeconds: 1,
};
const READINGS = [...ramp(ORDER)].filter((reading) => reading !== null);

/** A worker that says what it is told to say. */
function connector() {
  const worker = {
    sent: [] as ToRampWorker[],
    closed: false,
    receive: (_: FromRampWorker) => {},
    fail: () => {},
  };
  const real: RampConnector = {
    openWorker(receive, failed) {
      worker.receive = receive;
      worker.fail = failed;
      return {
        post: (message) => void worker.sent.push(message),
        close: () => {
          worker.closed = true;
        },
      };
    },
    load: vi.fn(async () => ramp),
  };
  return { worker, real };
}

const listener = () => ({
  onReading: vi.fn<(reading: RampReading) => void>(),
  onDone: vi.fn(),
  onPage: vi.fn(),
  onFailure: vi.fn(),
});
const heardBy = (heard: ReturnType<typeof listener>) =>
  heard.onReading.mock.calls.map(([reading]) => reading);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the ramp's client", () => {
  it("asks a worker that is ready, tells its readings, and ends it when done", async () => {
    const { worker, real } = connector();
    const heard = listener();
    new RampClient(ORDER, heard, real);
    expect(worker.sent).toEqual([]);
    worker.receive({ type: "ready" });
    expect(worker.sent).toEqual([{ type: "ramp", order: ORDER }]);
    for (const reading of READINGS) worker.receive({ type: "reading", reading });
    expect(heardBy(heard)).toEqual(READINGS);
    worker.receive({ type: "done" });
    expect(heard.onDone).toHaveBeenCalledTimes(1);
    expect(worker.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(HANDSHAKE_MS * 2);
    expect(heard.onPage).not.toHaveBeenCalled();
  });

  it("cancels: the worker is ended and nothing is told after that", async () => {
    const { worker, real } = connector();
    const heard = listener();
    const client = new RampClient(ORDER, heard, real);
    worker.receive({ type: "ready" });
    worker.receive({ type: "reading", reading: READINGS[0]! });
    client.cancel();
    expect(worker.closed).toBe(true);
    worker.receive({ type: "reading", reading: READINGS[1]! });
    worker.fail();
    await vi.advanceTimersByTimeAsync(HANDSHAKE_MS * 2);
    expect(heardBy(heard)).toEqual([READINGS[0]]);
    for (const each of [heard.onDone, heard.onPage, heard.onFailure]) expect(each).not.toHaveBeenCalled();
  });

  it.each(["silence", "an error", "a throw"])("plays on the page after %s", async (how) => {
    const { worker, real } = connector();
    const heard = listener();
    const broken: RampConnector = {
      ...real,
      openWorker() {
        throw new Error("no worker here");
      },
    };
    new RampClient(ORDER, heard, how === "a throw" ? broken : real);
    if (how === "an error") worker.fail();
    if (how === "silence") {
      await vi.advanceTimersByTimeAsync(HANDSHAKE_MS - 1);
      expect(heard.onPage).not.toHaveBeenCalled();
    }
    await vi.advanceTimersByTimeAsync(5000);
    expect(heard.onPage).toHaveBeenCalledTimes(1);
    expect(heardBy(heard)).toEqual(READINGS);
    expect(heard.onDone).toHaveBeenCalledTimes(1);
    // A worker that wakes up too late is not listened to.
    worker.receive({ type: "ready" });
    expect(worker.sent).toEqual([]);
  });

  it("goes on where a worker has failed on its way, without telling anything twice", async () => {
    const { worker, real } = connector();
    const heard = listener();
    new RampClient(ORDER, heard, real);
    worker.receive({ type: "ready" });
    for (const reading of READINGS.slice(0, 3)) worker.receive({ type: "reading", reading });
    worker.fail();
    await vi.advanceTimersByTimeAsync(1000);
    expect(heardBy(heard)).toEqual(READINGS);
    expect(READINGS).toHaveLength(readingsIn(ORDER));
    expect(heard.onDone).toHaveBeenCalledTimes(1);
  });

  it("can be cancelled on the page too, in the middle of a slice", async () => {
    const { worker, real } = connector();
    const heard = listener();
    const client = new RampClient(ORDER, heard, real);
    heard.onReading.mockImplementation(() => heard.onReading.mock.calls.length === 2 && client.cancel());
    worker.fail();
    await vi.advanceTimersByTimeAsync(1000);
    expect(heardBy(heard)).toEqual(READINGS.slice(0, 2));
    expect(heard.onDone).not.toHaveBeenCalled();
  });

  it("says so when neither a worker nor the page can play it", async () => {
    const { worker, real } = connector();
    const heard = listener();
    new RampClient(ORDER, heard, { ...real, load: () => Promise.reject(new Error("offline")) });
    worker.fail();
    await vi.advanceTimersByTimeAsync(0);
    expect(heard.onFailure).toHaveBeenCalledTimes(1);
    expect(heard.onDone).not.toHaveBeenCalled();
  });
});
