/** Reads a Chromium trace: how long scripts ran on the page's main thread, frame by frame. */
import type { Page } from "playwright-core";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  /** Microseconds on the clock and on the processor. */
  readonly dur?: number;
  readonly tdur?: number;
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

/** ms of script of each animation frame: by the clock, which runs on while others have the processor; and without. */
export interface Script {
  readonly clock: readonly number[];
  readonly processor: readonly number[];
}

/** Watches the animation frames of the next `ms`. */
export async function scriptPerFrame(page: Page, ms: number): Promise<Script> {
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

/** The outermost script, cut at the frames: calls inside calls count once. */
function perFrame(events: readonly TraceEvent[]): Script {
  const starts = events.filter(({ name }) => name === "FireAnimationFrame").map(({ ts }) => ts);
  const frames = Math.max(0, starts.length - 1);
  const clock = new Array<number>(frames).fill(0);
  const processor = new Array<number>(frames).fill(0);
  let frame = -1;
  let until = 0;
  for (const { ts, dur = 0, tdur = 0 } of events) {
    while (frame + 1 < starts.length && starts[frame + 1]! <= ts) frame++;
    if (ts < until) continue;
    until = ts + dur;
    if (frame < 0 || frame >= frames) continue;
    clock[frame]! += dur / 1000;
    processor[frame]! += tdur / 1000;
  }
  return { clock, processor };
}
