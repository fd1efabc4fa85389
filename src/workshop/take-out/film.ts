/**
 * One video: the frames of the picture with a legend under them, put together on a 2D canvas, recorded until its length is reached
 * or somebody stops it. A hidden tab draws nothing, so the recording waits for it. Must not know buttons or files.
 */
import type { Inks } from "../../ui/ink";
import type { Facts } from "./facts";
import type { FilmFormat } from "./film-format";
import { Strip } from "./strip";
import { withDuration } from "./webm-duration";

const MOST_WIDTH = 1280;
const FRAMES_PER_SECOND = 30;
/** For lines and small shapes that move: below this they smear. Chosen by eye. */
const BITS_PER_SECOND = 5_000_000;
/** How often progress is told, ms; and a swarm that stands is still recorded. */
const BEAT = 250;

export interface FilmAround {
  readonly page: Document;
  readonly format: FilmFormat;
  readonly inks: Inks;
  /** Font of the legend. */
  readonly family: string;
  /** The picture's drawing, wide or narrow: for its shape. */
  readonly like: HTMLCanvasElement;
  /** Null while there is nothing to tell yet. */
  facts(): Facts | null;
  onFrame(listener: ((canvas: HTMLCanvasElement) => void) | null): void;
}

export interface FilmEvents {
  /** @param seconds recorded so far @param waits the tab is hidden */
  progress(seconds: number, waits: boolean): void;
  /** @param film null where nothing could be kept @param seconds its length */
  end(film: Blob | null, seconds: number): void;
}

export class Film {
  readonly #around: FilmAround;
  readonly #events: FilmEvents;
  readonly #length: number;
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #strip: Strip;
  #stopping = false;
  readonly #recorder: MediaRecorder;
  readonly #chunks: Blob[] = [];
  readonly #beat: ReturnType<typeof setInterval>;
  /** Recorded before the last pause, ms; and since when the clock goes again. */
  #before = 0;
  #since: number | null = null;
  #lastFrame = Number.NEGATIVE_INFINITY;
  #ended = false;

  /** Begins to record. @param length seconds @throws what keeps it from recording */
  constructor(around: FilmAround, length: number, events: FilmEvents) {
    this.#around = around;
    this.#events = events;
    this.#length = length;
    const { page, like, inks, family, format } = around;
    const width = even(Math.min(MOST_WIDTH, like.width));
    const top = even((like.height * width) / like.width);
    this.#canvas = page.createElement("canvas");
    this.#canvas.width = width;
    this.#canvas.height = top + Strip.heightFor(width, top);
    const context = this.#canvas.getContext("2d", { alpha: false });
    if (!context) throw new Error("no 2D canvas");
    this.#context = context;
    this.#strip = new Strip(context, width, top, inks, family);
    // Before anything is captured: the first frame would be empty.
    this.#paint(like);
    const options = { mimeType: format.type, videoBitsPerSecond: BITS_PER_SECOND };
    this.#recorder = new MediaRecorder(this.#canvas.captureStream(FRAMES_PER_SECOND), options);
    this.#recorder.start(1000);
    this.#listen();
    this.#beat = setInterval(this.#onBeat, BEAT);
    around.onFrame(this.#onFrame);
  }

  /** Seconds, without the time in which it waited. */
  get seconds(): number {
    return (this.#before + (this.#since === null ? 0 : performance.now() - this.#since)) / 1000;
  }

  /** Ends it; what there is, is kept. */
  stop(): void {
    // Asked twice: what it still has to give comes after "inactive", and the end after that.
    if (this.#stopping) return;
    this.#stopping = true;
    if (this.#recorder.state === "inactive") this.#end();
    else this.#recorder.stop();
    this.#rest();
  }

  #listen(): void {
    const recorder = this.#recorder;
    recorder.addEventListener("dataavailable", ({ data }) => data.size > 0 && this.#chunks.push(data));
    recorder.addEventListener("start", () => this.#goOn());
    recorder.addEventListener("stop", () => void this.#end());
    // What came before is kept; a recorder that has failed stops by itself, but not everywhere.
    recorder.addEventListener("error", () => this.stop());
    this.#around.page.addEventListener("visibilitychange", this.#onVisible);
  }

  readonly #onVisible = (): void => {
    const { hidden } = this.#around.page;
    if (hidden && this.#recorder.state === "recording") {
      this.#recorder.pause();
      this.#rest();
    } else if (!hidden && this.#recorder.state === "paused") {
      this.#recorder.resume();
      this.#goOn();
    }
  };

  #goOn(): void {
    this.#since ??= performance.now();
    if (this.#around.page.hidden) this.#onVisible();
  }

  #rest(): void {
    this.#before = 1000 * this.seconds;
    this.#since = null;
  }

  readonly #onFrame = (canvas: HTMLCanvasElement): void => {
    const now = performance.now();
    // Screens go at 60, 75, 144: a frame that comes a little early is not left out.
    if (now - this.#lastFrame < 1000 / FRAMES_PER_SECOND - 4) return;
    this.#lastFrame = now;
    this.#paint(canvas);
  };

  readonly #onBeat = (): void => {
    if (this.seconds >= this.#length) {
      this.stop();
      return;
    }
    this.#events.progress(this.seconds, this.#recorder.state === "paused");
    const facts = this.#around.facts();
    if (facts && performance.now() - this.#lastFrame > BEAT) this.#strip.draw(facts, true);
  };

  /** The picture may have another shape by now: then it is shown whole. */
  #paint(picture: HTMLCanvasElement): void {
    const { width } = this.#canvas;
    const height = this.#canvas.height - this.#strip.height;
    const context = this.#context;
    const scale = Math.min(width / picture.width, height / picture.height);
    const [w, h] = [picture.width * scale, picture.height * scale];
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    if (Math.abs(w - width) > 2 || Math.abs(h - height) > 2) {
      context.fillStyle = this.#around.inks.get("--ground");
      context.fillRect(0, 0, width, height);
    }
    context.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h);
    context.restore();
    const facts = this.#around.facts();
    if (facts) this.#strip.draw(facts);
  }

  async #end(): Promise<void> {
    if (this.#ended) return;
    this.#ended = true;
    this.#rest();
    clearInterval(this.#beat);
    this.#around.onFrame(null);
    this.#around.page.removeEventListener("visibilitychange", this.#onVisible);
    for (const track of this.#recorder.stream.getTracks()) track.stop();
    const { seconds } = this;
    this.#events.end(await this.#whole(seconds), seconds);
  }

  /** @returns null where there is nothing in it */
  async #whole(seconds: number): Promise<Blob | null> {
    const { type, ending } = this.#around.format;
    const whole = new Blob(this.#chunks, { type });
    if (whole.size === 0 || ending !== "webm") return whole.size === 0 ? null : whole;
    const HEAD = 1024;
    const head = new Uint8Array(await whole.slice(0, HEAD).arrayBuffer());
    return new Blob([withDuration(head, seconds), whole.slice(HEAD)], { type });
  }
}

/** As codecs want it. */
function even(pixels: number): number {
  return Math.max(2, 2 * Math.round(pixels / 2));
}
