/** An id as it is read after folding, without anchors: 1, 1-3, 2.3, P12. For patterns that hold an id among other things. */
export const ID_PATTERN = '[A-Z]{0,4}\\d{1,6}(?:[-.]\\d{1,6}){0,4}';

const WHOLE = new RegExp(`^${ID_PATTERN}$`);
/** Whether a folded text is an id and nothing else. */
export const isId = (text: string): boolean => WHOLE.test(text);
