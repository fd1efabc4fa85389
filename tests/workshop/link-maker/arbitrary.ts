/** Choices and swarms of every kind, for property tests. */
import fc from "fast-check";
import { COLOR_NAMES, DEFAULTS, PRESET_NAMES, type Settings, TABLE } from "../../../src/settings/table";
import { type Choices, HEIGHTS, OFFERED_KEYS, SHAPES } from "../../../src/workshop/link-maker/choices";

/** Titles that would break out of an attribute or a link if they could, beside any text at all. */
export const HOSTILE = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  "]() [x](javascript:alert(1))",
  "](https://evil.example)![x](y",
  "\\](x)",
  "a\\",
  "--></iframe><!--",
  "&quot;&#34;&amp;",
  "`code` *bold* _it_ <b>",
  "two\nlines\u2028three",
  "\ud800 half a character",
  "  spaces  ",
];

const title = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc.string(),
);
const dial = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);

export const choices: fc.Arbitrary<Choices> = fc.record({
  frame: fc.constantFrom("embed", "page"),
  panel: fc.constantFrom("none", "min", "full"),
  show: fc.subarray([...OFFERED_KEYS]),
  lock: fc.subarray([...OFFERED_KEYS]),
  start: fc.constantFrom("now", ...PRESET_NAMES),
  running: fc.boolean(),
  deck: fc.constantFrom("none", "talk", "short"),
  scene: fc.integer({ min: 1, max: 15 }),
  color: fc.constantFrom(...COLOR_NAMES),
  title,
  shortcuts: fc.boolean(),
  shape: fc.constantFrom(...SHAPES),
  height: fc.integer({ min: HEIGHTS.min, max: HEIGHTS.max }),
});

/** What the page may stand at. */
export const now: fc.Arbitrary<Settings> = fc
  .record({
    threat: dial,
    energy: dial,
    leaderInfluence: dial,
    informedShare: dial,
    agents: fc.integer({ min: TABLE.agents.min, max: TABLE.agents.max }),
    seed: fc.constantFrom("1", "two words", "ä&=?#+%20", '"><'),
    speed: fc.double({ min: TABLE.speed.min, max: TABLE.speed.max, noNaN: true }),
    goal: fc.integer({ min: 0, max: 359 }),
  })
  .map((swarm) => ({ ...DEFAULTS, running: false, deck: "own" as const, scene: 7, title: "mine", ...swarm }));
