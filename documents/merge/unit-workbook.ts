import type { Task } from '../../language/scope/workspace.js';
import type { Standing } from '../../language/standing/at.js';
import type { Tracking } from '../../language/standing/track.js';
import { textsOf } from '../../language/model/entities.js';
import { deadlineText, factText, indicatorText, lines, unitNames } from '../views/ledger/words.js';
import type { CellValue, ColumnSpec, RowSpec, WorkbookSpec } from '../write/xlsx/spec.js';
import { RETURN_COLUMNS, type ReturnKey } from './columns.js';
import { FORM_NOTE, hashOf, INSTRUCTIONS, sentSheet } from './sent.js';

/** The workbook that one unit fills in and sends back. */
export interface UnitWorkbook {
  readonly unit: string;
  readonly tasks: readonly Task[];
  readonly spec: WorkbookSpec;
}

export interface UnitWorkbookOptions {
  readonly title: string;
  /** Paths of the files whose tasks are sent out; all without. */
  readonly files?: ReadonlySet<string> | undefined;
}

/** States in which nothing is to be reported any more. */
const OVER = new Set(['closed', 'cancelled']);

/** One workbook a unit that leads or answers for a task that is still open, in the order in which the units first appear. */
export function unitWorkbooks(standing: Standing, options: UnitWorkbookOptions): readonly UnitWorkbook[] {
  const { files } = options;
  const byUnit = new Map<string, Task[]>();
  for (const task of standing.workspace.tasks) {
    if (files && !files.has(task.file.path)) continue;
    if (task.id === undefined || OVER.has(standing.of(task).state.code)) continue;
    for (const unit of new Set([...unitNames(task.leadUnits), ...unitNames(task.responsibleUnits)])) {
      const known = byUnit.get(unit);
      if (known) known.push(task);
      else byUnit.set(unit, [task]);
    }
  }
  return [...byUnit].map(([unit, tasks]) => ({ unit, tasks, spec: specOf(unit, tasks, standing, options.title) }));
}

function specOf(unit: string, tasks: readonly Task[], standing: Standing, title: string): WorkbookSpec {
  const { day: asOf } = standing;
  const rows = tasks.map((task) => cellsOf(task, standing.of(task)));
  return {
    sheets: [
      {
        name: '填报',
        title: `${title}进展填报表`,
        subtitles: [`填报单位：${unit}　　截至 ${asOf}　　共${tasks.length}项`],
        columns: RETURN_COLUMNS.map(columnOf),
        rows: rows.map(({ cells }): RowSpec => ({ cells })),
        notes: [FORM_NOTE],
        protect: true,
        filter: true,
        frozenColumns: 2,
        orientation: 'landscape',
      },
      {
        name: INSTRUCTIONS,
        title: INSTRUCTIONS,
        columns: [
          { header: '栏目', width: 14, align: 'center' },
          { header: '怎么填', width: 90 },
        ],
        rows: HOW_TO.map(([what, how]) => ({ cells: [what, how] })),
        protect: true,
        filter: false,
        orientation: 'portrait',
      },
      sentSheet(unit, rows),
    ],
    choices: { 是否: ['是', '否'] },
    properties: { title: `${title}进展填报表（${unit}）`, creator: '督办 Duban', created: asOf },
  };
}

const columnOf = ({ key, title, width, align, isOpen }: (typeof RETURN_COLUMNS)[number]): ColumnSpec => ({
  header: title,
  width,
  align,
  ...(isOpen ? { editable: true } : {}),
  ...(key === 'percent' ? { format: '0%', check: 'percent' as const } : {}),
  ...(key === 'date' ? { format: 'yyyy-mm-dd', check: 'date' as const } : {}),
  ...(key === 'request' ? { choice: '是否' } : {}),
});

function cellsOf(
  task: Task,
  tracking: Tracking,
): { readonly key: string; readonly hash: string; readonly cells: readonly CellValue[] } {
  const texts: Partial<Record<ReturnKey, string>> = {
    key: task.key,
    title: task.title,
    target: lines([
      ...textsOf(task.entity, 'goals').map(({ text }) => text),
      ...tracking.indicators.map(({ indicator }) =>
        indicatorText({ indicator, actual: undefined, percent: undefined, met: undefined }),
      ),
    ]),
    leadUnits: lines(unitNames(task.leadUnits)),
    supportUnits: lines(unitNames(task.supportUnits)),
    deadline: deadlineText(task, tracking.due),
    lastProgress: factText(tracking.progress, tracking.asOf),
  };
  return { key: task.key, hash: hashOf(texts), cells: RETURN_COLUMNS.map(({ key }) => texts[key] || null) };
}

const HOW_TO: readonly (readonly [string, string])[] = [
  ['填报日期', '写进展截止的那一天，例如 2026-05-20 或 5月20日；不填的，按督查室汇总的那一天记。'],
  ['本期进展', '写本期做到了什么，一事一句；没有进展的写明原因，不要空着。'],
  ['完成率', '写百分数，例如 45%；是从开始到现在累计完成的，不是本期新增的。'],
  ['指标实绩', '写累计数并带单位，例如“完成投资 1.2 亿元”；几项指标用“；”隔开。'],
  ['完成节点', '写本期完成的节点名称，照“节点”里的叫法；几个用“；”隔开。'],
  ['存在问题、需协调、下步措施', '各写各的，没有就空着。'],
  ['申请销号', '全部办结、材料齐全的选“是”。'],
  ['佐证材料', '写材料的文件名，几份用“、”隔开；材料随本表一并报送。'],
  [
    '注意',
    '不要改动灰色的栏目，不要拆分本表；行的先后、筛选、隐藏都不影响汇总。一张表可以多次报送，同一天报两次的，以督查室核对为准。',
  ],
];
