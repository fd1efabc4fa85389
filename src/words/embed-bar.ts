/** The words of a frame in a course page that are beside the swarm. */
export const embedBar = {
  reset: "Reset",
  resetHelp: "Back to how this frame was opened",
  open: "Open full ↗",
  openHelp: "The whole page with this swarm, in a window of its own",
} as const;
