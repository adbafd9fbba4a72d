import type { LedgerRow, LightCode } from '../../../server/protocol.js';
import type { Translate } from '../../translate.js';

/** One branch of a tree. Ids are stable, so that VS Code remembers what is unfolded. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Codicon, with a light's colour where the group stands for one. */
  readonly icon: string;
  readonly light?: LightCode;
  readonly open: boolean;
  readonly rows: readonly LedgerRow[];
}
/** Rows in the order of the files → groups in the order in which they are shown. */
export type Grouping = (rows: readonly LedgerRow[], t: Translate) => Group[];

/** Nearest deadline first; what has no date comes last, in the order of the files. */
export const byUrgency = (a: LedgerRow, b: LedgerRow): number =>
  (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY) || 0;

/** Rows by every key they have; a row with several (joint leads) stands under each. */
export function collect(
  rows: readonly LedgerRow[],
  keysOf: (row: LedgerRow) => readonly string[],
): Map<string, LedgerRow[]> {
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
