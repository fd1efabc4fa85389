/**
 * What a key does, by a table of keys. @returns undefined for a key that is none of ours, also one named like something that
 * every object has
 */
export function stepOf<Step>(steps: Readonly<Record<string, Step>>, key: string): Step | undefined {
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}
