/** Reads a Chromium trace: how long scripts ran on the page's main thread, frame by frame. */
import type { Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
}

/** What counts as script: its functions, its promises, its compiling, its garbage. Microseconds in the trace. */
const SCRIPT = new Set([
  "FunctionCall",
  "EvaluateScript",
  "RunMicrotasks",
  "FireAnimationFrame",
  "HandlePostMessage",
  "TimerFire",
  "EventDispatch",
  "v8.compile",
  "MinorGC",
  "MajorGC",
  "V8.DeserializeContext",
]);

/** @returns ms of script for every animation frame in the next `ms` */
export async function scriptPerFrame(page: Page, ms: number): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => void events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  const includedCategories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "toplevel"];
  await session.send("Tracing.start", { traceConfig: { includedCategories }, transferMode: "ReportEvents" });
  await page.waitForTimeout(ms);
  await session.send("Tracing.end");
  await complete;
  return perFrame(onThread(events));
}

/** The page's main thread is the one that fires animation frames. */
function onThread(events: readonly TraceEvent[]): TraceEvent[] {
  const frame = events.find(({ name }) => name === "FireAnimationFrame");
  if (!frame) throw new Error("no animation frame in the trace");
  return events
    .filter(
      ({ pid, tid, ph, name }) => pid === frame.pid && tid === frame.tid && ph === "X" && SCRIPT.has(name),
    )
    .sort((a, b) => a.ts - b.ts);
}

/** Union of the script's intervals, cut at the frames: calls inside calls count once. */
function perFrame(events: readonly TraceEvent[]): number[] {
  const starts = events.filter(({ name }) => name === "FireAnimationFrame").map(({ ts }) => ts);
  const cost = new Array<number>(Math.max(0, starts.length - 1)).fill(0);
  let frame = -1;
  let until = 0;
  for (const { ts, dur = 0 } of events) {
    while (frame + 1 < starts.length && starts[frame + 1]! <= ts) frame++;
    const end = ts + dur;
    const from = Math.max(ts, until);
    if (end <= from) continue;
    until = end;
    if (frame >= 0 && frame < cost.length) cost[frame]! += (end - from) / 1000;
  }
  return cost;
}
