/**
 * What the bench measures, and in what order: every experiment is a fresh process (or browser), and all experiments
 * have their first round before any has its second, so that a busy minute of the machine falls on all of them.
 */
import { spawnSync } from "node:child_process";

/** One line of the table. */
export interface Row {
  /** Who, and doing what: the twin's rows are found by it. */
  readonly what: string;
  /** The swarm's regime, or what else the work is; "" where there is nothing to say. */
  readonly form: string;
  readonly agents: number;
  readonly unit: string;
  readonly digits: number;
  readonly note?: string;
}

export interface Experiment {
  readonly rows: readonly Row[];
  /** One round: a number for each row, or why there is none. */
  readonly run: () => Promise<readonly (number | string)[]>;
}

/** What a part of the bench brings: its rows, what they ran on, and what must be said about them. */
export interface Part {
  readonly experiments: readonly Experiment[];
  readonly versions?: readonly string[];
  readonly remarks?: readonly string[];
  readonly close?: () => Promise<void>;
}

export interface Result {
  readonly row: Row;
  /** One number a round. */
  readonly values: readonly number[];
  /** Why there are none. */
  readonly why?: string;
}

/** @param tell hears what is being measured */
export async function measure(
  experiments: readonly Experiment[],
  rounds: number,
  tell: (line: string) => void,
): Promise<Result[]> {
  const found = experiments.map(({ rows }) => rows.map((row) => ({ row, values: [] as number[], why: "" })));
  for (let round = 1; round <= rounds; round++) {
    for (const [e, { rows, run }] of experiments.entries()) {
      const results = found[e]!;
      // Too slow, or not to be had: it will not be otherwise in the next round.
      if (results.some(({ why }) => why)) continue;
      const [{ what, form, agents }] = rows as [Row];
      tell(`round ${round} of ${rounds}: ${what} ${form} ${agents || ""}`);
      const answers = await run().catch((error: Error) => rows.map(() => firstLine(error.message)));
      for (const [r, answer] of answers.entries()) {
        if (typeof answer === "number") results[r]!.values.push(answer);
        else results[r]!.why = answer;
      }
    }
  }
  return found.flat();
}

/**
 * Runs a program to its end. @returns what it printed, which must be JSON
 * @throws Error with what it complained about
 */
export function ask<Answer>(program: string, args: readonly string[]): Answer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(complaint(stderr) || `${program} ended with ${status}`);
  return JSON.parse(stdout) as Answer;
}

/** The line that says what happened, of all that node prints round it. */
function complaint(stderr: string): string {
  return stderr.split("\n").find((line) => /^\w*Error\b/.test(line)) ?? firstLine(stderr);
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0] ?? "";
}
