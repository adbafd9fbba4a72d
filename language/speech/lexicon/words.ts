/** The words of a table, separated by white space, so that a lexicon reads as a page and not as a column. */
export const words = (table: string): readonly string[] => table.trim().split(/\s+/);
