/** The words of a block of text, so that a lexicon reads as one. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/);
