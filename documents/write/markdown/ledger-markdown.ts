import type { LedgerColumn } from '../../views/ledger/columns.js';
import type { LedgerItem, LedgerValue } from '../../views/ledger/item.js';
import type { LedgerView } from '../../views/ledger/view.js';

/** The ledger as a Markdown page: one table a section, and one line a unit. */
export function ledgerMarkdown(view: LedgerView): string {
  const several = view.parts.length > 1;
  const out = [`# ${inline(view.title)}`, '', `截至 ${view.asOf}　${view.summary}`];
  for (const part of view.parts) {
    if (several) out.push('', `## ${inline(part.title)}${part.origin === '' ? '' : `（${inline(part.origin)}）`}`);
    for (const group of part.groups) {
      if (group.title !== undefined) out.push('', `${several ? '###' : '##'} ${inline(group.title)}`);
      out.push('', ...table(view.columns, group.items));
    }
  }
  out.push('', '## 按牵头单位汇总', '', ...unitTable(view));
  return `${out.join('\n')}\n`;
}

const ALIGN = { left: ':--', center: ':-:', right: '--:' } as const;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(columns: readonly LedgerColumn[], items: readonly LedgerItem[]): string[] {
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => ALIGN[align])),
    ...items.map((item) => line(columns.map((column) => inline(valueText(column.get(item), column.format))))),
  ];
}

function unitTable({ units }: LedgerView): string[] {
  const head = ['单位', '牵头', '配合', '逾期', '红灯', '黄灯', '办结率'];
  return [
    line(head),
    line(head.map((_, index) => (index === 0 ? ALIGN.left : ALIGN.center))),
    ...units.map(({ unit, leads, supports, byState, red, yellow, finished }) => {
      const share = finished === undefined ? '' : `${Math.round(finished * 100)}%`;
      return line([inline(unit), ...[leads, supports, byState.overdue ?? 0, red, yellow].map(String), share]);
    }),
  ];
}

/** A value as text: days as `YYYY-MM-DD`, shares as per cent. */
export function valueText(value: LedgerValue, format?: 'percent'): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.date;
  if (typeof value === 'number' && format === 'percent') return `${Math.round(value * 1000) / 10}%`;
  return String(value);
}

const HTML: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** Nothing that people write may become a table border, a link, markup or HTML. */
const inline = (text: string): string =>
  text.replace(/[\\`*_[\]<>|~&]/g, (char) => HTML[char] ?? `\\${char}`).replace(/\r\n|\r|\n/g, '<br>');
