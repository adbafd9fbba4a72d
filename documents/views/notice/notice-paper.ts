import type { DirectiveFile } from '../../../language/scope/workspace.js';
import { defaultCalendar } from '../../../language/time/index.js';
import { fill, type Template } from '../../templates/index.js';
import { dayWords } from '../../paper/day-words.js';
import type { Block, Paper, TableBlock, TableColumn } from '../../paper/paper.js';
import { distinctFiles, officeOf, quotedSource } from '../sources.js';
import { workdaysAfter } from '../workdays.js';
import type { Notice, NoticeRow } from './notices.js';

export interface LetterOptions {
  /** The day on the letter, `YYYY-MM-DD`; that of the notice without. */
  readonly day?: string | undefined;
  /** 抄送, as printed. */
  readonly cc?: string | undefined;
  /** Working days until the slip has to be back; 5 without. */
  readonly replyWithin?: number | undefined;
}

/** A letter as a paper: the template with what is known filled in. */
export function noticePaper(notice: Notice, template: Template, options: LetterOptions = {}): Paper {
  const day = options.day ?? notice.asOf;
  const files = distinctFiles(notice.rows.map(({ file }) => file));
  const office = officeOf(files, 'supervisingUnit', '督查室');
  const words = wordsOf(notice, files, day, office, options);
  const parts = {
    任务表: [annexTable(notice)],
    任务清单: notice.rows.map((row, index): Block => ({ kind: 'body', text: listed(row, index) })),
    回执: slip(notice),
  };
  return {
    title: `${notice.unit}${template.source}`,
    author: office,
    day,
    sheets: fill(template, { words, parts, day }),
  };
}

/** What a template may name; docs/outputs.md lists the same. */
function wordsOf(
  { unit, rows, asOf }: Notice,
  files: readonly DirectiveFile[],
  day: string,
  office: string,
  { cc = '', replyWithin = 5 }: LetterOptions,
): Record<string, string> {
  const sources = files.flatMap((file) => quotedSource(file) ?? []);
  const titles = files.flatMap(({ document }) => document?.title ?? []);
  const count = (role: NoticeRow['role']): number => rows.filter((row) => row.role === role).length;
  const late = rows.flatMap((row) => row.late ?? []);
  const dues = rows.flatMap(({ due }) => (due !== undefined && due >= asOf ? [due] : [])).sort();
  const rhythms = [
    ...new Set(rows.filter(({ role }) => role !== '配合').flatMap((row) => row.reporting.split('\n'))),
  ].filter((rhythm) => rhythm !== '');
  const calendar = files[0]?.environment.calendar ?? defaultCalendar;
  const parts = (['牵头', '责任', '配合', '整改'] as const).flatMap((role) =>
    count(role) > 0 ? [`${role}${count(role)}项`] : [],
  );
  const leads = count('牵头') + count('责任');
  return {
    单位: unit,
    来源: sources.join('、'),
    来源简称: titles.length === 1 ? (titles[0] ?? '') : titles.length > 1 ? '重点' : '督办',
    交办单位: officeOf(files, 'assigningUnit', office),
    督办单位: office,
    任务数: String(rows.length),
    任务构成: parts.join('、'),
    牵头要求:
      leads > 0
        ? `对牵头、负责的${leads}项任务，你单位是第一责任单位，请制定推进计划，倒排工期，主动会商配合单位，对任务完成情况负总责。`
        : '',
    配合要求: count('配合') > 0 ? `对配合的${count('配合')}项任务，请主动对接牵头单位，按分工提供支持，不得推诿。` : '',
    逾期数: String(late.length),
    最长逾期: late.length > 0 ? String(Math.max(...late)) : '',
    最近期限: dues[0] === undefined ? '' : dayWords(dues[0]),
    报送要求: rhythms.length > 0 ? `请按以下频次报送进展：${rhythms.join('；')}。没有新进展的，也应当报告原因。` : '',
    反馈期限: dayWords(workdaysAfter(day, replyWithin, calendar)),
    抄送: cc,
    今日: dayWords(day),
    年份: day.slice(0, 4),
  };
}

function listed(row: NoticeRow, index: number): string {
  const due = row.due === undefined ? '' : `完成时限${dayWords(row.due)}`;
  const reasons = row.reasons.length > 0 ? row.reasons.join('，') : row.late === undefined ? '' : `逾期${row.late}天`;
  const notes = [due, reasons].filter((note) => note !== '').join('，');
  return `${index + 1}.${row.title.replace(/[。；]$/, '')}${notes === '' ? '' : `（${notes}）`}。`;
}

interface NoticeColumn extends TableColumn {
  readonly get: (row: NoticeRow, index: number) => string;
  /** A column that holds nothing for this unit is left out. */
  readonly keepEmpty?: boolean;
}

const stacked = (parts: readonly string[]): string => parts.join('\n');

const COLUMNS: readonly NoticeColumn[] = [
  { title: '序号', width: 3, align: 'center', get: (_, index) => String(index + 1), keepEmpty: true },
  {
    title: '编号',
    width: 4.5,
    align: 'center',
    get: ({ key }) => key.slice(key.lastIndexOf('#') + 1),
    keepEmpty: true,
  },
  { title: '任务', width: 16, align: 'left', get: ({ title }) => title, keepEmpty: true },
  { title: '目标', width: 14, align: 'left', get: ({ goal }) => goal },
  { title: '责任', width: 3, align: 'center', get: ({ role }) => role },
  { title: '牵头单位', width: 6.5, align: 'center', get: ({ leadUnits }) => stacked(leadUnits) },
  { title: '配合单位', width: 6.5, align: 'center', get: ({ supportUnits }) => stacked(supportUnits) },
  { title: '牵头领导', width: 5.5, align: 'center', get: ({ leaders }) => stacked(leaders) },
  { title: '完成时限', width: 6.5, align: 'center', get: ({ deadline }) => deadline, keepEmpty: true },
  { title: '时间节点', width: 10, align: 'left', get: ({ milestones }) => stacked(milestones) },
];

const LATE_COLUMNS: readonly NoticeColumn[] = [
  ...COLUMNS.filter(({ title }) => !['责任', '牵头单位', '时间节点', '目标'].includes(title)),
  { title: '目前进展', width: 13, align: 'left', get: ({ progress }) => progress },
  { title: '存在问题', width: 8, align: 'left', get: ({ issue }) => issue },
  {
    title: '催办事由',
    width: 7,
    align: 'center',
    get: ({ reasons, late }) => stacked(reasons.length > 0 ? reasons : late === undefined ? [] : [`逾期${late}天`]),
  },
];

function annexTable({ kind, rows }: Notice): TableBlock {
  const columns = (kind === 'assign' ? COLUMNS : LATE_COLUMNS).filter(
    ({ get, keepEmpty }) => keepEmpty || rows.some((row, index) => get(row, index) !== ''),
  );
  const several = distinctFiles(rows.map(({ file }) => file)).length > 1;
  let file: DirectiveFile | undefined;
  return {
    kind: 'table',
    columns: columns.map(({ title, width, align }) => ({ title, width, align })),
    rows: rows.flatMap((row, index) => {
      const heading = several && row.file !== file ? [{ heading: quotedSource(row.file) ?? row.file.path }] : [];
      file = row.file;
      return [...heading, { cells: columns.map(({ get }) => ({ text: get(row, index) })) }];
    }),
  };
}

/** What the unit sends back. */
function slip({ unit, rows, kind }: Notice): readonly Block[] {
  const noun = kind === 'issues' ? '个问题' : '项任务';
  return [
    {
      kind: 'form',
      rows: [
        [{ label: '单　位', value: `${unit}（盖章）` }],
        [{ label: '收　到', value: `${rows.length}${noun}，其中无异议　　项、有异议　　项` }],
        [
          { label: '责任领导', value: '' },
          { label: '联系电话', value: '' },
        ],
        [
          { label: '联络员', value: '' },
          { label: '联系电话', value: '' },
        ],
        [{ label: kind === 'assign' ? '推进安排' : '原因措施', value: '', lines: kind === 'assign' ? 4 : 6 }],
        [{ label: '异议说明', value: '', lines: 3 }],
        [
          { label: '签收人', value: '' },
          { label: '签收日期', value: '　　年　　月　　日' },
        ],
      ],
    },
  ];
}
