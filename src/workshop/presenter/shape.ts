/** Whether a value that came from elsewhere has a shape: small tests, put together. Never throws; knows no message. */

export type Shape = (value: unknown) => boolean;

const LONGEST_ID = 64;

export const isNull: Shape = (value) => value === null;
export const isTruth: Shape = (value) => typeof value === "boolean";
export const isId: Shape = (value) => typeof value === "string" && value !== "" && value.length <= LONGEST_ID;

export const isSame =
  (wanted: unknown): Shape =>
  (value) =>
    value === wanted;

export const isOneOf =
  (names: readonly unknown[]): Shape =>
  (value) =>
    names.includes(value);

/** Both ends included; never NaN. */
export const isNumber =
  (min = -Number.MAX_VALUE, max = Number.MAX_VALUE): Shape =>
  (value) =>
    typeof value === "number" && value >= min && value <= max;

export const isWhole =
  (min = 0, max = Number.MAX_SAFE_INTEGER): Shape =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max;

/** @param longest characters */
export const isText =
  (longest: number, shortest = 0): Shape =>
  (value) =>
    typeof value === "string" && value.length >= shortest && value.length <= longest;

export const isList =
  (item: Shape, most: number, least = 0): Shape =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= most && value.every(item);

export const or =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((test) => test(value));

/** A field that may be left out. */
export const maybe = (test: Shape): Shape => or((value) => value === undefined, test);

/** An object with these fields; what else it carries is not looked at. */
export const shape =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.entries(fields).every(([key, test]) =>
      test(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined),
    );
