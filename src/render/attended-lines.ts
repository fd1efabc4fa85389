/**
 * Which of those an agent attends to get a line of their own, sorted by rule. Pure. In a group of a thousand everyone is
 * attended to by everyone: all the lines would be a patch of colour, and cost more than the swarm.
 */
import type { LensReading } from "../worker/protocol";

type Attended = LensReading["attended"][number];
export type Rule = Attended["rule"];
export const RULES = ["attraction", "orientation", "repulsion"] as const satisfies readonly Rule[];

/** Most lines in all. By eye: more are a patch of colour. */
export const MOST_LINES = 120;
/** Knuth's multiplier: spreads agents' numbers evenly over 32 bits. */
const SPREAD = 2654435761;

/**
 * Everyone repelled from, and a fair sample of the rest: by number, so that the same agents keep their lines from tick
 * to tick. Of cells the largest.
 */
export function chosenLines(attended: readonly Attended[]): Readonly<Record<Rule, readonly Attended[]>> {
  const repulsion = attended.filter(({ rule }) => rule === "repulsion").slice(0, MOST_LINES);
  const rest = attended.filter(({ rule }) => rule !== "repulsion");
  const chosen = sample(rest, MOST_LINES - repulsion.length);
  const of = (rule: Rule) => chosen.filter((one) => one.rule === rule);
  return { repulsion, orientation: of("orientation"), attraction: of("attraction") };
}

function sample(attended: readonly Attended[], room: number): readonly Attended[] {
  if (attended.length <= room) return attended;
  if (attended[0]!.id < 0) return [...attended].sort((a, b) => b.agents - a.agents).slice(0, room);
  const most = (room / attended.length) * 2 ** 32;
  return attended.filter(({ id }) => Math.imul(id + 1, SPREAD) >>> 0 < most).slice(0, room);
}
