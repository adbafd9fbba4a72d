/** What a 尾注 may hold, `（附件：…；批准：…）`: the word, where its value goes in the model, and what the value is. */
export const TAIL_PARTS = [
  { word: '附件', key: 'attachments', holds: 'files' },
  { word: '报送', key: 'reportedBy', holds: 'unit' },
  { word: '批准', key: 'approvedBy', holds: 'unit' },
  { word: '依据', key: 'basis', holds: 'file' },
  { word: '至', key: 'until', holds: 'day' },
] as const;

export type TailPart = (typeof TAIL_PARTS)[number];

const BY_WORD: ReadonlyMap<string, TailPart> = new Map(TAIL_PARTS.map((part) => [part.word, part]));
export const tailPart = (word: string | undefined): TailPart | undefined => BY_WORD.get(word ?? '');

/** The words of the parts that hold one of these, as alternatives of a pattern. */
export const tailWords = (...holds: readonly TailPart['holds'][]): string =>
  TAIL_PARTS.filter((part) => holds.length === 0 || holds.includes(part.holds))
    .map(({ word }) => word)
    .join('|');
