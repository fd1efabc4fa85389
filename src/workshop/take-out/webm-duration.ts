/**
 * Recorders write WebM as it comes and never go back to say how long it was, so that players show no length. This puts the length
 * into the file's head. Nothing before the first picture refers to a place in the file there, so nothing else has to change; a
 * head that is not just as expected is left alone. Pure.
 *
 * EBML: each element is an id, its size and its content (RFC 8794); a segment's Info has TimestampScale and Duration (RFC 9559).
 */

const SEGMENT = [0x18, 0x53, 0x80, 0x67];
const INFO = [0x15, 0x49, 0xa9, 0x66];
/** A million nanoseconds: Duration counts in milliseconds. */
const MILLISECONDS = [0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40];
/** Duration, eight bytes: a double. */
const DURATION = [0x44, 0x89, 0x88];
/** A size of one byte has its highest bit set, and all of them set is "unknown". */
const LARGEST = 0x7e;
const ONE_BYTE = 0x80;

/** @param head the file's first bytes @returns them with the length, or as they were */
export function withDuration(head: Uint8Array<ArrayBuffer>, seconds: number): Uint8Array<ArrayBuffer> {
  const segment = find(head, SEGMENT, 0, 80);
  // Its size is unknown, written in eight bytes, and Info is the first thing in it.
  const info = segment + SEGMENT.length + 8;
  if (segment < 0 || find(head, INFO, info, info) !== info) return head;
  const at = info + INFO.length;
  const size = (head[at] ?? 0) ^ ONE_BYTE;
  const end = at + 1 + size;
  const longer = size + DURATION.length + 8;
  if (size >= ONE_BYTE || longer > LARGEST || end > head.length) return head;
  const known = find(head, DURATION.slice(0, 2), at, end - 2) >= 0;
  if (known || find(head, MILLISECONDS, at, end) < 0) return head;
  const length = new Uint8Array(8);
  new DataView(length.buffer).setFloat64(0, seconds * 1000);
  const made = new Uint8Array(head.length + DURATION.length + 8);
  made.set(head.subarray(0, end));
  made[at] = longer | ONE_BYTE;
  made.set(DURATION, end);
  made.set(length, end + DURATION.length);
  made.set(head.subarray(end), end + DURATION.length + 8);
  return made;
}

/** @returns where the bytes first stand, from `from` to `to`; -1 where they do not */
function find(bytes: Uint8Array, sought: readonly number[], from: number, to: number): number {
  for (let i = from; i <= to; i++) if (sought.every((byte, k) => bytes[i + k] === byte)) return i;
  return -1;
}
