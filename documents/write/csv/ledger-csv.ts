import { type CsvValue, writeCsv } from './csv.js';
import type { LedgerView } from '../../views/ledger/view.js';
import { valueText } from '../markdown/ledger-markdown.js';

/** All columns, one line a task, and what heads them in two columns of their own: for other programs. */
export function ledgerCsv(view: LedgerView): string {
  const rows: CsvValue[][] = [['会议', '分组', ...view.allColumns.map(({ title }) => title)]];
  for (const part of view.parts) {
    for (const group of part.groups) {
      for (const item of group.items) {
        const cells = view.allColumns.map((column): CsvValue => {
          const value = column.get(item);
          return typeof value === 'number' && column.format === undefined ? value : valueText(value, column.format);
        });
        rows.push([part.title, group.title ?? '', ...cells]);
      }
    }
  }
  return writeCsv(rows);
}
