/** Runs inside the page, before its own code: each function is sent there as text, so it must stand alone. */

export interface Watched {
  /** ms from opening the page to the first frame drawn from a second snapshot. */
  readonly firstMoving: number;
  /** Every snapshot that has come, with the time of its coming in ms. */
  readonly snapshots: { readonly at: number; readonly tick: number; readonly agents: number }[];
  /** Asks the worker for another grain, as the panel does. */
  readonly setAgents: (agents: number) => void;
  /** Asks the worker for another playback speed. */
  readonly setSpeed: (speed: number) => void;
}

export function stampFirstMovingFrame(): void {
  const gl = WebGL2RenderingContext.prototype;
  const { drawElements } = gl;
  let uploads = 0;
  for (const name of ["texImage2D", "texSubImage2D"] as const) {
    const upload = gl[name] as (...args: unknown[]) => void;
    Object.assign(gl, {
      [name](this: WebGL2RenderingContext, ...args: unknown[]) {
        if (args.at(-1) instanceof Float32Array || args.at(-2) instanceof Float32Array) uploads++;
        upload.apply(this, args);
      },
    });
  }
  gl.drawElements = function (...args) {
    drawElements.apply(this, args);
    if (uploads >= 2 && !("firstMoving" in window)) {
      requestAnimationFrame(() => Object.assign(window, { firstMoving: performance.now() }));
    }
  };
}

/** Methods and a proxy: tsx marks classes and arrows that have a name with a helper of its own, unknown to the page. */
export function countTicks(): void {
  const snapshots: Watched["snapshots"] = [];
  const watched = new Proxy(Worker, {
    construct(plain, args) {
      const worker: Worker = Reflect.construct(plain, args);
      worker.addEventListener("message", ({ data }) => {
        if (data.type !== "snapshot") return;
        const { tick, agents } = data.snapshot;
        snapshots.push({ at: performance.now(), tick, agents });
      });
      Object.assign(window, {
        setAgents(agents: number) {
          worker.postMessage({ type: "agents", agents });
        },
        setSpeed(speed: number) {
          worker.postMessage({ type: "speed", speed });
        },
      });
      return worker;
    },
  });
  Object.assign(window, { Worker: watched, snapshots });
}
