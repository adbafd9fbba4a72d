import { lightLabel, stateLabel } from '../../../language/table/states.js';
import type { LightCode, StateCode } from '../../../language/table/states.js';
import { SLOT_STATES } from '../../../language/standing/sets/completeness.js';
import type { Status } from './schema.js';

/** A table of the status for people; every writer prints the same. */
export interface StatusSection {
  readonly title: string;
  /** Empty where the rows are plain lines of one cell. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const MET = { met: '✔ 达到', missed: '✗ 未达到', notYet: '… 未到期', unknown: '？ 说不清' } as const;
const round = (value: number): string => String(Number(value.toFixed(4)));

/** One line of numbers. */
export function summaryOf({ asOf, counts }: Status): string {
  const of = (numbers: Readonly<Record<string, number>>, label: (code: string) => string): string =>
    Object.entries(numbers)
      .map(([code, count]) => `${label(code)} ${count}`)
      .join('、');
  const parts = [
    of(counts.states, (code) => stateLabel(code as StateCode)),
    of(counts.lights, (code) => lightLabel(code as LightCode)),
  ].filter((part) => part !== '');
  return `截至 ${asOf}，共 ${counts.tasks} 项任务${parts.length > 0 ? `：${parts.join('；')}` : ''}。`;
}

/** What a person looks at: what is late, what waits, what did not come, how the lists stand; empty parts are left out. */
export function sectionsOf(status: Status): readonly StatusSection[] {
  const late = status.tasks
    .filter(({ state }) => state === 'overdue')
    .toSorted((a, b) => (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
  const titles = new Map(status.tasks.map(({ key, title }) => [key, title]));
  const { toVerify, extensions, replies } = status.queues;
  const sections: StatusSection[] = [
    {
      title: '已逾期',
      columns: ['编号', '任务', '牵头单位', '期限', '逾期'],
      rows: late.map(({ key, title, leads, due, daysLeft }) => [
        key,
        title,
        leads.join('、'),
        due ?? '',
        `${-(daysLeft ?? 0)} 天`,
      ]),
    },
    {
      title: '待办',
      columns: ['事项', '编号', '任务', '自'],
      rows: [
        ...toVerify.map(({ key, since }) => ['待核查', key, titles.get(key) ?? '', since]),
        ...extensions.map(({ key, since }) => ['待批延期', key, titles.get(key) ?? '', since]),
        ...replies.map(({ key, since }) => ['待反馈', key, titles.get(key) ?? '', since]),
      ],
    },
    {
      title: '没有按期报送',
      columns: ['单位', '编号', '自', '次数'],
      rows: status.reports.missed.map(({ key, unit, since, times }) => [unit, key, since, String(times)]),
    },
    {
      title: '即将报送',
      columns: ['日期', '单位', '编号', '报给'],
      rows: status.reports.due.map(({ key, unit, due, to }) => [due, unit, key, to ?? '']),
    },
    {
      title: '清单',
      columns: ['清单', '项数', '定不下来', '指标'],
      rows: status.sets.map(({ name, members, unknown, indicators }) => [
        name,
        String(members.length),
        unknown.map(({ key, why }) => `${key}（${why}）`).join('、'),
        indicators
          .map(
            ({ text, value, target, unit, met }) =>
              `${text}：${value === null ? '？' : round(value)} / ${round(target)} ${unit} ${MET[met]}`,
          )
          .join('；'),
      ]),
    },
  ];
  for (const { name, matrix } of status.sets) {
    if (!matrix) continue;
    sections.push({
      title: `“${name}”要件`,
      columns: ['编号', ...matrix.slots],
      rows: matrix.rows.map(({ key, cells }) => [key, ...cells.map((cell) => SLOT_STATES[cell])]),
    });
    if (matrix.moves.length > 0) {
      sections.push({
        title: `“${name}”要件不齐，建议转出`,
        columns: ['编号', '转入', '缺'],
        rows: matrix.moves.map(({ key, to, missing }) => [key, to, missing.join('、')]),
      });
    }
  }
  for (const { name, metric, unit, rows, missing } of status.rankings) {
    sections.push({
      title: `“${name}”：${metric}（${unit}）`,
      columns: ['名次', '名称', '数值'],
      rows: [
        ...rows.map((row) => [`${row.rank}/${row.of}${row.tied ? '（并列）' : ''}`, row.name, round(row.value)]),
        ...missing.map((key) => ['未排', key, '没有数据']),
      ],
    });
  }
  sections.push({
    title: '各单位每月的报送和到期',
    columns: ['月份', '单位', '报送', '到期任务'],
    rows: status.load.map(({ unit, month, reports, tasks }) => [month, unit, String(reports), String(tasks)]),
  });
  return sections.filter(({ rows }) => rows.length > 0);
}
