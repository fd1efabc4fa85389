/** A click or a tap on the swarm chooses the agent there. Must not know how the picture finds it. */

/** Farther than this between down and up is a drag, CSS pixels. */
const A_CLICK = 8;

/**
 * @param host the picture
 * @param agentAt the agent at a place in the host, CSS pixels; null where there is none
 */
export function letPick(
  host: HTMLElement,
  agentAt: (x: number, y: number) => number | null,
  choose: (agent: number | null) => void,
): void {
  let [downX, downY] = [0, 0];
  host.addEventListener("pointerdown", (event) => {
    [downX, downY] = [event.clientX, event.clientY];
  });
  host.addEventListener("click", (event) => {
    if (Math.hypot(event.clientX - downX, event.clientY - downY) > A_CLICK) return;
    const box = host.getBoundingClientRect();
    choose(agentAt(event.clientX - box.left, event.clientY - box.top));
  });
}
