/**
 * The names of the five pulls, once for model, page and words. A file of its own: the page needs the names and not the
 * model, and would get both from lens.ts.
 */

/** In the order in which the pulls are summed. */
export const PULL_NAMES = ["repulsion", "orientation", "attraction", "belonging", "goal"] as const;
export type PullName = (typeof PULL_NAMES)[number];
