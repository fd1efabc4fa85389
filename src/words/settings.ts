/** What each setting means, in one line: for the page about the address (docs/address.md). Not loaded by the page. */
export const settingMeanings = {
  threat: "how unsafe the group is",
  energy: "how much activity is fed in",
  leaderInfluence: "leader influence: how hard the informed pull to the goal",
  informedShare: "share of the agents that know the goal",
  agents: "how many: the grain of the picture",
  seed: "any text: the same seed gives the same run",
  speed: "playback: 1 plays 2.5 simulated seconds a second",
  goal: "goal direction, degrees anticlockwise from east",
  running: "`false` opens paused",
  color: "the page's colours; `auto` follows the system",
  deck: "a talk to show; `own` is one that this browser has been given",
  scene: "which of its scenes, from 1; one past the last is its end",
  shortcuts: "`false`: keys of one character but Space do nothing, for who speaks to the computer",
  embed:
    "`true`, or the name alone: the swarm and its readout, with nothing beside them but pause, reset and *open full*",
  panel:
    "`min`: the dials alone, in a row; `none`: no panel; `auto`: open where there is room, and none in an embed",
  show: "which settings are offered; with `min` and left out, the three dials",
  lock: "which of them can be seen but not moved; the name alone: all of them. Pause is never locked",
  title: "stands where *Coarse Grain* would",
} as const;
