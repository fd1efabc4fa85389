/**
 * Keeps the two pictures clear of what stands under them. Owns the stage's `--twin-controls` and `--twin-panel`: the heights,
 * in px, of the buttons at its foot and of the twin's panel above them, both of which wrap as they like.
 */
export interface TwinRoom {
  keep(): void;
  give(): void;
}

export function keepRoom(stage: HTMLElement, panel: HTMLElement): TwinRoom {
  const controls = stage.querySelector<HTMLElement>("#controls");
  const measure = () => {
    stage.style.setProperty("--twin-controls", `${controls?.offsetHeight ?? 0}px`);
    stage.style.setProperty("--twin-panel", `${panel.offsetHeight}px`);
  };
  const resizes = new ResizeObserver(measure);
  return {
    keep() {
      measure();
      resizes.observe(panel);
      if (controls) resizes.observe(controls);
    },
    give: () => resizes.disconnect(),
  };
}
