/**
 * Whether anyone can see the swarm: the tab in front, and the frame on screen. Tells when that changes.
 */
export function watchVisibility(stage: HTMLElement, tell: (visible: boolean) => void): void {
  let onScreen = true;
  const update = () => tell(onScreen && document.visibilityState !== "hidden");
  document.addEventListener("visibilitychange", update);
  // Inside an iframe the observer's root is the outer window, so this also tells when a course page scrolls past.
  new IntersectionObserver(([entry]) => {
    onScreen = entry?.isIntersecting ?? true;
    update();
  }).observe(stage);
}
