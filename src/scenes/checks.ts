/**
 * Checks on a JSON tree, put together from small ones. Each gives its value or notes a fault with line, key, what it got and what
 * it expected. Must not know what a scene is.
 */
import type { Node } from "jsonc-parser";

export interface Fault {
  /** Counted from 1. */
  readonly line: number;
  /** Where in the deck, as scenes[3].limit. */
  readonly key: string;
  readonly got: string;
  readonly expected: string;
}

/** A pasted novel is full of them; nobody reads more. */
const MOST_FAULTS = 20;
const LONGEST_QUOTE = 40;

export class Faults {
  readonly all: Fault[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** @param offset into the source */
  add(offset: number, key: string, got: string, expected: string): void {
    if (this.all.length >= MOST_FAULTS) return;
    const line = this.#source.slice(0, offset).split("\n").length;
    const quote = got.length > LONGEST_QUOTE ? `${got.slice(0, LONGEST_QUOTE)}…` : got;
    this.all.push({ line, key, got: quote, expected });
  }
}

/** @returns undefined where it noted a fault */
export type Check<Value> = (node: Node, key: string, faults: Faults) => Value | undefined;

interface Optional<Value> {
  readonly optional: Check<Value>;
}

type Fields = Readonly<Record<string, Check<unknown> | Optional<unknown>>>;

export function optional<Value>(check: Check<Value>): Optional<Value> {
  return { optional: check };
}

/** At least one character that is seen, at most `longest`. */
export function text(longest: number): Check<string> {
  return (node, key, faults) => {
    const value = node.type === "string" ? String(node.value) : "";
    if (value.trim() !== "" && value.length <= longest) return value;
    faults.add(node.offset, key, said(node), `a text of 1 to ${longest} characters`);
    return undefined;
  };
}

export function number(min: number, max: number): Check<number> {
  return (node, key, faults) => {
    const value: unknown = node.value;
    if (node.type === "number" && typeof value === "number" && value >= min && value <= max) return value;
    faults.add(node.offset, key, said(node), min === max ? String(min) : `a number from ${min} to ${max}`);
    return undefined;
  };
}

export const truth: Check<boolean> = (node, key, faults) => {
  if (node.type === "boolean") return Boolean(node.value);
  faults.add(node.offset, key, said(node), "true or false");
  return undefined;
};

export function oneOf<Name extends string>(names: readonly Name[]): Check<Name> {
  return (node, key, faults) => {
    const found = names.find((name) => name === node.value);
    if (found === undefined) faults.add(node.offset, key, said(node), names.join(" or "));
    return found;
  };
}

export function list<Value>(of: Check<Value>, fewest: number, most: number): Check<Value[]> {
  return (node, key, faults) => {
    const children = node.children ?? [];
    if (node.type !== "array" || children.length < fewest || children.length > most) {
      faults.add(node.offset, key, said(node), `a list of ${fewest} to ${most}`);
      return undefined;
    }
    const values = children.map((child, i) => of(child, `${key}[${i}]`, faults));
    return values.some((value) => value === undefined) ? undefined : (values as Value[]);
  };
}

/** Exactly these keys, each once; optional ones may be missing. */
export function record(fields: Fields): Check<object> {
  return (node, key, faults) => {
    if (node.type !== "object") {
      faults.add(node.offset, key, said(node), `an object with ${Object.keys(fields).join(", ")}`);
      return undefined;
    }
    const found = new Map<string, unknown>();
    for (const property of node.children ?? []) readProperty(property, fields, key, faults, found);
    for (const [name, field] of Object.entries(fields)) {
      if (found.has(name) || "optional" in field) continue;
      faults.add(node.offset, `${key}.${name}`, "nothing", "it to be given");
    }
    return Object.fromEntries(found);
  };
}

/** Whether an object's text gives a key at all, rightly or wrongly. */
export function hasKey(node: Node, name: string): boolean {
  return (node.children ?? []).some((property) => property.children?.[0]?.value === name);
}

function readProperty(
  property: Node,
  fields: Fields,
  key: string,
  faults: Faults,
  found: Map<string, unknown>,
) {
  const [name, value] = property.children ?? [];
  if (!name || !value) return;
  const word = String(name.value);
  const field = Object.hasOwn(fields, word) ? fields[word] : undefined;
  const where = `${key}.${word}`;
  if (!field) faults.add(name.offset, where, word, `one of ${Object.keys(fields).join(", ")}`);
  else if (found.has(word)) faults.add(name.offset, where, "it twice", "it once");
  else found.set(word, ("optional" in field ? field.optional : field)(value, where, faults));
}

/** What stands there, short. */
function said(node: Node): string {
  if (node.type === "array") return `a list of ${node.children?.length ?? 0}`;
  if (node.type === "object") return "an object";
  return String(node.value);
}
