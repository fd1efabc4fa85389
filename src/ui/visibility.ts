/**
 * Whether anyone can see the swarm: the tab in front, and the frame on screen. Tells at once, and when that changes.
 */
export function watchVisibility(stage: HTMLElement, tell: (visible: boolean) => void): void {
  let onScreen = true;
  const update = () => tell(onScreen && document.visibilityState !== "hidden");
  document.addEventListener("visibilitychange", update);
  // Inside an iframe the observer's root is the outer window, so this also tells when a course page scrolls past.
  // Entries may have queued up on a busy page: only the last one holds.
  new IntersectionObserver((entries) => {
    onScreen = entries.at(-1)?.isIntersecting ?? true;
    update();
  }).observe(stage);
  // A tab opened in the background hears of nothing until it comes to the front.
  update();
}
