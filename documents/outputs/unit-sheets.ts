import { type UnitWorkbook, unitWorkbooks } from '../merge/unit-workbook.js';
import { fileNameOf } from '../merge/file-name.js';
import { NothingToShow, output } from './output.js';

/** One workbook a unit, to be filled in and sent back; `duban merge` reads what comes back. */
export const unitSheets = output<readonly UnitWorkbook[]>({
  id: 'unitSheets',
  title: '单位填报表',
  description: '每个单位一份 Excel，进展栏可填、其余锁定，填好收回后用“合并”并入',
  endings: ['xlsx'],
  many: true,
  ofOneFile: false,
  leaves: true,
  view({ standing, files, ledger }) {
    const workbooks = unitWorkbooks(standing, { title: ledger?.title ?? '督办任务', files });
    if (workbooks.length === 0) throw new NothingToShow('没有哪个单位还有要填报的任务。');
    return workbooks;
  },
  async write(workbooks) {
    const { writeWorkbook } = await import('../write/xlsx/write-workbook.js');
    const names = new Set<string>();
    const files = [];
    for (const { unit, spec } of workbooks)
      files.push({ name: fileNameOf(unit, 'xlsx', names), content: await writeWorkbook(spec) });
    return { files, remarks: [] };
  },
});
