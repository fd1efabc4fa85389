/** Where things stand along a printed timeline: its ticks, and labels that do not cover each other. Pure. */

/** Between two ticks, simulated seconds. */
const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800];
const MOST_TICKS = 9;

/** Round times from 0 to the end, few enough to be read. @param seconds the whole length */
export function ticksOf(seconds: number): number[] {
  const step =
    STEPS.find((step) => seconds / step <= MOST_TICKS) ?? 3600 * Math.ceil(seconds / MOST_TICKS / 3600);
  return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, i) => i * step);
}

/**
 * Gives each label the first lane where it does not touch the one before.
 * @param labels from left to right
 * @returns a lane each, 0 .. lanes - 1; null = there is no room for it
 */
export function lanesFor(
  labels: readonly { readonly x: number; readonly width: number }[],
  lanes: number,
): (number | null)[] {
  const ends = Array.from({ length: lanes }, () => Number.NEGATIVE_INFINITY);
  return labels.map(({ x, width }) => {
    const lane = ends.findIndex((end) => x >= end);
    if (lane < 0) return null;
    ends[lane] = x + width;
    return lane;
  });
}
