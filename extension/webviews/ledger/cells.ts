import type { LedgerRow } from '../../../server/protocol.js';
import { fill, h } from '../shared/dom.js';
import type { Column } from './columns.js';
import type { LedgerStrings } from './messages.js';

/** “12 days left”, “3 days late”. */
function daysText(days: number, strings: LedgerStrings): string {
  if (days === 0) return strings.dueToday;
  if (Math.abs(days) === 1) return days > 0 ? strings.dayLeft : strings.dayLate;
  return days > 0 ? fill(strings.daysLeft, days) : fill(strings.daysLate, -days);
}

function content(column: Column, row: LedgerRow, strings: LedgerStrings): (Node | string)[] {
  const text = column.text(row);
  switch (column.id) {
    case 'light':
      return [h('span', { class: `light ${row.light.code}` }), ` ${text}`];
    case 'daysLeft':
      return row.daysLeft === null || row.state.code === 'closed' ? [] : [daysText(row.daysLeft, strings)];
    case 'deadline': {
      const { words = '', iso = null } = row.deadline ?? {};
      // The day first: words may be long, and what is cut must not be the date.
      return iso === null || iso === words ? [words] : [`${iso} `, h('span', { class: 'muted' }, words)];
    }
    case 'progress': {
      const bar = h('span', { class: 'bar', 'aria-hidden': 'true' }, h('span', { class: 'done' }));
      const done = bar.firstElementChild as HTMLElement;
      done.style.width = `${row.progress ?? 0}%`;
      const pencil = h(
        'button',
        {
          class: 'plain pencil',
          'data-edit': '',
          tabindex: -1,
          title: strings.progressText,
          'aria-label': strings.progressText,
        },
        '✎',
      );
      return [bar, h('span', { class: 'number' }, text), pencil];
    }
    default:
      return [text];
  }
}

/** One cell; long texts are cut by the style and whole in the tip. */
export function cell(column: Column, row: LedgerRow, strings: LedgerStrings): HTMLElement {
  const late = column.id === 'daysLeft' && row.state.code === 'overdue';
  const names = ['cell', column.align === 'end' && 'end', late && 'late', `c-${column.id}`].filter(Boolean).join(' ');
  const text = column.text(row);
  return h(
    'div',
    { role: 'gridcell', class: names, ...(text.length > 6 ? { title: text } : {}) },
    ...content(column, row, strings),
  );
}
