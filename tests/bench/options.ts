/** The flags of `npm run bench`. Whoever runs it is a programmer: what is wrong throws. */
import { parseArgs } from "node:util";

const PARTS = ["tick", "twin", "peers", "page"];
const ROUNDS = "5";

export interface Options {
  readonly parts: ReadonlySet<string>;
  /** Names of peers. */
  readonly peers: readonly string[];
  readonly rounds: number;
}

/** @param allPeers any of them can be asked for by its name, as if it were a part */
export function readOptions(args: string[], allPeers: readonly string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      part: { type: "string", default: PARTS.join() },
      rounds: { type: "string", default: ROUNDS },
    },
  });
  const parts = new Set(values.part.split(","));
  for (const part of parts) {
    const known = [...PARTS, ...allPeers];
    if (!known.includes(part)) throw new Error(`--part ${part}: expected some of ${known.join(",")}`);
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) {
    throw new Error(`--rounds ${values.rounds}: expected a whole number from 1`);
  }
  return { parts, peers: allPeers.filter((peer) => parts.has("peers") || parts.has(peer)), rounds };
}
