import { STATES } from '../../../language/standing/policy.js';
import { writeWorkbook } from './write-workbook.js';
import type { CellSpec, ColumnSpec, RowSpec, SheetSpec } from './spec.js';
import type { LedgerColumn } from '../../views/ledger/columns.js';
import type { LedgerItem } from '../../views/ledger/item.js';
import { LIGHT_COLORS } from './light-colors.js';
import type { LedgerView } from '../../views/ledger/view.js';

/** The ledger as a workbook: the printed table, one line a unit, and all columns. */
export function ledgerXlsx(view: LedgerView): Promise<Uint8Array> {
  const sheets = [tableSheet(view, '台账', view.columns), unitSheet(view)];
  if (view.allColumns !== view.columns) sheets.push(tableSheet(view, '全部字段', view.allColumns));
  return writeWorkbook({
    sheets,
    properties: { title: view.title, description: `截至${view.asOf}`, creator: '督办 Duban', created: view.asOf },
  });
}

const column = ({ title, width, align, format }: LedgerColumn): ColumnSpec => ({
  header: title,
  width,
  align,
  ...(format === 'percent' ? { format: '0%' } : {}),
});

function tableSheet(view: LedgerView, name: string, columns: readonly LedgerColumn[]): SheetSpec {
  const several = view.parts.length > 1;
  const rows: RowSpec[] = [];
  for (const part of view.parts) {
    if (several) rows.push({ heading: true, cells: [partTitle(part)] });
    for (const group of part.groups) {
      if (group.title !== undefined) rows.push({ heading: true, cells: [`${several ? '　' : ''}${group.title}`] });
      for (const item of group.items) rows.push({ cells: columns.map((each) => cellOf(each, item)) });
    }
  }
  const [only] = view.parts;
  const origin = !several && only && only.origin !== '' ? [only.origin] : [];
  return {
    name,
    title: view.title,
    subtitles: [...origin, `截至 ${view.asOf}　${view.summary}`],
    columns: columns.map(column),
    rows,
    notes: ['说明：状态由进展、申请销号、核查、销号等记录推算；亮灯按本单位的亮灯规则，两者互不替代。'],
    frozenColumns: Math.max(0, columns.findIndex(({ key }) => key === 'title') + 1),
  };
}

const partTitle = ({ title, origin }: LedgerView['parts'][number]): string =>
  origin === '' ? title : `${title}（${origin}）`;

function cellOf(each: LedgerColumn, item: LedgerItem): CellSpec {
  const value = each.get(item);
  if (each.key === 'light') {
    const colors = LIGHT_COLORS[item.tracking.light.code];
    return { value, bold: true, ...colors };
  }
  if (each.key === 'state' && item.tracking.state.code === 'overdue') return { value, bold: true, color: '9C0006' };
  return each.key === 'title' ? { value, bold: true } : value;
}

const UNIT_COLUMNS: readonly ColumnSpec[] = [
  { header: '单位', width: 22, align: 'left' },
  { header: '牵头', width: 8, align: 'center' },
  { header: '配合', width: 8, align: 'center' },
  ...STATES.map(({ label }): ColumnSpec => ({ header: label, width: 10, align: 'center' })),
  { header: '红灯', width: 8, align: 'center' },
  { header: '黄灯', width: 8, align: 'center' },
  { header: '办结率', width: 9, align: 'center', format: '0%' },
  { header: '最近到期', width: 12, align: 'center' },
  { header: '逾期任务', width: 26, align: 'left' },
];

function unitSheet(view: LedgerView): SheetSpec {
  const rows = view.units.map(({ unit, leads, supports, byState, red, yellow, finished, next, late }): RowSpec => {
    const lit = (count: number, light: 'red' | 'yellow'): CellSpec =>
      count === 0 ? null : { value: count, bold: true, ...LIGHT_COLORS[light] };
    return {
      cells: [
        { value: unit, bold: true },
        leads,
        supports === 0 ? null : supports,
        ...STATES.map(({ code }): CellSpec => byState[code] ?? null),
        lit(red, 'red'),
        lit(yellow, 'yellow'),
        finished ?? null,
        next ? { date: next.due } : null,
        late.length > 0 ? late.join('、') : null,
      ],
    };
  });
  return {
    name: '按单位汇总',
    title: `${view.title}（按牵头单位汇总）`,
    subtitles: [`截至 ${view.asOf}　${view.summary}`],
    columns: UNIT_COLUMNS,
    rows,
    notes: ['说明：一项任务有几个牵头单位的，各计一次；“黄灯”含橙灯；办结率 =（已办结＋已销号）÷（牵头－已撤销）。'],
    frozenColumns: 1,
  };
}
