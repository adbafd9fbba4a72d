import type { LedgerRow } from '../../../server/protocol.js';
import { taskCount } from '../count-text.js';
import { isClosed } from '../row-match.js';
import { byUrgency, collect, type Group, type Grouping } from './group.js';

/** Overdue, this week, this month ahead, then month by month, then what has no date. */
function bucket(row: LedgerRow): string {
  if (isClosed(row)) return 'closed';
  if (row.daysLeft === null || !row.deadline?.iso) return 'undated';
  if (row.daysLeft < 0) return row.state.code === 'done' ? 'closed' : 'overdue';
  if (row.daysLeft <= 7) return 'week';
  if (row.daysLeft <= 30) return 'month';
  return row.deadline.iso.slice(0, 7);
}

const ORDER: readonly string[] = ['overdue', 'week', 'month'];
const LAST: readonly string[] = ['undated', 'closed'];
const rank = (id: string): string =>
  ORDER.includes(id) ? `0${ORDER.indexOf(id)}` : LAST.includes(id) ? `2${LAST.indexOf(id)}` : `1${id}`;

export const byDeadline: Grouping = (rows, t) => {
  const names: Readonly<Record<string, string>> = {
    overdue: t('Overdue'),
    week: t('Due within 7 days'),
    month: t('Due within 30 days'),
    undated: t('No date'),
    closed: t('Done or closed'),
  };
  const icons: Readonly<Record<string, string>> = {
    overdue: 'flame',
    week: 'bell',
    undated: 'question',
    closed: 'pass',
  };
  return [...collect(rows, (row) => [bucket(row)])]
    .sort(([a], [b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([id, group]): Group => {
      const [year, month] = id.split('-');
      return {
        id,
        label: names[id] ?? t('{1}/{0}', year ?? '', Number(month)),
        description: taskCount(group.length, t),
        icon: icons[id] ?? 'calendar',
        ...(id === 'overdue' ? { light: 'red' as const } : {}),
        open: ORDER.includes(id),
        rows: group.sort(byUrgency),
      };
    });
};
