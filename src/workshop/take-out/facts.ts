/** What a legend says, as words: from a moment of the trace. Pure. */
import type { Regime } from "../../model/regime";
import { compassWord } from "../../words/description";
import { clockTime } from "../../words/instruments";
import { words } from "../../words/page";
import { restWords } from "../../words/rest";
import { takeOut } from "../../words/take-out";
import type { Moment } from "./trace";

/** A name, a number 0 .. 1, and how it is written. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

export interface Facts {
  readonly regime: Regime;
  readonly name: string;
  readonly line: string;
  readonly order: readonly Bar[];
  readonly dials: readonly Bar[];
  /** Who knows the goal. */
  readonly goal: string;
  /** Simulated time, agents, seed. */
  readonly run: readonly string[];
  readonly time: string;
  /** The kite's words; null while nobody is informed. */
  readonly kite: string | null;
  /** How far the kites show their own colour, 0 .. 1. */
  readonly lead: number;
  readonly address: string;
}

/** @param address short; may be empty */
export function factsOf(moment: Moment, address: string): Facts {
  const { regime, polarization, rotation, cohesion, conditions, informed, agents, seed } = moment;
  const { measures, regimes } = words;
  const { dials } = restWords;
  const bar = (name: string, value: number): Bar => ({ name, value, text: value.toFixed(2) });
  const symbol = ({ name, symbol }: { name: string; symbol: string }) => `${name} ${symbol}`.trim();
  const time = clockTime(moment.seconds);
  const share = `${Math.round(conditions.informedShare * 100)} %`;
  const { legend } = takeOut;
  return {
    ...{ regime, name: regimes[regime].name, line: regimes[regime].line, time, address },
    order: [
      bar(symbol(measures.polarization), polarization),
      bar(symbol(measures.rotation), rotation),
      bar(symbol(measures.cohesion), cohesion),
    ],
    dials: [
      bar(dials.threat.name, conditions.threat),
      bar(dials.energy.name, conditions.energy),
      bar(dials.leaderInfluence.name, conditions.leaderInfluence),
    ],
    goal: informed > 0 ? legend.informed(share, compassWord(conditions.goal)) : legend.nobody,
    run: [legend.simulated(time), words.agents(agents), legend.seed(seed)],
    kite: informed > 0 ? words.informed : null,
    lead: conditions.leaderInfluence,
  };
}

/** One line, for who does not see it. */
export function describeFacts({ name, order: [p, m], time }: Facts): string {
  return takeOut.legend.description(name, p?.text ?? "", m?.text ?? "", time);
}
