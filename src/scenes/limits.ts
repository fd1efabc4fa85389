/** How large a deck and its parts may be: for its reader, and for what hands decks on. */

/** Characters: a talk of a hundred scenes is a tenth of it. */
export const LONGEST_DECK = 400_000;
export const MOST_SCENES = 100;
export const MOST_ANSWERS = 4;
/** Simulated seconds: an hour and a half of watching at the usual speed is nobody's scene. */
export const LONGEST_SCENE = 3600;
/** Characters of a title or an answer, of what the room reads, and of notes. */
export const LONGEST_LINE = 120;
export const LONGEST_TEXT = 600;
export const LONGEST_NOTES = 2400;
