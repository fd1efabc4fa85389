/** Where the lens's round window is on the stage: the page lays it out, the picture draws in it. */

/** Middle and radius in CSS pixels, from the stage's top left. */
export interface LensWindow {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where the round place is, measured when something that could move it has another size. */
export function watchWindow(round: HTMLElement, host: HTMLElement, use: (window: LensWindow | null) => void) {
  const stage = host.parentElement ?? host;
  let now: LensWindow | null = null;
  const measure = () => {
    const place = round.getBoundingClientRect();
    const origin = stage.getBoundingClientRect();
    const radius = Math.min(place.width, place.height) / 2;
    const x = place.left - origin.left + place.width / 2;
    const y = place.top - origin.top + place.height / 2;
    const same = now ? now.x === x && now.y === y && now.radius === radius : radius <= 0;
    if (same) return;
    now = radius > 0 ? { x, y, radius } : null;
    use(now);
  };
  const sizes = new ResizeObserver(measure);
  for (const part of [stage, host, ...host.children]) sizes.observe(part);
  return () => now;
}
