/** Which video this browser can record. Must not know what is recorded. */

/** In the order of what plays in most places at a fair size; the last for Safari, which has no WebM. */
const TYPES = ["video/webm;codecs=vp9", "video/webm;codecs=vp8", "video/webm", "video/mp4"] as const;

export interface FilmFormat {
  /** As MediaRecorder takes it. */
  readonly type: string;
  readonly ending: "webm" | "mp4";
  /** As a person says it. */
  readonly name: "WebM" | "MP4";
}

/** @param view where both would be @returns null where a page cannot be recorded at all */
export function filmFormat(view: {
  readonly MediaRecorder?: Pick<typeof MediaRecorder, "isTypeSupported"> | undefined;
  readonly HTMLCanvasElement?: { readonly prototype: object } | undefined;
}): FilmFormat | null {
  const { MediaRecorder: recorder, HTMLCanvasElement: canvas } = view;
  if (typeof recorder?.isTypeSupported !== "function" || !canvas || !("captureStream" in canvas.prototype))
    return null;
  const type = TYPES.find((each) => recorder.isTypeSupported(each));
  if (!type) return null;
  return type === "video/mp4" ? { type, ending: "mp4", name: "MP4" } : { type, ending: "webm", name: "WebM" };
}
