import { dayWords } from '../../paper/day-words.js';
import { LIGHT_COLORS } from '../../paper/light-colors.js';
import type { Block, Cell, Paper, TableBlock, TableRow } from '../../paper/paper.js';
import type { LedgerColumn } from './columns.js';
import type { LedgerItem, LedgerValue } from './item.js';
import type { LedgerView } from './view.js';

/** A ledger as a paper: landscape tables with the sections as headings over their rows, and one line a unit. */
export function ledgerPaper(view: LedgerView): Paper {
  const { title, asOf, summary, parts } = view;
  const several = parts.length > 1;
  const columns = withWords(view);
  const tables = parts.flatMap((part): Block[] => [
    ...(several || part.origin !== ''
      ? [{ kind: 'note', text: [part.title, part.origin].filter((word) => word !== '').join('　') } as const]
      : []),
    {
      kind: 'table',
      columns: columns.map(({ title: name, width, align }) => ({
        title: name,
        width: width / 2,
        align: align === 'left' ? 'left' : 'center',
      })),
      rows: part.groups.flatMap((group): TableRow[] => [
        ...(group.title === undefined ? [] : [{ heading: group.title }]),
        ...group.items.map((item) => ({ cells: columns.map((column) => cellOf(column, item)) })),
      ]),
    },
  ]);
  return {
    title,
    author: '督办',
    day: asOf,
    sheets: [
      {
        wide: true,
        blocks: [
          { kind: 'title', text: title },
          { kind: 'note', text: `截至${dayWords(asOf)}　${summary}` },
          ...tables,
        ],
      },
      { wide: true, blocks: [{ kind: 'title', text: '按牵头单位汇总' }, unitTable(view)] },
    ],
  };
}

/** A column in which nothing stands takes room from those in which something does. */
const withWords = ({ columns, items }: LedgerView): readonly LedgerColumn[] =>
  columns.filter((column) => items.some((item) => wordsOf(column.get(item), column.format) !== ''));

/** Colour and word together: colour alone says nothing on a grey print. */
function cellOf(column: LedgerColumn, item: LedgerItem): Cell {
  const text = wordsOf(column.get(item), column.format);
  return column.key === 'light' ? { text, ...LIGHT_COLORS[item.tracking.light.code] } : { text };
}

function wordsOf(value: LedgerValue, format?: 'percent'): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.date;
  if (typeof value === 'number' && format === 'percent') return `${Math.round(value * 1000) / 10}%`;
  return String(value);
}

function unitTable({ units }: LedgerView): TableBlock {
  const titles = ['单位', '牵头', '配合', '逾期', '红灯', '黄灯', '办结率', '最近到期'];
  return {
    kind: 'table',
    columns: titles.map((title, index) => ({ title, width: index === 0 ? 14 : 6, align: 'center' })),
    rows: units.map(({ unit, leads, supports, byState, red, yellow, finished, next }) => ({
      cells: [
        unit,
        ...[leads, supports, byState.overdue ?? 0, red, yellow].map(String),
        finished === undefined ? '' : `${Math.round(finished * 100)}%`,
        next?.due ?? '',
      ].map((text) => ({ text })),
    })),
  };
}
