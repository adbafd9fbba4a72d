import { LIGHT_ORDER } from '../../../server/protocol.js';
import { taskCount } from '../count-text.js';
import { byUrgency, collect, type Grouping } from './group.js';

export const byLight: Grouping = (rows, t) => {
  const groups = collect(rows, (row) => [row.light.code]);
  return LIGHT_ORDER.filter((code) => groups.has(code)).map((code) => {
    const group = groups.get(code) ?? [];
    return {
      id: code,
      label: group[0]?.light.label ?? code,
      description: taskCount(group.length, t),
      icon: code === 'none' ? 'circle-outline' : 'circle-filled',
      light: code,
      open: code === 'red',
      rows: group.sort(byUrgency),
    };
  });
};
