import { taskCount } from '../count-text.js';
import { byUrgency, collect, type Grouping } from './group.js';

/** Lead units, the busiest first; tasks without one come first of all, for somebody must take them. */
export const byUnit: Grouping = (rows, t) => {
  const groups = collect(rows, (row) => (row.leadUnits.length > 0 ? row.leadUnits : ['']));
  return [...groups]
    .sort(
      ([a, rowsA], [b, rowsB]) =>
        Number(b === '') - Number(a === '') || rowsB.length - rowsA.length || (a < b ? -1 : 1),
    )
    .map(([unit, group]) => {
      const late = group.filter((row) => row.state.code === 'overdue').length;
      return {
        id: unit,
        label: unit || t('No lead unit'),
        description: late > 0 ? t('{0}, {1} overdue', taskCount(group.length, t), late) : taskCount(group.length, t),
        icon: unit ? 'organization' : 'question',
        open: unit === '',
        rows: group.sort(byUrgency),
      };
    });
};
