/** Shorter pieces are copies anyway: V8 cuts longer ones as views of the text they come from. */
const SHORTEST_VIEW = 13;

/**
 * The same characters, without keeping the text alive that they were cut out of. For whatever outlives a file's text:
 * a remembered phrase of ten words must not hold on to every state of a big file that was ever typed.
 */
export const ownCopy = (text: string): string => (text.length < SHORTEST_VIEW ? text : ` ${text}`.slice(1));
