/**
 * Checks on parsed JSON, put together from small ones: each gives its value, made anew, or notes a fault with key, what it got
 * and what it expected. Never throws. Must not know what a recording is.
 */
import type { Problem } from "../settings/table";
import { takeOut } from "../words/take-out";

const { expected, nothing } = takeOut;
/** Nobody reads more. */
const MOST_FAULTS = 20;
const LONGEST_QUOTE = 40;

export class Faults {
  readonly all: Problem[] = [];

  get full(): boolean {
    return this.all.length >= MOST_FAULTS;
  }

  add(key: string, got: unknown, wanted: string): void {
    if (!this.full) this.all.push({ key: short(key), got: said(got), expected: wanted });
  }
}

/** @returns undefined where it noted a fault */
export type Check<Value> = (value: unknown, key: string, faults: Faults) => Value | undefined;

export function number(min: number, max: number): Check<number> {
  return (value, key, faults) => {
    if (typeof value === "number" && value >= min && value <= max) return value;
    faults.add(key, value, expected.number(min, max));
    return undefined;
  };
}

export function whole(min: number, max: number): Check<number> {
  return (value, key, faults) => {
    if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
    faults.add(key, value, expected.whole(min, max));
    return undefined;
  };
}

/** @param longest characters, as a person counts them */
export function text(longest: number): Check<string> {
  return (value, key, faults) => {
    if (typeof value === "string" && value !== "" && [...value].length <= longest) return value;
    faults.add(key, value, expected.text(longest));
    return undefined;
  };
}

/** A text that a rule allows. */
export function matching(rule: RegExp, wanted: string): Check<string> {
  return (value, key, faults) => {
    if (typeof value === "string" && rule.test(value)) return value;
    faults.add(key, value, wanted);
    return undefined;
  };
}

export function exactly<Value extends string | number>(wanted: Value): Check<Value> {
  return (value, key, faults) => {
    if (value === wanted) return wanted;
    faults.add(key, value, String(wanted));
    return undefined;
  };
}

type Fields = Readonly<Record<string, Check<unknown>>>;
type Values<Of extends Fields> = {
  readonly [Key in keyof Of]: Of[Key] extends Check<infer Value> ? Value : never;
};

/** All of these keys and no other: what is misspelt is not silently left out. */
export function record<Of extends Fields>(fields: Of): Check<Values<Of>> {
  return (value, key, faults) => {
    if (!isObject(value)) {
      faults.add(key, value, expected.object);
      return undefined;
    }
    const before = faults.all.length;
    const made: Record<string, unknown> = {};
    for (const [name, check] of Object.entries(fields)) {
      made[name] = check(Object.hasOwn(value, name) ? value[name] : undefined, join(key, name), faults);
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name))
        faults.add(join(key, name), value[name], expected.key(Object.keys(fields)));
    }
    return faults.all.length === before ? (made as Values<Of>) : undefined;
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function join(key: string, name: string): string {
  return key === "" ? name : `${key}.${name}`;
}

function said(value: unknown): string {
  if (value === undefined || value === "") return nothing;
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return expected.object;
  return short(String(value));
}

/** On one line, and no longer than it can be read. */
function short(given: string): string {
  const characters = [...given.slice(0, 4 * LONGEST_QUOTE).replace(/\p{C}+/gu, " ")];
  return characters.length > LONGEST_QUOTE
    ? `${characters.slice(0, LONGEST_QUOTE).join("")}…`
    : characters.join("");
}
