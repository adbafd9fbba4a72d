import type { LedgerRow } from '../../server/protocol.js';

/** Full-width, half-width and case are equal, as everywhere in the language. */
const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Nothing more will happen to it: 销号 or 撤销. */
export const isClosed = (row: Pick<LedgerRow, 'state'>): boolean =>
  row.state.code === 'closed' || row.state.code === 'cancelled';

const haystack = (row: LedgerRow): string =>
  fold(
    [
      row.key,
      row.title,
      row.meeting.title,
      row.section,
      ...row.leadUnits,
      ...row.supportUnits,
      ...row.sponsorLeaders,
      row.deadline?.words,
      row.deadline?.iso,
      row.state.label,
      row.light.label,
      row.latestProgress?.text,
      ...Object.values(row.cells),
    ].join('\n'),
  );

/** True for rows that hold every word of the filter, anywhere. */
export function matcher(filter: string): (row: LedgerRow) => boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (row) => {
    const text = haystack(row);
    return words.every((word) => text.includes(word));
  };
}
