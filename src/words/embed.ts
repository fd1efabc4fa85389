/** What a page that embeds the swarm is told when a message of its is not understood. Loaded only in a frame. */

export const embedWords = {
  something: (kind: string) => `something of type ${kind}`,
  settings: "an object of settings by their names in the address",
  id: (longest: number) => `text of 1 to ${longest} characters`,
  flood: (most: number) => `more than ${most} messages a second`,
  pace: (most: number) => `at most ${most} messages a second; the others are dropped`,
} as const;
