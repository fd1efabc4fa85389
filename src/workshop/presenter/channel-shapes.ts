/**
 * What the data of the channel looks like: stage-state.ts once more, as tests on what came in. Ranges are those of the settings
 * and of a deck, so that what passes can be used without another look. Knows no envelope (channel.ts) and no port.
 */
import { REGIMES } from "../../model/regime";
import { LONGEST_DECK, LONGEST_NOTES, MOST_ANSWERS, MOST_SCENES } from "../../scenes/limits";
import { type Entry, TABLE } from "../../settings/table";
import {
  isList,
  isNull,
  isNumber,
  isOneOf,
  isSame,
  isText,
  isTruth,
  isWhole,
  maybe,
  or,
  type Shape,
  shape,
} from "./shape";

/** A dial on its way changes with every reading, some ten times a second: this is a day of it. */
const MOST_CHANGES = 1_000_000;

/** Longer than all names of a list together. */
const LONGEST_LIST = 100;

const isLine = isText(LONGEST_NOTES);
const isShare = isNumber(0, 1);
/** P of an aligned group may pass 1 in its last bit. */
const isMeasure = isNumber(0, 1.000001);
const isSeconds = isNumber(0);
const isIndex = isWhole(0, MOST_SCENES);
const isAnswer = isWhole(0, MOST_ANSWERS - 1);

const isSetting = (entry: Entry): Shape => {
  switch (entry.kind) {
    case "number":
      return isNumber(entry.min, entry.max);
    case "whole":
      return isWhole(entry.min, entry.max);
    case "text":
      return isText(entry.maxLength, entry.minLength);
    case "list":
      return isText(LONGEST_LIST, 1);
    case "choice":
      return isOneOf(entry.names);
    case "switch":
      return isTruth;
  }
};
const SETTINGS = Object.fromEntries(
  Object.entries(TABLE).map(([key, entry]) => [key, isSetting(entry)]),
) as Record<keyof typeof TABLE, Shape>;
const isSettings = shape(SETTINGS);
const { threat, energy, leaderInfluence, informedShare, goal, agents, seed } = SETTINGS;
const CONDITIONS = { threat, energy, leaderInfluence, informedShare, goal };
const isConditions = shape(CONDITIONS);
const isRunSettings = shape({ ...CONDITIONS, agents, seed });

const isBounds = maybe(shape({ above: maybe(isShare), below: maybe(isShare) }));
const isGoal = shape({
  held: isSeconds,
  regime: maybe(isOneOf(REGIMES)),
  polarization: isBounds,
  rotation: isBounds,
  cohesion: isBounds,
});
const isQuestion = shape({
  text: isLine,
  answers: isList(shape({ text: isLine, when: maybe(shape({})) }), MOST_ANSWERS, 1),
});
const isScene = shape({
  title: isLine,
  words: isLine,
  notice: maybe(isLine),
  notes: maybe(isLine),
  goal: maybe(isGoal),
  limit: maybe(isSeconds),
  sandbox: maybe(isSame(true)),
  question: maybe(isQuestion),
});
const isPredictions = isList(
  shape({
    scene: isIndex,
    title: isLine,
    question: isLine,
    guess: or(isNull, isLine),
    outcome: or(isNull, isLine),
    told: isTruth,
    judged: isTruth,
    took: or(isNull, isSeconds),
  }),
  MOST_SCENES,
);
const isView = shape({
  deckTitle: isLine,
  titles: isList(isLine, MOST_SCENES),
  index: isIndex,
  count: isIndex,
  phase: isOneOf(["asking", "playing", "reached", "late", "over"]),
  scene: or(isNull, isScene),
  next: or(isNull, isScene),
  guess: or(isNull, isAnswer),
  outcome: or(isNull, isAnswer),
  seconds: isSeconds,
  took: or(isNull, isSeconds),
  predictions: isPredictions,
});

const isChange = or(shape({ tick: isWhole(), conditions: isConditions }), shape({ tick: isWhole(), agents }));
const isReport = shape({
  tick: isWhole(),
  hash: isText(64),
  history: shape({ settings: isRunSettings, changes: isList(isChange, MOST_CHANGES) }),
});
const KEEP = { source: or(isNull, isText(LONGEST_DECK)), report: or(isNull, isReport) };
const isReading = shape({
  regime: isOneOf(REGIMES),
  polarization: isMeasure,
  rotation: isMeasure,
  cohesion: isMeasure,
  seconds: isSeconds,
});
const isPlay = shape({
  from: isConditions,
  begin: isSeconds,
  now: isSeconds,
  heldSince: or(isNull, isSeconds),
  reached: isTruth,
  last: or(isNull, isReading),
});
const PLACE = {
  deck: isOneOf(["talk", "short", "own"]),
  place: shape({
    index: isIndex,
    predictions: isPredictions,
    asking: maybe(isTruth),
    guess: maybe(or(isNull, isAnswer)),
    play: maybe(or(isNull, isPlay)),
  }),
  startedAt: isNumber(0),
  settings: isSettings,
};

export const isKeep = shape(KEEP);
export const isMemory = shape({ ...PLACE, ...KEEP });
export const isWireState = shape({
  view: or(isNull, isView),
  running: isTruth,
  blank: isTruth,
  shortcuts: isTruth,
  dials: isConditions,
  reading: or(isNull, isReading),
  memory: or(isNull, shape(PLACE)),
});

export const isPresenterAct = or(
  shape({ act: isSame("key"), key: isText(20, 1) }),
  shape({ act: isOneOf(["next", "back", "blank", "togglePause", "leave"]) }),
  shape({ act: isSame("go"), index: isIndex }),
  shape({ act: isSame("guess"), answer: isAnswer }),
  shape({
    act: isSame("dial"),
    dial: isOneOf(["threat", "energy", "leaderInfluence", "informedShare"]),
    value: isShare,
  }),
);
